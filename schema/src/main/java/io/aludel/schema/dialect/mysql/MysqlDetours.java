package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
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
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MySQL changes neither type nor collation of a column that's on either side of a foreign key (errors 1832 and 1833): the key goes before the
 * first such change and comes back after the last one. So does one that refers to its columns in another order once there are other keys over
 * them, as the order in which it stands there, and that of its index, would tell of keys that were.
 */
public final class MysqlDetours implements Detours {

    private final Types types;
    private final Optional<RenamedTexts> texts;
    private final boolean keysHold;
    private final Detours defaults = new TypeChangeDetours();

    /** Where texts follow the new name of a column, and a column becomes an identity, or none any more, whatever refers to it. */
    public MysqlDetours(Types types) {
        this(types, Optional.empty(), false);
    }

    /** Where they hold it fast (errors 3108, 3837 and 3959), and so do foreign keys (seen on MySQL 8.0.33). */
    MysqlDetours(Types types, RenamedTexts texts) {
        this(types, Optional.of(texts), true);
    }

    private MysqlDetours(Types types, Optional<RenamedTexts> texts, boolean keysHold) {
        this.types = types;
        this.texts = texts;
        this.keysHold = keysHold;
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
        Optional<Touched> touched = touched(operation).or(() -> copied(schema, operation));
        List<Schema.Reference> keys = new ArrayList<>(reordered(schema, after));
        keys.addAll(lost(schema, operation));
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

    /**
     * Foreign keys of several columns, one of which gets another name where they refer to: MySQL fails when it has given it (error 1146), and
     * finds no row that they refer to any more (seen on 8.0.33).
     */
    private List<Schema.Reference> lost(Schema schema, Operation operation) {
        if (!keysHold || !(operation instanceof RenameColumn rename)) {
            return List.of();
        }
        return schema.referencesTo(rename.table()).stream()
                .filter(reference -> reference.key().targetColumns().size() > 1
                        && reference.key().targetColumns().contains(rename.from()))
                .toList();
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
        if (operation instanceof ChangeIdentity change && keysHold) {
            boolean same = isIdentity(change.from()) == isIdentity(change.to());
            return same ? Optional.empty() : Optional.of(new Touched(change.table(), change.column()));
        }
        return Optional.empty();
    }

    /** A table that's copied for its checks lets keys hold what they hold in no other. */
    private Optional<Touched> copied(Schema schema, Operation operation) {
        Optional<Touched> changed = Optional.empty();
        if (operation instanceof RenameColumn rename) {
            changed = Optional.of(new Touched(rename.table(), rename.from()));
        } else if (operation instanceof SetNullable change && !change.nullable()) {
            changed = Optional.of(new Touched(change.table(), change.column()));
        }
        return changed.filter(
                column -> keysHold && MysqlObstacles.ALL.toDefinitions(types, schema.requireTable(column.table())));
    }

    private static boolean isIdentity(Optional<Generation> generation) {
        return generation.flatMap(Generation::identity).isPresent();
    }

    private record Touched(QualifiedName table, String name) {}

    private record KeyName(QualifiedName table, String name) {
        KeyName(Schema.Reference reference) {
            this(reference.table(), reference.key().name());
        }
    }
}
