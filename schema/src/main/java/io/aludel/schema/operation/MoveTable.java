package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Moves a table to another schema; its name stays, and foreign keys that refer to it follow.
 *
 * @param from the name before
 * @param to the same name in another schema
 */
public record MoveTable(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableRenamed(from, to);
    }

    @Override
    public Operation inverse(Schema before) {
        return new MoveTable(to, from);
    }

    @Override
    public String describe() {
        return "move table " + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
