package io.aludel.schema;

import java.util.Objects;

/**
 * Sequence of 64-bit numbers.
 *
 * @param name declared name
 * @param start first value
 * @param increment distance of two values, not 0
 */
public record Sequence(QualifiedName name, long start, long increment) {

    public Sequence {
        Objects.requireNonNull(name, "name");
        if (increment == 0) {
            throw new IllegalArgumentException("sequence " + name + " must not stand still: increment is 0");
        }
    }

    @Override
    public String toString() {
        return name + " start " + start + " increment " + increment;
    }
}
