package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;

/**
 * Drops a table, whose foreign keys and those that refer to it were dropped before.
 *
 * @param table the whole table, so that it can be created again
 */
public record DropTable(Table table) implements Operation {

    public DropTable {
        Definitions.requireNoForeignKeys(table);
    }

    @Override
    public Schema applyTo(Schema before) {
        Definitions.requireEqual("table " + table.name(), before.requireTable(table.name()), table);
        return before.withoutTable(table.name());
    }

    @Override
    public Operation inverse(Schema before) {
        return new CreateTable(table);
    }

    @Override
    public String describe() {
        return "drop table " + table.name();
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
