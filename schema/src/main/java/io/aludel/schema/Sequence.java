package io.aludel.schema;

import java.util.Objects;
import java.util.Optional;

/**
 * Sequence of whole numbers.
 *
 * @param name declared name
 * @param type type of the numbers, usually {@code bigint}
 * @param start first value
 * @param increment distance of two values, not 0
 * @param minimum declared smallest value
 * @param maximum declared largest value
 * @param cycle whether it begins anew when it has reached its end
 * @param cache declared number of values that a session takes at a time
 */
public record Sequence(
        QualifiedName name,
        ColumnType type,
        long start,
        long increment,
        Optional<Long> minimum,
        Optional<Long> maximum,
        boolean cycle,
        Optional<Long> cache) {

    /** The type of a sequence whose type isn't declared. */
    public static final ColumnType USUAL_TYPE = ColumnType.of("bigint");

    public Sequence {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (increment == 0) {
            throw new IllegalArgumentException("sequence " + name + " must not stand still: increment is 0");
        }
    }

    /** An endless sequence of 64-bit numbers. */
    public Sequence(QualifiedName name, long start, long increment) {
        this(name, USUAL_TYPE, start, increment, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public Sequence withName(QualifiedName newName) {
        return new Sequence(newName, type, start, increment, minimum, maximum, cycle, cache);
    }

    @Override
    public String toString() {
        return name
                + (type.equals(USUAL_TYPE) ? "" : " " + type)
                + " start " + start + " increment " + increment
                + minimum.map(number -> " minimum " + number).orElse("")
                + maximum.map(number -> " maximum " + number).orElse("")
                + (cycle ? " cycle" : "")
                + cache.map(number -> " cache " + number).orElse("");
    }
}
