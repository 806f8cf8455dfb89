package io.aludel.schema.random;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftIndex;
import io.aludel.schema.random.Draft.DraftKey;
import io.aludel.schema.random.Draft.DraftReference;
import io.aludel.schema.random.Draft.DraftSequence;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Changes a draft by chance. */
final class Mutations {

    /** Few names, so that things often take names that others leave. */
    private static final List<String> NAMES = List.of(
            "ant", "bee", "cat", "doe", "elk", "fox", "gnu", "hen", "ibex", "jay", "kite", "lark", "mole", "newt",
            "owl");

    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private final Random random;
    private final boolean runnable;
    private final Draft draft = new Draft();
    private final boolean derivedNames;
    private boolean mutating;

    Mutations(Random random, boolean runnable) {
        this.random = random;
        this.runnable = runnable;
        this.derivedNames = random.nextBoolean();
    }

    Draft draft() {
        return draft;
    }

    /** Fills the empty draft. */
    void grow() {
        times(random.nextInt(3), this::addSequence);
        times(random.nextInt(6), this::addTable);
        times(random.nextInt(6), this::addReference);
    }

    /** Changes the draft, a little or a lot. */
    void mutate() {
        mutating = true;
        draft.tables.forEach(table -> table.columns.forEach(column -> column.typeBefore = column.type));
        List<Runnable> kinds = List.of(
                this::addTable,
                () -> pick(draft.tables).ifPresent(this::dropTable),
                this::renameTable,
                this::swapTables,
                () -> pick(draft.tables).ifPresent(this::addColumn),
                () -> column((table, column) -> table.columns.size() > 1, this::dropColumn),
                () -> column((table, column) -> true, this::renameColumn),
                () -> pick(draft.tables).ifPresent(this::swapColumns),
                () -> column((table, column) -> true, this::changeType),
                () -> column((table, column) -> true, this::changeType),
                () -> column((table, column) -> true, (table, column) -> changeFiller(table, column)),
                () -> column((table, column) -> true, this::changeNullability),
                () -> pick(draft.tables).ifPresent(this::changePrimaryKey),
                () -> pick(draft.tables).ifPresent(this::changeUniques),
                () -> pick(draft.tables).ifPresent(this::changeIndexes),
                () -> pick(draft.tables).ifPresent(this::renameRule),
                this::addReference,
                () -> pick(draft.tables).ifPresent(this::changeReferences),
                this::addSequence,
                () -> pick(draft.sequences).ifPresent(this::changeSequence));
        times(random.nextInt(14), () -> kinds.get(random.nextInt(kinds.size())).run());
    }

    /** Takes away what no longer fits, and gives derived names where names aren't pinned. */
    void settle(Set<DraftColumn> added) {
        for (DraftTable table : draft.tables) {
            table.indexes.removeIf(index -> !index.columns.stream().allMatch(c -> Types.canBeIndexed(c.type)));
            table.uniques.removeIf(key -> !key.columns.stream().allMatch(c -> Types.canBeIndexed(c.type)));
            if (table.primaryKey != null) {
                table.primaryKey.columns.forEach(column -> column.nullable = false);
            }
            for (DraftColumn column : table.columns) {
                column.nullable = column.nullable && !(column.generation instanceof Generation.Identity);
                // A constant in all rows that exist can't be unique.
                if (added.contains(column) && table.isInKey(column)) {
                    column.defaultExpression = null;
                }
            }
        }
        for (DraftTable table : draft.tables) {
            table.references.removeIf(reference -> !fits(reference));
            table.references.stream()
                    .filter(r -> r.onDelete == ReferenceAction.SET_NULL
                            && r.columns.stream().anyMatch(column -> !column.nullable))
                    .forEach(r -> r.onDelete = ReferenceAction.NO_ACTION);
        }
        if (derivedNames) {
            draft.tables.forEach(DerivedNames::giveTo);
        }
    }

    private boolean fits(DraftReference reference) {
        DraftTable target = reference.target;
        if (runnable && reference.columns.stream().anyMatch(DraftColumn::isAlwaysGenerated)) {
            return false;
        }
        if (!draft.tables.contains(target) || !target.columns.containsAll(reference.targetColumns)) {
            return false;
        }
        for (int i = 0; i < reference.columns.size(); i++) {
            if (!reference.columns.get(i).type.equals(reference.targetColumns.get(i).type)) {
                return false;
            }
        }
        return keys(target).stream().anyMatch(key -> new HashSet<>(key).equals(new HashSet<>(reference.targetColumns)));
    }

    private List<List<DraftColumn>> keys(DraftTable table) {
        List<List<DraftColumn>> keys = new ArrayList<>();
        Optional.ofNullable(table.primaryKey).ifPresent(key -> keys.add(key.columns));
        table.uniques.forEach(key -> keys.add(key.columns));
        if (!runnable) {
            table.indexes.stream().filter(index -> index.unique).forEach(index -> keys.add(index.columns));
        }
        return keys;
    }

    private void addTable() {
        freeName().ifPresent(name -> {
            DraftTable table = new DraftTable(name);
            draft.tables.add(table);
            times(1 + random.nextInt(5), () -> addColumn(table));
            if (random.nextInt(6) > 0) {
                changePrimaryKey(table);
            }
            times(random.nextInt(2), () -> changeUniques(table));
            times(random.nextInt(3), () -> changeIndexes(table));
        });
    }

    private void dropTable(DraftTable table) {
        draft.tables.remove(table);
        draft.tables.forEach(other -> other.references.removeIf(reference -> reference.target == table));
    }

    private void renameTable() {
        pick(draft.tables).ifPresent(table -> freeName().ifPresent(name -> table.name = name));
    }

    private void swapTables() {
        pick(draft.tables)
                .ifPresent(one -> pick(draft.tables).ifPresent(other -> {
                    QualifiedName name = one.name;
                    one.name = other.name;
                    other.name = name;
                }));
    }

    private void addColumn(DraftTable table) {
        DraftColumn column = new DraftColumn();
        column.fresh = mutating;
        freeColumnName(table, column).ifPresent(name -> {
            column.name = name;
            column.type = random.nextInt(3) == 0 ? ColumnType.of("bigint") : Types.any(random);
            column.nullable = random.nextBoolean();
            table.columns.add(column);
            if (random.nextInt(3) == 0) {
                changeFiller(table, column);
            }
        });
    }

    private void dropColumn(DraftTable table, DraftColumn column) {
        table.forget(column);
        draft.tables.forEach(other -> other.references.removeIf(reference -> reference.targetColumns.contains(column)));
    }

    private void renameColumn(DraftTable table, DraftColumn column) {
        freeColumnName(table, column).ifPresent(name -> column.name = name);
    }

    /** A new column never takes the name of one that was renamed: that's a conflict of hints. */
    private Optional<String> freeColumnName(DraftTable table, DraftColumn column) {
        return pick(COLUMNS.stream()
                .map(name -> column.fresh ? "n" + name : name)
                .filter(name -> !Draft.names(table.columns).contains(name))
                .toList());
    }

    private void swapColumns(DraftTable table) {
        pick(table.columns)
                .ifPresent(one -> pick(table.columns)
                        .filter(other -> other.fresh == one.fresh)
                        .ifPresent(other -> {
                            String name = one.name;
                            one.name = other.name;
                            other.name = name;
                        }));
    }

    /** Columns that refer to each other change together. */
    private void changeType(DraftTable table, DraftColumn column) {
        boolean keyed = draft.tables.stream().anyMatch(t -> t.columns.contains(column) && t.isInRule(column));
        ColumnType type = Types.convertible(column.type, random);
        Set<DraftColumn> group = new HashSet<>(Set.of(column));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (DraftTable owner : draft.tables) {
                for (DraftReference reference : owner.references) {
                    for (int i = 0; i < reference.columns.size(); i++) {
                        Set<DraftColumn> pair = Set.copyOf(
                                new HashSet<>(List.of(reference.columns.get(i), reference.targetColumns.get(i))));
                        grown |= !Collections.disjoint(group, pair) && group.addAll(pair);
                    }
                }
            }
        }
        if ((keyed || group.size() > 1) && !Types.canBeIndexed(type)) {
            return;
        }
        // Through a text, two changes lead from any type to any other, which no database does at once.
        if (!group.stream().allMatch(member -> Types.isConvertible(member.typeBefore, type))) {
            return;
        }
        for (DraftColumn member : group) {
            boolean suits = Types.sameFamily(member.type, type);
            member.type = type;
            if (!suits && member.defaultExpression != null) {
                member.defaultExpression = random.nextBoolean() ? null : Types.value(type, random);
            }
            if (!Types.isInteger(type)) {
                member.sequence = null;
                member.generation = null;
            }
        }
    }

    private void changeFiller(DraftTable table, DraftColumn column) {
        column.defaultExpression = null;
        column.generation = null;
        column.sequence = null;
        boolean identity = table.columns.stream().anyMatch(c -> c.generation instanceof Generation.Identity);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (Types.isInteger(column.type) && !identity) {
                    column.generation =
                            new Generation.Identity(random.nextBoolean(), 1 + random.nextInt(2), 1 + random.nextInt(2));
                    column.nullable = false;
                }
            }
            case 1 -> {
                if (Types.isInteger(column.type)) {
                    column.sequence = pick(draft.sequences).orElse(null);
                } else if (Types.isUuid(column.type)) {
                    column.generation = new Generation.RandomUuid();
                }
            }
            case 2 -> column.defaultExpression = Types.value(column.type, random);
            default -> {
                // Nothing fills it.
            }
        }
    }

    private void changeNullability(DraftTable table, DraftColumn column) {
        boolean inKey = table.primaryKey != null && table.primaryKey.columns.contains(column);
        column.nullable = !column.nullable && !inKey && !(column.generation instanceof Generation.Identity);
    }

    private void changePrimaryKey(DraftTable table) {
        table.primaryKey = null;
        List<DraftColumn> columns = some(table.columns, c -> Types.canBeIndexed(c.type));
        if (!columns.isEmpty()) {
            columns.forEach(column -> column.nullable = false);
            DraftKey key = new DraftKey();
            key.name = ruleName(table);
            key.columns.addAll(columns);
            table.primaryKey = key;
        }
    }

    private void changeUniques(DraftTable table) {
        pick(table.uniques).filter(key -> random.nextBoolean()).ifPresent(table.uniques::remove);
        List<DraftColumn> columns = some(table.columns, c -> Types.canBeIndexed(c.type));
        if (!columns.isEmpty() && random.nextInt(3) > 0) {
            DraftKey key = new DraftKey();
            key.name = ruleName(table);
            key.columns.addAll(columns);
            table.uniques.add(key);
        }
    }

    private void changeIndexes(DraftTable table) {
        pick(table.indexes).filter(index -> random.nextBoolean()).ifPresent(table.indexes::remove);
        List<DraftColumn> columns = some(table.columns, c -> Types.canBeIndexed(c.type));
        if (!columns.isEmpty() && random.nextInt(3) > 0) {
            DraftIndex index = new DraftIndex();
            index.name = ruleName(table);
            index.columns.addAll(columns);
            index.descending = random.nextInt(4) == 0;
            index.unique = random.nextInt(4) == 0;
            table.indexes.add(index);
        }
    }

    private void renameRule(DraftTable table) {
        pick(table.uniques).ifPresent(key -> key.name = ruleName(table));
        pick(table.indexes).ifPresent(index -> index.name = ruleName(table));
        pick(table.references).ifPresent(reference -> reference.name = ruleName(table));
        if (table.primaryKey != null && random.nextBoolean()) {
            table.primaryKey.name = ruleName(table);
        }
    }

    /** Refers to a key of any table, its own included, by new columns or by columns of the same types. */
    private void addReference() {
        pick(draft.tables)
                .ifPresent(table -> pick(draft.tables)
                        .ifPresent(target -> pick(keys(target)).ifPresent(key -> {
                            DraftReference reference = new DraftReference();
                            reference.target = target;
                            for (DraftColumn targetColumn : key) {
                                reference.targetColumns.add(targetColumn);
                                reference.columns.add(referring(table, targetColumn, reference.columns));
                            }
                            if (random.nextBoolean()) {
                                Collections.reverse(reference.columns);
                                Collections.reverse(reference.targetColumns);
                            }
                            reference.name = ruleName(table);
                            reference.onDelete = action();
                            // H2 refuses to let a key update a column that is always generated, now or later.
                            boolean updates = random.nextInt(5) == 0
                                    && (!runnable || key.stream().noneMatch(c -> Types.isInteger(c.type)));
                            reference.onUpdate = updates ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION;
                            table.references.add(reference);
                        })));
    }

    private DraftColumn referring(DraftTable table, DraftColumn target, List<DraftColumn> used) {
        List<DraftColumn> there = table.columns.stream()
                .filter(c -> c.type.equals(target.type) && !used.contains(c) && c != target)
                .toList();
        return pick(there).filter(column -> random.nextBoolean()).orElseGet(() -> {
            DraftColumn column = new DraftColumn();
            column.fresh = mutating;
            String name = (mutating ? "nr_" : "r_") + target.name;
            column.name = name;
            for (int number = 2; Draft.names(table.columns).contains(column.name); number++) {
                column.name = name + number;
            }
            column.type = target.type;
            column.nullable = random.nextBoolean();
            table.columns.add(column);
            return column;
        });
    }

    private void changeReferences(DraftTable table) {
        pick(table.references).ifPresent(reference -> {
            if (random.nextBoolean()) {
                table.references.remove(reference);
            } else {
                reference.onDelete = action();
            }
        });
    }

    private ReferenceAction action() {
        List<ReferenceAction> actions = List.of(
                ReferenceAction.NO_ACTION, ReferenceAction.RESTRICT, ReferenceAction.CASCADE, ReferenceAction.SET_NULL);
        return actions.get(random.nextInt(actions.size()));
    }

    private void addSequence() {
        freeName().ifPresent(name -> {
            DraftSequence sequence = new DraftSequence();
            sequence.name = name;
            draft.sequences.add(sequence);
        });
    }

    private void changeSequence(DraftSequence sequence) {
        if (random.nextInt(3) > 0) {
            sequence.increment = 1 + random.nextInt(50);
            return;
        }
        draft.sequences.remove(sequence);
        DraftSequence other = random.nextBoolean() ? pick(draft.sequences).orElse(null) : null;
        for (DraftTable table : draft.tables) {
            table.columns.stream().filter(c -> c.sequence == sequence).forEach(c -> c.sequence = other);
        }
    }

    private Optional<QualifiedName> freeName() {
        Set<QualifiedName> taken = takenNames();
        Optional<String> namespace = !runnable && random.nextInt(5) == 0 ? Optional.of("zoo") : Optional.empty();
        return pick(NAMES.stream()
                .map(name -> new QualifiedName(namespace, name))
                .filter(name -> !taken.contains(name))
                .toList());
    }

    /** Any name that's free: those of tables too, as databases share them. */
    private String ruleName(DraftTable table) {
        Set<QualifiedName> taken = takenNames();
        List<String> free = NAMES.stream()
                .filter(name -> !taken.contains(table.name.sibling(name)))
                .toList();
        return pick(free).filter(name -> random.nextInt(3) == 0).orElseGet(() -> {
            int number = 1;
            while (taken.contains(table.name.sibling("rule" + number))) {
                number++;
            }
            return "rule" + number;
        });
    }

    private Set<QualifiedName> takenNames() {
        Set<QualifiedName> taken = new HashSet<>();
        draft.sequences.forEach(sequence -> taken.add(sequence.name));
        for (DraftTable table : draft.tables) {
            taken.add(table.name);
            Optional.ofNullable(table.primaryKey).ifPresent(key -> taken.add(table.name.sibling(key.name)));
            table.uniques.forEach(key -> taken.add(table.name.sibling(key.name)));
            table.indexes.forEach(index -> taken.add(table.name.sibling(index.name)));
            table.references.forEach(reference -> taken.add(table.name.sibling(reference.name)));
        }
        return taken;
    }

    private interface ColumnAction {
        void accept(DraftTable table, DraftColumn column);
    }

    private interface ColumnTest {
        boolean test(DraftTable table, DraftColumn column);
    }

    private void column(ColumnTest wanted, ColumnAction action) {
        pick(draft.tables)
                .ifPresent(table -> pick(table.columns)
                        .filter(column -> wanted.test(table, column))
                        .ifPresent(column -> action.accept(table, column)));
    }

    private List<DraftColumn> some(List<DraftColumn> columns, Predicate<DraftColumn> wanted) {
        List<DraftColumn> candidates =
                new ArrayList<>(columns.stream().filter(wanted).toList());
        Collections.shuffle(candidates, random);
        return candidates.subList(0, Math.min(candidates.size(), 1 + random.nextInt(2)));
    }

    private <T> Optional<T> pick(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(random.nextInt(things.size())));
    }

    private static void times(int count, Runnable action) {
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }
}
