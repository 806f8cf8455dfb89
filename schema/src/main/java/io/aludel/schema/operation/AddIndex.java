package io.aludel.schema.operation;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Adds an index to a table.
 *
 * @param table the table
 * @param index the new index
 */
public record AddIndex(QualifiedName table, Index index) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> t.withIndexes(Definitions.with(t.indexes(), index)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropIndex(table, index);
    }

    @Override
    public String describe() {
        return "add index " + index + " to " + table;
    }

    @Override
    public Risk risk() {
        return index.unique() ? Risk.DUPLICATES : Risk.NONE;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
