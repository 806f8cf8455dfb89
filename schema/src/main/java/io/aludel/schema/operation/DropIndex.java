package io.aludel.schema.operation;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Drops an index of a table.
 *
 * @param table the table
 * @param index the whole index, so that it can be added again
 * @param concurrently whether writers may go on meanwhile, where the database can; it takes longer and can't be part of a
 *     transaction
 */
public record DropIndex(QualifiedName table, Index index, boolean concurrently) implements Operation {

    /** Not concurrently. */
    public DropIndex(QualifiedName table, Index index) {
        this(table, index, false);
    }

    @Override
    public Schema applyTo(Schema before) {
        Schema after = before.withTableChanged(
                table, t -> t.withIndexes(Definitions.without("index", table, t.indexes(), index)));
        return Definitions.requireTargetsKept(after, table);
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddIndex(table, index, concurrently);
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
