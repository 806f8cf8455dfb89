package io.aludel.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Foreign key of a table.
 *
 * <p>Two keys are equal when they pair the same columns: the order in which the pairs are written is no difference, though it is
 * kept.
 *
 * @param name constraint name
 * @param columns referring columns, at least one
 * @param target table referred to
 * @param targetColumns a primary or unique key of the target; the n-th belongs to the n-th of {@code columns}
 * @param onDelete what happens when the target row is deleted
 * @param onUpdate what happens when the target key changes
 * @param deferral when it's checked
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName target,
        List<String> targetColumns,
        ReferenceAction onDelete,
        ReferenceAction onUpdate,
        Deferral deferral)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("foreign key " + name + " pairs " + columns + " with " + targetColumns);
        }
    }

    /** A key that is checked at once. */
    public ForeignKey(
            String name,
            List<String> columns,
            QualifiedName target,
            List<String> targetColumns,
            ReferenceAction onDelete,
            ReferenceAction onUpdate) {
        this(name, columns, target, targetColumns, onDelete, onUpdate, Deferral.NONE);
    }

    @Override
    public ForeignKey withName(String newName) {
        return new ForeignKey(newName, columns, target, targetColumns, onDelete, onUpdate, deferral);
    }

    @Override
    public ForeignKey withColumnRenamed(String from, String to) {
        return new ForeignKey(
                name, Names.replace(columns, from, to), target, targetColumns, onDelete, onUpdate, deferral);
    }

    /** The same key that does something else when the row referred to goes or gets another key. */
    public ForeignKey withActions(ReferenceAction newOnDelete, ReferenceAction newOnUpdate) {
        return new ForeignKey(name, columns, target, targetColumns, newOnDelete, newOnUpdate, deferral);
    }

    /** The same key after the table referred to was renamed. */
    public ForeignKey withTarget(QualifiedName newTarget) {
        return new ForeignKey(name, columns, newTarget, targetColumns, onDelete, onUpdate, deferral);
    }

    /** The same key after a column of the table referred to was renamed. */
    public ForeignKey withTargetColumnRenamed(String from, String to) {
        return new ForeignKey(
                name, columns, target, Names.replace(targetColumns, from, to), onDelete, onUpdate, deferral);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignKey that
                && name.equals(that.name)
                && target.equals(that.target)
                && pairs().equals(that.pairs())
                && onDelete == that.onDelete
                && onUpdate == that.onUpdate
                && deferral == that.deferral;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, target, pairs(), onDelete, onUpdate, deferral);
    }

    /** Each referring column with the column it refers to, sorted, so that equal keys have equal lists. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(new Pair(columns.get(i), targetColumns.get(i)));
        }
        pairs.sort(Comparator.comparing(Pair::column).thenComparing(Pair::targetColumn));
        return List.copyOf(pairs);
    }

    /**
     * A referring column with the column it refers to.
     *
     * @param column the column of the own table
     * @param targetColumn the column of the target
     */
    public record Pair(String column, String targetColumn) {}

    @Override
    public String toString() {
        return name + Names.list(columns) + " -> " + target + Names.list(targetColumns)
                + (onDelete == ReferenceAction.NO_ACTION ? "" : " on delete " + onDelete)
                + (onUpdate == ReferenceAction.NO_ACTION ? "" : " on update " + onUpdate)
                + (deferral == Deferral.NONE ? "" : " " + deferral);
    }
}
