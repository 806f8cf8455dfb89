package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of operations. */
public final class Operations {

    private Operations() {}

    /**
     * The schema after all of them, one after the other.
     *
     * @throws io.aludel.schema.SchemaConflict when one of them doesn't fit
     */
    public static Schema apply(Schema before, List<Operation> operations) {
        Schema schema = before;
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        return schema;
    }

    /** The operations that make a schema from nothing: sequences, tables, then the foreign keys between them. */
    public static List<Operation> creation(Schema schema) {
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

    /** The operations that lead back: the inverses in mirrored order. */
    public static List<Operation> inverse(Schema before, List<Operation> operations) {
        List<Operation> mirrored = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            mirrored.add(operation.inverse(schema));
            schema = operation.applyTo(schema);
        }
        Collections.reverse(mirrored);
        return List.copyOf(mirrored);
    }
}
