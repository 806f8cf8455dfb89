package io.aludel.processor.model;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value together with where it was written.
 *
 * @param value the value
 * @param origin where it was written
 */
public record Sourced<T>(T value, Origin origin) {

    public Sourced {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }

    /** Another value from the same place. */
    public <R> Sourced<R> map(Function<? super T, ? extends R> change) {
        return new Sourced<>(change.apply(value), origin);
    }
}
