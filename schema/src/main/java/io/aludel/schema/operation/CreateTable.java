package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;

/**
 * Creates a table with its columns, primary key, unique keys and indexes; foreign keys are added by operations of their own.
 *
 * @param table the whole new table, without foreign keys
 */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        Definitions.requireNoForeignKeys(table);
    }

    @Override
    public Schema applyTo(Schema before) {
        Definitions.requireSequences(before, table);
        return before.withTable(table);
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropTable(table);
    }

    @Override
    public String describe() {
        return "create table " + table.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
