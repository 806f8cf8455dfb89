package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.RenamedTexts;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MySQL changes neither type nor collation of a column that's on either side of a foreign key (error 1833): the key goes before the first
 * such change and comes back after the last one. So does one that refers to its columns in another order once there are other keys over
 * them, as the order in which it stands there, and that of its index, would tell of keys that were.
 */
public final class MysqlDetours implements Detours {

    private final Types types;
    private final Optional<RenamedTexts> texts;
    private final Detours defaults = new TypeChangeDetours();

    /** Where texts follow the new name of a column. */
    public MysqlDetours(Types types) {
        this(types, Optional.empty());
    }

    /** Where they hold it fast (errors 3108, 3837 and 3959). */
    MysqlDetours(Types types, RenamedTexts texts) {
        this(types, Optional.of(texts));
    }

    private MysqlDetours(Types types, Optional<RenamedTexts> texts) {
        this.types = types;
        this.texts = texts;
    }

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = renamed(before, defaults.around(before, operations));
        Map<KeyName, Integer> last = new HashMap<>();
        Schema schema = before;
        for (int i = 0; i < all.size(); i++) {
            Schema after = all.get(i).applyTo(schema);
            for (Schema.Reference key : held(schema, all.get(i), after)) {
                last.put(new KeyName(key), i);
            }
            schema = after;
        }
        return last.isEmpty() ? all : withoutKeys(before, all, last);
    }

    private List<Operation> renamed(Schema before, List<Operation> operations) {
        if (texts.isEmpty()) {
            return operations;
        }
        List<Operation> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            List<Operation> steps = operation instanceof RenameColumn rename
                    ? texts.get().around(schema, rename)
                    : List.of(RenamedTexts.asTheyAre(schema, operation));
            for (Operation step : steps) {
                all.add(step);
                schema = step.applyTo(schema);
            }
        }
        return all;
    }

    private List<Operation> withoutKeys(Schema before, List<Operation> operations, Map<KeyName, Integer> last) {
        List<Operation> all = new ArrayList<>();
        Map<KeyName, ForeignKey> away = new HashMap<>();
        Schema schema = before;
        for (int i = 0; i < operations.size(); i++) {
            Schema after = operations.get(i).applyTo(schema);
            for (Schema.Reference key : held(schema, operations.get(i), after)) {
                if (away.put(new KeyName(key), key.key()) == null) {
                    Operation drop = new DropForeignKey(key.table(), key.key());
                    all.add(drop);
                }
            }
            all.add(operations.get(i));
            schema = after;
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
    private List<Schema.Reference> held(Schema schema, Operation operation, Schema after) {
        Optional<Touched> touched = touched(operation);
        List<Schema.Reference> keys = new ArrayList<>(reordered(schema, after));
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

    private static List<Schema.Reference> reordered(Schema before, Schema after) {
        return before.tablesNotIn(after).stream()
                .filter(table -> after.table(table.name())
                        .filter(changed -> !Supports.keys(changed).equals(Supports.keys(table)))
                        .isPresent())
                .flatMap(table -> before.referencesTo(table.name()).stream())
                .filter(reference -> isReordered(before, reference, after))
                .toList();
    }

    private static boolean isReordered(Schema before, Schema.Reference reference, Schema after) {
        return after.table(reference.table()).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.equals(reference.key()))
                .anyMatch(key -> !Supports.ordered(before, key)
                        .columns()
                        .equals(Supports.ordered(after, key).columns()));
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
