package io.aludel.catalog.engine;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** The operations that make a schema from nothing: sequences, tables, foreign keys. */
final class Creation {

    private Creation() {}

    static List<Operation> of(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.sequences().values().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        for (Table table : schema.tables().values()) {
            operations.add(new CreateTable(table.withForeignKeys(List.of())));
        }
        for (Table table : schema.tables().values()) {
            table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key)));
        }
        return operations;
    }
}
