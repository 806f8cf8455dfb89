package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Drops a column, which no key and no index uses any more.
 *
 * @param table the table
 * @param column the whole column, so that it can be added again
 */
public record DropColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Definitions.requireEqual(
                "column " + table + "." + column.name(),
                before.requireTable(table).requireColumn(column.name()),
                column);
        Definitions.requireUnreferenced(before, table, column.name());
        return before.withTableChanged(table, t -> t.withoutColumn(column.name()));
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddColumn(table, column, Optional.empty());
    }

    @Override
    public String describe() {
        return "drop column " + table + "." + column.name();
    }

    @Override
    public Risk risk() {
        return Risk.DATA_LOSS;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
