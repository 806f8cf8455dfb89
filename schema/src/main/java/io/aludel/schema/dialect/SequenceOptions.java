package io.aludel.schema.dialect;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of sequences and identity columns.
 *
 * <p>Databases let a rising sequence start at 1 or above and a falling one at -1 or below, unless bounds are given: a sequence
 * that falls or starts elsewhere gets bounds as wide as its type. It keeps no numbers in advance, since H2 (2.5.252) refuses
 * every later change of one that does and has a wide range (error 90009).
 */
public final class SequenceOptions {

    private static final ColumnType BIGINT = ColumnType.of("bigint");

    private SequenceOptions() {}

    /** All options of a new sequence, such as {@code [start with 1, increment by 50]}. */
    public static List<String> of(long start, long increment) {
        return of(start, increment, BIGINT);
    }

    /** All options of a new identity column of a type. */
    public static List<String> of(long start, long increment, ColumnType type) {
        List<String> options = new ArrayList<>(List.of("start with " + start, "increment by " + increment));
        if (needsBounds(start, increment)) {
            options.addAll(bounds(type));
        }
        return options;
    }

    /** The options in which two sequences differ; empty when they don't. */
    public static List<String> change(Sequence from, Sequence to) {
        return change(from.start(), from.increment(), to.start(), to.increment(), BIGINT);
    }

    /** The options in which two identities of a column differ; empty when they differ in their mode alone. */
    public static List<String> change(Generation.Identity from, Generation.Identity to, ColumnType type) {
        return change(from.start(), from.increment(), to.start(), to.increment(), type);
    }

    private static List<String> change(
            long startBefore, long incrementBefore, long start, long increment, ColumnType type) {
        List<String> options = new ArrayList<>();
        if (startBefore != start) {
            options.add("start with " + start);
        }
        if (incrementBefore != increment) {
            options.add("increment by " + increment);
        }
        boolean turns = Long.signum(incrementBefore) != Long.signum(increment);
        if (turns || (!options.isEmpty() && needsBounds(start, increment))) {
            options.addAll(bounds(type));
        }
        return options;
    }

    private static boolean needsBounds(long start, long increment) {
        return increment < 0 || start < 1;
    }

    private static List<String> bounds(ColumnType type) {
        return switch (type.name()) {
            case "tinyint", "smallint" -> bounds(Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> bounds(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> bounds(Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    private static List<String> bounds(long least, long greatest) {
        return List.of("minvalue " + least, "maxvalue " + greatest, "cache 1");
    }
}
