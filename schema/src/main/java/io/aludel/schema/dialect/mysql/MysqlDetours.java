package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MySQL changes neither type nor collation of a column that's on either side of a foreign key (error 1833): the key goes before the first
 * such change and comes back after the last one.
 */
public final class MysqlDetours implements Detours {

    private final Types types;
    private final Detours defaults = new TypeChangeDetours();

    public MysqlDetours(Types types) {
        this.types = types;
    }

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = defaults.around(before, operations);
        Map<KeyName, Integer> last = new HashMap<>();
        Schema schema = before;
        for (int i = 0; i < all.size(); i++) {
            for (Schema.Reference key : held(schema, all.get(i))) {
                last.put(new KeyName(key), i);
            }
            schema = all.get(i).applyTo(schema);
        }
        return last.isEmpty() ? all : withoutKeys(before, all, last);
    }

    private List<Operation> withoutKeys(Schema before, List<Operation> operations, Map<KeyName, Integer> last) {
        List<Operation> all = new ArrayList<>();
        Map<KeyName, ForeignKey> away = new HashMap<>();
        Schema schema = before;
        for (int i = 0; i < operations.size(); i++) {
            for (Schema.Reference key : held(schema, operations.get(i))) {
                if (away.put(new KeyName(key), key.key()) == null) {
                    Operation drop = new DropForeignKey(key.table(), key.key());
                    all.add(drop);
                }
            }
            all.add(operations.get(i));
            schema = operations.get(i).applyTo(schema);
            int done = i;
            schema.tables()
                    .values()
                    .forEach(table -> table.foreignKeys().stream()
                            .filter(key ->
                                    Integer.valueOf(done).equals(last.get(new KeyName(table.name(), key.name()))))
                            .forEach(key -> all.add(new AddForeignKey(table.name(), key))));
        }
        return all;
    }

    /** The foreign keys that stand in the way of an operation. */
    private List<Schema.Reference> held(Schema schema, Operation operation) {
        Optional<Touched> touched = touched(operation);
        List<Schema.Reference> keys = new ArrayList<>();
        touched.ifPresent(column -> {
            for (Table table : schema.tables().values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    boolean refers =
                            table.name().equals(column.table()) && key.columns().contains(column.name());
                    boolean isTarget = key.target().equals(column.table())
                            && key.targetColumns().contains(column.name());
                    if (refers || isTarget) {
                        keys.add(new Schema.Reference(table.name(), key));
                    }
                }
            }
        });
        return keys;
    }

    private Optional<Touched> touched(Operation operation) {
        if (operation instanceof ChangeColumnType change) {
            boolean same = types.spell(change.from()).equals(types.spell(change.to()))
                    && change.using().isEmpty();
            return same ? Optional.empty() : Optional.of(new Touched(change.table(), change.column()));
        }
        if (operation instanceof ChangeCollation change) {
            return Optional.of(new Touched(change.table(), change.column()));
        }
        return Optional.empty();
    }

    private record Touched(QualifiedName table, String name) {}

    private record KeyName(QualifiedName table, String name) {
        KeyName(Schema.Reference reference) {
            this(reference.table(), reference.key().name());
        }
    }
}
