package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.UniqueKey;

/**
 * Adds a unique constraint to a table.
 *
 * @param table the table
 * @param key the new unique key
 */
public record AddUnique(QualifiedName table, UniqueKey key) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> t.withUniqueKeys(Definitions.with(t.uniqueKeys(), key)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropUnique(table, key);
    }

    @Override
    public String describe() {
        return "add unique key " + key + " to " + table;
    }

    @Override
    public Risk risk() {
        return Risk.DUPLICATES;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
