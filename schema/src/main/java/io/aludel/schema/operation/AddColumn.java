package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Adds a column.
 *
 * @param table the table
 * @param column the new column
 * @param backfill SQL expression over the table's columns for the rows that exist
 */
public record AddColumn(QualifiedName table, Column column, Optional<String> backfill) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        column.generation().ifPresent(generation -> Definitions.requireSequence(before, generation));
        return before.withTableChanged(table, t -> t.withColumn(column));
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropColumn(table, column);
    }

    @Override
    public String describe() {
        return "add column " + table + "." + column
                + backfill.map(text -> " with backfill " + text).orElse("");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
