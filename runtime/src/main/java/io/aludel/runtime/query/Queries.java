package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;

/** The words a select begins with, for {@code import static}. */
public final class Queries {
    private Queries() {}

    /** Begins a select of one column. */
    public static <T> Selection<T> select(Expression<T> column) {
        return new Selection<>(column.javaType(), false, List.of(column));
    }

    /** Begins a select of several columns. */
    public static Selection<Row> select(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return new Selection<>(Row.class, false, list(first, second, more));
    }

    /** Begins a select of one column that gives each value once. */
    public static <T> Selection<T> selectDistinct(Expression<T> column) {
        return new Selection<>(column.javaType(), true, List.of(column));
    }

    /** Begins a select of several columns that gives each row once. */
    public static Selection<Row> selectDistinct(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return new Selection<>(Row.class, true, list(first, second, more));
    }

    private static List<Expression<?>> list(Expression<?> first, Expression<?> second, Expression<?>... more) {
        List<Expression<?>> columns = new ArrayList<>(List.of(first, second));
        columns.addAll(List.of(more));
        return columns;
    }
}
