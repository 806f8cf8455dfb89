package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a select, asked by the expressions that were selected. */
public final class Row {
    private final List<Expression<?>> columns;
    private final List<@Nullable Object> values;

    Row(List<Expression<?>> columns, List<@Nullable Object> values) {
        this.columns = columns;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * Returns the value of a column that is not null.
     *
     * @throws NoSuchElementException if it is null in this row
     * @throws IllegalArgumentException if it was not selected
     */
    public <T> T get(Expression<T> column) {
        Optional<T> value = find(column);
        if (value.isEmpty()) {
            throw new NoSuchElementException("the value is null: use find");
        }
        return value.get();
    }

    /**
     * Returns the value of a column, or empty for null.
     *
     * @throws IllegalArgumentException if it was not selected
     */
    public <T> Optional<T> find(Expression<T> column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("the expression is none of the selected ones");
        }
        return Optional.ofNullable(column.javaType().cast(values.get(position)));
    }

    /** Hides the values. */
    @Override
    public String toString() {
        return "row of " + columns.size() + " columns";
    }
}
