package io.aludel.runtime.query;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a select: what is wanted, not yet from where.
 *
 * @param <T> the Java type of its one column; {@link Row} for several
 */
public final class Selection<T> {
    private final Class<T> javaType;
    private final boolean distinct;
    private final List<Expression<?>> columns;

    Selection(Class<T> javaType, boolean distinct, List<Expression<?>> columns) {
        this.javaType = javaType;
        this.distinct = distinct;
        this.columns = List.copyOf(columns);
    }

    /** Says where the rows come from. */
    public Select<T> from(TableReference table) {
        return new Select<>(javaType, distinct, columns, table, Optional.empty());
    }
}
