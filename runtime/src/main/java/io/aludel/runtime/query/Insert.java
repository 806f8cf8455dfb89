package io.aludel.runtime.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** An insert of one row; a column that is set twice takes the last value. */
public final class Insert extends DataStatement {
    private final TableReference table;
    private final Map<ColumnReference<?>, Expression<?>> values;

    Insert(DataContext context, TableReference table, Map<ColumnReference<?>, Expression<?>> values) {
        super(context, sql -> write(sql, table, values));
        this.table = table;
        this.values = values;
    }

    /** Gives a column a value, which is bound. */
    public <T> Insert set(ColumnReference<T> column, T value) {
        return with(column, Term.bound(value));
    }

    /** Gives a column the value of an expression. */
    public <T> Insert set(ColumnReference<T> column, Expression<? extends T> value) {
        return with(column, value);
    }

    /** Gives a column no value. */
    public <T> Insert setNull(ColumnReference<T> column) {
        return with(column, Term.none(column.javaType()));
    }

    /**
     * Makes an insert of many rows, one for each element, on top of what this sets; they are sent in batches.
     *
     * @param elements what the rows are made of, in this order
     * @param filling makes the row of an element: {@code (row, name) -> row.set(t.teams.name, name)}
     */
    public <E> BulkInsert<E> rows(Iterable<? extends E> elements, BiFunction<Insert, E, Insert> filling) {
        return new BulkInsert<>(this, elements, filling, BulkInsert.USUAL_BATCH);
    }

    private Insert with(ColumnReference<?> column, Expression<?> value) {
        Map<ColumnReference<?>, Expression<?>> all = new LinkedHashMap<>(values);
        all.put(column, value);
        return new Insert(context(), table, all);
    }

    private static void write(SqlWriter sql, TableReference table, Map<ColumnReference<?>, Expression<?>> values) {
        sql.insertInto(table);
        if (values.isEmpty()) {
            sql.text(" default values");
            return;
        }
        sql.names(values.keySet());
        sql.text(" values (");
        sql.list(values.values(), value -> value.write(sql));
        sql.text(")");
    }
}
