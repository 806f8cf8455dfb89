package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A column and what it is set to.
 *
 * @param column the column
 * @param value its new value
 */
record Assignment(ColumnReference<?> column, Expression<?> value) {
    Assignment {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(value, "value");
    }

    static List<Assignment> added(List<Assignment> before, ColumnReference<?> column, Expression<?> value) {
        List<Assignment> after = new ArrayList<>(before);
        after.add(new Assignment(column, value));
        return List.copyOf(after);
    }
}
