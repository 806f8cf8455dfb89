package io.aludel.schema.dialect.h2;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * H2 lets a foreign key or unique constraint use an index over the same columns that was there before it, and then refuses to
 * drop that index (error 90085). So those constraints go first and come back afterwards; H2 then makes them an index of their
 * own.
 */
final class H2Detours implements Detours {

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            all.addAll(operation instanceof DropIndex drop ? around(schema, drop) : List.of(operation));
            schema = operation.applyTo(schema);
        }
        return all;
    }

    private static List<Operation> around(Schema schema, DropIndex drop) {
        Table table = schema.requireTable(drop.table());
        List<Schema.Reference> keys = Stream.concat(
                        table.foreignKeys().stream()
                                .filter(key -> uses(drop, key.columns()))
                                .map(key -> new Schema.Reference(drop.table(), key)),
                        schema.referencesTo(drop.table()).stream()
                                .filter(reference -> uses(drop, reference.key().targetColumns())))
                .distinct()
                .toList();
        List<UniqueKey> uniques = table.uniqueKeys().stream()
                .filter(key -> uses(drop, key.columns()))
                .toList();
        List<Operation> all = new ArrayList<>();
        keys.forEach(key -> all.add(new DropForeignKey(key.table(), key.key())));
        uniques.forEach(key -> all.add(new DropUnique(drop.table(), key)));
        all.add(drop);
        uniques.forEach(key -> all.add(new AddUnique(drop.table(), key)));
        keys.forEach(key -> all.add(new AddForeignKey(key.table(), key.key())));
        return all;
    }

    private static boolean uses(DropIndex drop, List<String> columns) {
        return new HashSet<>(columns).equals(new HashSet<>(drop.index().columns()));
    }
}
