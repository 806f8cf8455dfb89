package io.aludel.schema;

import java.util.List;

/**
 * Foreign key of a table.
 *
 * @param name constraint name
 * @param columns referring columns, at least one
 * @param target table referred to
 * @param targetColumns a primary or unique key of the target; the n-th belongs to the n-th of {@code columns}
 * @param onDelete what happens when the target row is deleted
 * @param onUpdate what happens when the target key changes
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName target,
        List<String> targetColumns,
        ReferenceAction onDelete,
        ReferenceAction onUpdate)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("foreign key " + name + " pairs " + columns + " with " + targetColumns);
        }
    }

    @Override
    public ForeignKey withName(String newName) {
        return new ForeignKey(newName, columns, target, targetColumns, onDelete, onUpdate);
    }

    @Override
    public ForeignKey withColumnRenamed(String from, String to) {
        return new ForeignKey(name, Names.replace(columns, from, to), target, targetColumns, onDelete, onUpdate);
    }

    /** The same key after the table referred to was renamed. */
    public ForeignKey withTarget(QualifiedName newTarget) {
        return new ForeignKey(name, columns, newTarget, targetColumns, onDelete, onUpdate);
    }

    /** The same key after a column of the table referred to was renamed. */
    public ForeignKey withTargetColumnRenamed(String from, String to) {
        return new ForeignKey(name, columns, target, Names.replace(targetColumns, from, to), onDelete, onUpdate);
    }

    @Override
    public String toString() {
        return name + Names.list(columns) + " -> " + target + Names.list(targetColumns)
                + (onDelete == ReferenceAction.NO_ACTION ? "" : " on delete " + onDelete)
                + (onUpdate == ReferenceAction.NO_ACTION ? "" : " on update " + onUpdate);
    }
}
