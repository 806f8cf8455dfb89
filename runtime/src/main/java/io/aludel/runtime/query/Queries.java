package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words a select begins with, for {@code import static}. */
public final class Queries {
    private Queries() {}

    /** Begins a select of one column. */
    public static <T> Select<T> select(Expression<T> column) {
        return new Select<>(column.javaType(), false, List.of(column), Optional.empty(), Optional.empty());
    }

    /** Begins a select of several columns. */
    public static Select<Row> select(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return new Select<>(Row.class, false, list(first, second, more), Optional.empty(), Optional.empty());
    }

    /** Begins a select of one column that gives each value once. */
    public static <T> Select<T> selectDistinct(Expression<T> column) {
        return new Select<>(column.javaType(), true, List.of(column), Optional.empty(), Optional.empty());
    }

    /** Begins a select of several columns that gives each row once. */
    public static Select<Row> selectDistinct(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return new Select<>(Row.class, true, list(first, second, more), Optional.empty(), Optional.empty());
    }

    private static List<Expression<?>> list(Expression<?> first, Expression<?> second, Expression<?>... more) {
        List<Expression<?>> columns = new ArrayList<>(List.of(first, second));
        columns.addAll(List.of(more));
        return columns;
    }
}
