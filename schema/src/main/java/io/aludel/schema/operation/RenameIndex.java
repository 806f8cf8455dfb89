package io.aludel.schema.operation;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;

/**
 * Renames an index.
 *
 * @param table the table
 * @param from the name before
 * @param to the name afterwards
 */
public record RenameIndex(QualifiedName table, String from, String to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Index index =
                    t.index(from).orElseThrow(() -> new SchemaConflict("there is no index " + from + " on " + table));
            return t.withIndexes(
                    Definitions.with(Definitions.without("index", table, t.indexes(), index), index.withName(to)));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new RenameIndex(table, to, from);
    }

    @Override
    public String describe() {
        return "rename index " + from + " of " + table + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
