package io.aludel.schema.operation;

import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Drops the primary key of a table.
 *
 * @param table the table
 * @param key the whole key, so that it can be added again
 */
public record DropPrimaryKey(QualifiedName table, PrimaryKey key) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Schema after = before.withTableChanged(table, t -> {
            Definitions.requireEqual("primary key of " + table, t.primaryKey(), Optional.of(key));
            return t.withPrimaryKey(Optional.empty());
        });
        return Definitions.requireTargetsKept(after, table);
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddPrimaryKey(table, key);
    }

    @Override
    public String describe() {
        return "drop primary key " + key + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
