package io.aludel.runtime.query;

import java.util.List;
import java.util.Optional;

/** An update of the rows of one table. */
public final class Update extends DataStatement {
    private final TableReference table;
    private final List<Assignment> assignments;
    private final Optional<Condition> condition;

    Update(DataContext context, TableReference table, List<Assignment> assignments, Optional<Condition> condition) {
        super(context);
        this.table = table;
        this.assignments = assignments;
        this.condition = condition;
    }

    /** Sets a column to a value, which is bound. */
    public <T> Update set(ColumnReference<T> column, T value) {
        return with(column, Bound.of(value));
    }

    /** Sets a column to an expression: another column, or a select that may name columns of this table. */
    public <T> Update set(ColumnReference<T> column, Expression<? extends T> value) {
        return with(column, value);
    }

    /** Sets a column to null. */
    public <T> Update setNull(ColumnReference<T> column) {
        return with(column, new NullValue<>(column.javaType()));
    }

    /** Changes only rows for which a condition holds; a second call those for which both hold. */
    public Update where(Condition added) {
        return new Update(context(), table, assignments, Condition.both(condition, added));
    }

    @Override
    void write(SqlWriter sql) {
        if (assignments.isEmpty()) {
            throw new IllegalStateException("update of table " + table.name() + " sets no column");
        }
        sql.within(table, () -> {
            sql.text("update ");
            sql.table(table);
            sql.text(" set ");
            sql.list(assignments, assignment -> {
                sql.identifier(assignment.column().name());
                sql.text(" = ");
                assignment.value().write(sql);
            });
            sql.where(condition);
        });
    }

    private Update with(ColumnReference<?> column, Expression<?> value) {
        return new Update(context(), table, Assignment.added(assignments, column, value), condition);
    }
}
