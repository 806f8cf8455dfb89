package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Renames a table; foreign keys that refer to it follow, names of constraints stay.
 *
 * @param from the name before
 * @param to the name afterwards
 */
public record RenameTable(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableRenamed(from, to);
    }

    @Override
    public Operation inverse(Schema before) {
        return new RenameTable(to, from);
    }

    @Override
    public String describe() {
        return "rename table " + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
