package io.aludel.schema.operation;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Drops a foreign key of a table.
 *
 * @param table the referring table
 * @param key the whole key, so that it can be added again
 */
public record DropForeignKey(QualifiedName table, ForeignKey key) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(
                table, t -> t.withForeignKeys(Definitions.without("foreign key", table, t.foreignKeys(), key)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddForeignKey(table, key);
    }

    @Override
    public String describe() {
        return "drop foreign key " + key + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
