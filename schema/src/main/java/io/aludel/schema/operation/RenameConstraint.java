package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Renames a primary key, unique key or foreign key.
 *
 * @param table the table
 * @param from the name before
 * @param to the name afterwards
 */
public record RenameConstraint(QualifiedName table, String from, String to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> t.withConstraintRenamed(from, to));
    }

    @Override
    public Operation inverse(Schema before) {
        return new RenameConstraint(table, to, from);
    }

    @Override
    public String describe() {
        return "rename constraint " + from + " of " + table + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
