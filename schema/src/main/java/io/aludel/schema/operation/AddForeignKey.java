package io.aludel.schema.operation;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Adds a foreign key to a table.
 *
 * @param table the referring table
 * @param key the new key; its target must have a key over the target columns
 */
public record AddForeignKey(QualifiedName table, ForeignKey key) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Definitions.requireTargetKey(before, key);
        return before.withTableChanged(table, t -> t.withForeignKeys(Definitions.with(t.foreignKeys(), key)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropForeignKey(table, key);
    }

    @Override
    public String describe() {
        return "add foreign key " + key + " to " + table;
    }

    @Override
    public Risk risk() {
        return Risk.ORPHANS;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
