package io.aludel.schema.dialect.h2;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * H2 lets a foreign key or unique constraint use an index over the same columns that was there before it. Such an index it
 * refuses to drop (error 90085); and when it's a primary key's, it lives on after the key and forbids another one (error
 * 90017). So those constraints go first and come back afterwards; H2 then makes them an index of their own.
 */
final class H2Detours implements Detours {

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            all.addAll(around(schema, operation));
            schema = operation.applyTo(schema);
        }
        return all;
    }

    private static List<Operation> around(Schema schema, Operation operation) {
        if (operation instanceof DropIndex drop) {
            return withoutConstraints(schema, drop.table(), drop.index().columns(), drop);
        }
        if (operation instanceof DropPrimaryKey drop) {
            return withoutConstraints(schema, drop.table(), drop.key().columns(), drop);
        }
        return List.of(operation);
    }

    private static List<Operation> withoutConstraints(
            Schema schema, QualifiedName name, List<String> columns, Operation drop) {
        Table table = schema.requireTable(name);
        List<UniqueKey> uniques = table.uniqueKeys().stream()
                .filter(key -> isOver(columns, key.columns()))
                .toList();
        List<Schema.Reference> keys = Stream.concat(
                        table.foreignKeys().stream()
                                .filter(key -> isOver(columns, key.columns()))
                                .map(key -> new Schema.Reference(name, key)),
                        schema.referencesTo(name).stream()
                                .filter(reference ->
                                        isOver(columns, reference.key().targetColumns())))
                .distinct()
                .toList();
        List<Operation> all = new ArrayList<>();
        keys.forEach(key -> all.add(new DropForeignKey(key.table(), key.key())));
        uniques.forEach(key -> all.add(new DropUnique(name, key)));
        all.add(drop);
        uniques.forEach(key -> all.add(new AddUnique(name, key)));
        keys.forEach(key -> all.add(new AddForeignKey(key.table(), key.key())));
        return all;
    }

    private static boolean isOver(List<String> columns, List<String> others) {
        return new HashSet<>(columns).equals(new HashSet<>(others));
    }
}
