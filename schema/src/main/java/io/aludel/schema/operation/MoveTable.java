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

    /**
     * Keeps it to one duty.
     *
     * @throws IllegalArgumentException when the names differ, as no database renames while it moves
     */
    public MoveTable {
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException(
                    "table " + from + " can't be moved to " + to + " under another name: that takes a rename besides");
        }
    }

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
