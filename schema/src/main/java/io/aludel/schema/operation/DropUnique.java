package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.UniqueKey;

/**
 * Drops a unique constraint of a table.
 *
 * @param table the table
 * @param key the whole unique key, so that it can be added again
 */
public record DropUnique(QualifiedName table, UniqueKey key) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Schema after = before.withTableChanged(
                table, t -> t.withUniqueKeys(Definitions.without("unique key", table, t.uniqueKeys(), key)));
        return Definitions.requireTargetsKept(after, table);
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddUnique(table, key);
    }

    @Override
    public String describe() {
        return "drop unique key " + key + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
