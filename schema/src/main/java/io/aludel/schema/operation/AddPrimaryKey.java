package io.aludel.schema.operation;

import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Adds a primary key to a table without one.
 *
 * @param table the table
 * @param key the new key
 */
public record AddPrimaryKey(QualifiedName table, PrimaryKey key) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireAbsent("primary key of " + table, t.primaryKey());
            return t.withPrimaryKey(Optional.of(key));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropPrimaryKey(table, key);
    }

    @Override
    public String describe() {
        return "add primary key " + key + " to " + table;
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
