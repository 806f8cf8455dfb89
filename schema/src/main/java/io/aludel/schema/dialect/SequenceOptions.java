package io.aludel.schema.dialect;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Options of sequences and identity columns.
 *
 * <p>Databases let a rising sequence start at 1 or above and a falling one at -1 or below, unless bounds are given: a sequence
 * that falls or starts elsewhere gets bounds as wide as its type. It keeps no numbers in advance, since H2 (2.5.252) refuses
 * every later change of one that does and has a wide range (error 90009). Bounds that nobody declared are never narrowed: the
 * counter may stand beyond them.
 */
public final class SequenceOptions {

    private final Features features;

    SequenceOptions(Features features) {
        this.features = features;
    }

    /** All options of a new sequence, such as {@code [start with 1, increment by 50]}. */
    List<String> of(Sequence sequence) {
        List<String> options = new ArrayList<>();
        features.newSequence().ifPresent(options::add);
        if (features.hasSequenceTypes() && !isUsual(sequence.type())) {
            options.add("as " + sequence.type());
        }
        options.add("start with " + sequence.start());
        options.add("increment by " + sequence.increment());
        least(sequence).ifPresent(number -> options.add("minvalue " + number));
        greatest(sequence).ifPresent(number -> options.add("maxvalue " + number));
        if (sequence.cycle()) {
            options.add("cycle");
        }
        if (features.hasSequenceCache()) {
            cache(sequence).ifPresent(numbers -> options.add("cache " + numbers));
        }
        return options;
    }

    /** The options in which two sequences differ; empty when they don't. */
    List<String> change(Sequence from, Sequence to) {
        List<String> options = new ArrayList<>();
        if (features.hasSequenceTypes() && !from.type().equals(to.type())) {
            options.add("as " + to.type());
        }
        if (from.start() != to.start()) {
            options.add("start with " + to.start());
        }
        if (from.increment() != to.increment()) {
            options.add("increment by " + to.increment());
        }
        boolean turns = Long.signum(from.increment()) != Long.signum(to.increment());
        options.addAll(bound("minvalue", from.minimum(), least(from), turns ? widest(to, false) : least(to)));
        options.addAll(bound("maxvalue", from.maximum(), greatest(from), turns ? widest(to, true) : greatest(to)));
        if (from.cycle() != to.cycle()) {
            options.add(to.cycle() ? "cycle" : features.noCycle());
        }
        Optional<Long> cache = turns ? cache(to).or(() -> Optional.of(1L)) : cache(to);
        if (features.hasSequenceCache() && !cache(from).equals(cache)) {
            options.add("cache " + cache.orElseGet(() -> usualCache(to)));
        }
        return options;
    }

    /** What the database keeps in advance of a rising sequence when nothing is said; more than there are numbers H2 refuses. */
    private long usualCache(Sequence sequence) {
        long greatest = widest(sequence, true).orElseThrow();
        long numbers = (greatest - sequence.minimum().orElse(1L)) / sequence.increment();
        return Math.max(1, Math.min(features.usualCache(), numbers));
    }

    private static List<String> bound(String word, Optional<Long> declared, Optional<Long> from, Optional<Long> to) {
        if (from.equals(to) || (to.isEmpty() && declared.isEmpty())) {
            return List.of();
        }
        return List.of(to.map(number -> word + " " + number).orElse("no " + word));
    }

    private Optional<Long> least(Sequence sequence) {
        return sequence.minimum().or(() -> needsBounds(sequence) ? widest(sequence, false) : Optional.empty());
    }

    private Optional<Long> greatest(Sequence sequence) {
        boolean narrow = !features.hasSequenceTypes() && !isUsual(sequence.type());
        return sequence.maximum().or(() -> needsBounds(sequence) || narrow ? widest(sequence, true) : Optional.empty());
    }

    private Optional<Long> widest(Sequence sequence, boolean greatest) {
        Bounds bounds = Bounds.of(sequence.type());
        return (greatest ? sequence.maximum() : sequence.minimum())
                .or(() -> Optional.of(
                        greatest
                                ? Math.min(bounds.greatest(), features.greatestNumber())
                                : Math.max(bounds.least(), features.leastNumber())));
    }

    private static Optional<Long> cache(Sequence sequence) {
        return sequence.cache().or(() -> needsBounds(sequence) ? Optional.of(1L) : Optional.empty());
    }

    private static boolean needsBounds(Sequence sequence) {
        return needsBounds(sequence.start(), sequence.increment());
    }

    private static boolean needsBounds(long start, long increment) {
        return increment < 0 || start < 1;
    }

    private static boolean isUsual(ColumnType type) {
        return type.equals(Sequence.USUAL_TYPE);
    }

    /** All options of a new identity column of a type. */
    public static List<String> of(Generation.Identity identity, ColumnType type) {
        List<String> options =
                new ArrayList<>(List.of("start with " + identity.start(), "increment by " + identity.increment()));
        if (needsBounds(identity.start(), identity.increment())) {
            options.addAll(Bounds.of(type).options());
        }
        return options;
    }

    /** The options in which two identities of a column differ; empty when they differ in their mode alone. */
    public static List<String> change(Generation.Identity from, Generation.Identity to, ColumnType type) {
        List<String> options = new ArrayList<>();
        if (from.start() != to.start()) {
            options.add("start with " + to.start());
        }
        if (from.increment() != to.increment()) {
            options.add("increment by " + to.increment());
        }
        if (from.turnsTo(to) || (!options.isEmpty() && needsBounds(to.start(), to.increment()))) {
            options.addAll(Bounds.of(type).options());
        }
        return options;
    }

    /** The numbers of a type. */
    private record Bounds(long least, long greatest) {

        static Bounds of(ColumnType type) {
            return switch (type.name()) {
                case "tinyint", "smallint" -> new Bounds(Short.MIN_VALUE, Short.MAX_VALUE);
                case "integer" -> new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE);
                default -> new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);
            };
        }

        List<String> options() {
            return List.of("minvalue " + least, "maxvalue " + greatest, "cache 1");
        }
    }
}
