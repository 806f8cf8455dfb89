package io.aludel.runtime.query;

import java.util.List;

/** An insert of one row. */
public final class Insert extends DataStatement {
    private final TableReference table;
    private final List<Assignment> assignments;

    Insert(DataContext context, TableReference table, List<Assignment> assignments) {
        super(context);
        this.table = table;
        this.assignments = assignments;
    }

    /** Gives a column a value, which is bound. */
    public <T> Insert set(ColumnReference<T> column, T value) {
        return with(column, Bound.of(value));
    }

    /** Gives a column the value of an expression. */
    public <T> Insert set(ColumnReference<T> column, Expression<? extends T> value) {
        return with(column, value);
    }

    /** Gives a column no value. */
    public <T> Insert setNull(ColumnReference<T> column) {
        return with(column, new NullValue<>(column.javaType()));
    }

    @Override
    void write(SqlWriter sql) {
        sql.text("insert into ");
        sql.plainTable(table);
        if (assignments.isEmpty()) {
            sql.text(" default values");
            return;
        }
        sql.text(" (");
        sql.list(assignments, assignment -> sql.identifier(assignment.column().name()));
        sql.text(") values (");
        sql.list(assignments, assignment -> assignment.value().write(sql));
        sql.text(")");
    }

    private Insert with(ColumnReference<?> column, Expression<?> value) {
        return new Insert(context(), table, Assignment.added(assignments, column, value));
    }
}
