package io.aludel.schema.operation;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Adds an index to a table.
 *
 * @param table the table
 * @param index the new index
 * @param concurrently whether writers may go on meanwhile, where the database can; it takes longer and can't be part of a
 *     transaction
 */
public record AddIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    /** Not concurrently. */
    public AddIndex(QualifiedName table, Index index) {
        this(table, index, false);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> t.withIndexes(Definitions.with(t.indexes(), index)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropIndex(table, index, concurrently);
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
