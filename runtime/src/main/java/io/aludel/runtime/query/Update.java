package io.aludel.runtime.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An update of the rows of one table; a column that is set twice takes the last value. */
public final class Update extends DataStatement {
    private final TableReference table;
    private final Map<ColumnReference<?>, Expression<?>> values;
    private final Optional<Condition> condition;

    Update(
            DataContext context,
            TableReference table,
            Map<ColumnReference<?>, Expression<?>> values,
            Optional<Condition> condition) {
        super(context, sql -> sql.within(table, () -> write(sql, table, values, condition)));
        this.table = table;
        this.values = values;
        this.condition = condition;
    }

    /** Sets a column to a value, which is bound. */
    public <T> Update set(ColumnReference<T> column, T value) {
        return with(column, Term.bound(value));
    }

    /** Sets a column to an expression: another column, or a select that may name columns of this table. */
    public <T> Update set(ColumnReference<T> column, Expression<? extends T> value) {
        return with(column, value);
    }

    /** Sets a column to null. */
    public <T> Update setNull(ColumnReference<T> column) {
        return with(column, Term.none(column.javaType()));
    }

    /** Changes only rows for which a condition holds; a second call those for which both hold. */
    public Update where(Condition added) {
        return new Update(context(), table, values, Condition.both(condition, added));
    }

    boolean sets(ColumnReference<?> column) {
        return values.keySet().stream().anyMatch(set -> set.name().equals(column.name()));
    }

    private Update with(ColumnReference<?> column, Expression<?> value) {
        Map<ColumnReference<?>, Expression<?>> all = new LinkedHashMap<>(values);
        all.put(column, value);
        return new Update(context(), table, all, condition);
    }

    private static void write(
            SqlWriter sql,
            TableReference table,
            Map<ColumnReference<?>, Expression<?>> values,
            Optional<Condition> condition) {
        if (values.isEmpty()) {
            throw new IllegalStateException("update of table " + table.name() + " sets no column");
        }
        sql.text("update ");
        sql.changed(table);
        sql.text(" set ");
        sql.list(values.entrySet(), value -> {
            sql.identifier(value.getKey().name());
            sql.text(" = ");
            value.getValue().write(sql);
        });
        sql.where(condition);
    }
}
