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
}
