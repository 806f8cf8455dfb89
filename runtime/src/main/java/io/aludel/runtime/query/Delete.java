package io.aludel.runtime.query;

import java.util.Optional;

/** A delete of rows of one table. */
public final class Delete extends DataStatement {
    private final TableReference table;
    private final Optional<Condition> condition;

    Delete(DataContext context, TableReference table, Optional<Condition> condition) {
        super(
                context,
                sql -> sql.within(table, () -> {
                    sql.deleteFrom(table);
                    sql.where(condition);
                }));
        this.table = table;
        this.condition = condition;
    }

    /** Deletes only rows for which a condition holds; a second call those for which both hold. */
    public Delete where(Condition added) {
        return new Delete(context(), table, Condition.both(condition, added));
    }
}
