package io.aludel.runtime.query;

import java.util.Objects;

/**
 * An expression that is no column and no select: a bound value, null, and what else a construct makes of others.
 *
 * @param <T> the Java type of its value
 */
final class Term<T> implements Expression<T> {
    private final Class<T> javaType;
    private final SqlPart part;

    Term(Class<T> javaType, SqlPart part) {
        this.javaType = javaType;
        this.part = part;
    }

    /** A value that goes to the database as a parameter, never as text. */
    @SuppressWarnings("unchecked") // the class of a T is a class of T, of a subtype at most, and is only read from
    static <T> Term<T> bound(T value) {
        Objects.requireNonNull(value, "a value; for null use isNull(), isNotNull() or setNull(column)");
        return new Term<>((Class<T>) value.getClass(), sql -> sql.value(value));
    }

    /** No value at all. */
    static <T> Term<T> none(Class<T> javaType) {
        return new Term<>(javaType, SqlWriter::none);
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    @Override
    public void write(SqlWriter sql) {
        part.write(sql);
    }
}
