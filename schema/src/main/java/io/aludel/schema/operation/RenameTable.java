package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Renames a table within its schema; foreign keys that refer to it follow, names of constraints stay.
 *
 * @param from the name before
 * @param to the name afterwards, in the same schema
 */
public record RenameTable(QualifiedName from, QualifiedName to) implements Operation {

    /**
     * Keeps it to one duty.
     *
     * @throws IllegalArgumentException when the schemas differ, as no database renames into another one
     */
    public RenameTable {
        if (!from.schema().equals(to.schema())) {
            throw new IllegalArgumentException(
                    "table " + from + " can't be renamed to " + to + " of another schema: that takes a move");
        }
    }

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
