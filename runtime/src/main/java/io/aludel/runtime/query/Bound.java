package io.aludel.runtime.query;

import java.util.Objects;

/**
 * A value that goes to the database as a parameter, never as text.
 *
 * @param javaType its type
 * @param value the value
 * @param <T> its type
 */
record Bound<T>(Class<T> javaType, T value) implements Expression<T> {
    @SuppressWarnings("unchecked") // the class of a T is a class of T, of a subtype at most, and is only read from
    static <T> Bound<T> of(T value) {
        Objects.requireNonNull(value, "a value; for null use isNull(), isNotNull() or setNull(column)");
        return new Bound<>((Class<T>) value.getClass(), value);
    }

    @Override
    public void write(SqlWriter sql) {
        sql.value(value);
    }

    /** Hides the value, which may be a row's. */
    @Override
    public String toString() {
        return "?";
    }
}
