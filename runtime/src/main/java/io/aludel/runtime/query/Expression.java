package io.aludel.runtime.query;

/**
 * Something that has a value for each row: a column, a bound value, a select of one column.
 *
 * @param <T> the Java type of the value, so that comparing a {@code Long} with a {@code String} does not compile
 */
public interface Expression<T> {
    /** Returns the Java type of the value. */
    Class<T> javaType();

    /** Writes the SQL of this expression. */
    void write(SqlWriter sql);

    /** Holds where this equals a value, which is bound. */
    default Condition eq(T value) {
        return new Comparison(this, "=", Bound.of(value));
    }

    /** Holds where this equals another expression. */
    default Condition eq(Expression<? extends T> other) {
        return new Comparison(this, "=", other);
    }

    /** Holds where this differs from a value, which is bound. */
    default Condition ne(T value) {
        return new Comparison(this, "<>", Bound.of(value));
    }

    /** Holds where this differs from another expression. */
    default Condition ne(Expression<? extends T> other) {
        return new Comparison(this, "<>", other);
    }

    /** Holds where this is less than a value, which is bound. */
    default Condition lt(T value) {
        return new Comparison(this, "<", Bound.of(value));
    }

    /** Holds where this is less than another expression. */
    default Condition lt(Expression<? extends T> other) {
        return new Comparison(this, "<", other);
    }

    /** Holds where this is at most a value, which is bound. */
    default Condition le(T value) {
        return new Comparison(this, "<=", Bound.of(value));
    }

    /** Holds where this is at most another expression. */
    default Condition le(Expression<? extends T> other) {
        return new Comparison(this, "<=", other);
    }

    /** Holds where this is greater than a value, which is bound. */
    default Condition gt(T value) {
        return new Comparison(this, ">", Bound.of(value));
    }

    /** Holds where this is greater than another expression. */
    default Condition gt(Expression<? extends T> other) {
        return new Comparison(this, ">", other);
    }

    /** Holds where this is at least a value, which is bound. */
    default Condition ge(T value) {
        return new Comparison(this, ">=", Bound.of(value));
    }

    /** Holds where this is at least another expression. */
    default Condition ge(Expression<? extends T> other) {
        return new Comparison(this, ">=", other);
    }

    /** Holds where this is null. */
    default Condition isNull() {
        return new NullTest(this, true);
    }

    /** Holds where this is not null. */
    default Condition isNotNull() {
        return new NullTest(this, false);
    }
}
