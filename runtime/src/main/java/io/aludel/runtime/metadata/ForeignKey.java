package io.aludel.runtime.metadata;

import java.util.List;

/**
 * A foreign key of a table.
 *
 * @param name the name of the constraint
 * @param columns the names of its columns, in order
 * @param targetTable the name of the table it refers to
 * @param targetColumns the names of the columns it refers to, in order
 * @param onDelete what a delete of the target row does
 * @param onUpdate what a change of the target's key does
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String targetTable,
        List<String> targetColumns,
        ReferenceAction onDelete,
        ReferenceAction onUpdate) {
    /** Copies the columns. */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** Makes a key without columns and actions, which follow. */
    public static ForeignKey of(String name, String targetTable) {
        return new ForeignKey(
                name, List.of(), targetTable, List.of(), ReferenceAction.NO_ACTION, ReferenceAction.NO_ACTION);
    }

    /** Returns this key with one more column, and the column of the target that it refers to. */
    public ForeignKey on(String column, String targetColumn) {
        return new ForeignKey(
                name,
                Table.with(columns, column),
                targetTable,
                Table.with(targetColumns, targetColumn),
                onDelete,
                onUpdate);
    }

    /** Returns this key with that action on a delete of the target row. */
    public ForeignKey onDelete(ReferenceAction action) {
        return new ForeignKey(name, columns, targetTable, targetColumns, action, onUpdate);
    }

    /** Returns this key with that action on a change of the target's key. */
    public ForeignKey onUpdate(ReferenceAction action) {
        return new ForeignKey(name, columns, targetTable, targetColumns, onDelete, action);
    }
}
