package io.aludel.schema.operation;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Drops an index of a table.
 *
 * @param table the table
 * @param index the whole index, so that it can be added again
 */
public record DropIndex(QualifiedName table, Index index) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Schema after = before.withTableChanged(
                table, t -> t.withIndexes(Definitions.without("index", table, t.indexes(), index)));
        return Definitions.requireTargetsKept(after, table);
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddIndex(table, index);
    }

    @Override
    public String describe() {
        return "drop index " + index + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
