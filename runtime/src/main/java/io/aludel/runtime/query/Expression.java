package io.aludel.runtime.query;

import java.util.Collection;
import java.util.List;

/**
 * Something that has a value for each row: a column, a bound value, a select of one column.
 *
 * @param <T> the Java type of the value, so that comparing a {@code Long} with a {@code String} does not compile
 */
public interface Expression<T> extends SqlPart {
    /** Returns the Java type of the value. */
    Class<T> javaType();

    /** Holds where this equals a value, which is bound. */
    default Condition eq(T value) {
        return compared(" = ", Term.bound(value));
    }

    /** Holds where this equals another expression. */
    default Condition eq(Expression<? extends T> other) {
        return compared(" = ", other);
    }

    /** Holds where this differs from a value, which is bound. */
    default Condition ne(T value) {
        return compared(" <> ", Term.bound(value));
    }

    /** Holds where this differs from another expression. */
    default Condition ne(Expression<? extends T> other) {
        return compared(" <> ", other);
    }

    /** Holds where this is less than a value, which is bound. */
    default Condition lt(T value) {
        return compared(" < ", Term.bound(value));
    }

    /** Holds where this is less than another expression. */
    default Condition lt(Expression<? extends T> other) {
        return compared(" < ", other);
    }

    /** Holds where this is at most a value, which is bound. */
    default Condition le(T value) {
        return compared(" <= ", Term.bound(value));
    }

    /** Holds where this is at most another expression. */
    default Condition le(Expression<? extends T> other) {
        return compared(" <= ", other);
    }

    /** Holds where this is greater than a value, which is bound. */
    default Condition gt(T value) {
        return compared(" > ", Term.bound(value));
    }

    /** Holds where this is greater than another expression. */
    default Condition gt(Expression<? extends T> other) {
        return compared(" > ", other);
    }

    /** Holds where this is at least a value, which is bound. */
    default Condition ge(T value) {
        return compared(" >= ", Term.bound(value));
    }

    /** Holds where this is at least another expression. */
    default Condition ge(Expression<? extends T> other) {
        return compared(" >= ", other);
    }

    /** Holds where this is null. */
    default Condition isNull() {
        return followedBy(" is null");
    }

    /** Holds where this is not null. */
    default Condition isNotNull() {
        return followedBy(" is not null");
    }

    /** Holds where this is one of some values, which are bound; nowhere for none. */
    default Condition in(Collection<? extends T> values) {
        if (values.isEmpty()) {
            return sql -> sql.text("1 = 0");
        }
        List<T> bound = List.copyOf(values);
        return sql -> {
            write(sql);
            sql.text(" in (");
            sql.list(bound, sql::value);
            sql.text(")");
        };
    }

    /** Holds where this is one of the values that a select gives. */
    default Condition in(Select<? extends T> select) {
        return compared(" in ", select);
    }

    /** Orders by this, the smallest first. */
    default Order asc() {
        return new Order(this, false);
    }

    /** Orders by this, the greatest first. */
    default Order desc() {
        return new Order(this, true);
    }

    private Condition compared(String operator, Expression<?> other) {
        return sql -> {
            write(sql);
            sql.text(operator);
            other.write(sql);
        };
    }

    private Condition followedBy(String words) {
        return sql -> {
            write(sql);
            sql.text(words);
        };
    }
}
