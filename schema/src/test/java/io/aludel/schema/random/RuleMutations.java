package io.aludel.schema.random;

import io.aludel.schema.ReferenceAction;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftIndex;
import io.aludel.schema.random.Draft.DraftKey;
import io.aludel.schema.random.Draft.DraftReference;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.Collections;
import java.util.List;

/** Changes keys and indexes of a draft by chance. */
final class RuleMutations {

    private static final List<ReferenceAction> ACTIONS = List.of(
            ReferenceAction.NO_ACTION, ReferenceAction.RESTRICT, ReferenceAction.CASCADE, ReferenceAction.SET_NULL);

    private final Draft draft;
    private final Chance chance;
    private final FreeNames names;
    private final boolean runnable;

    RuleMutations(Draft draft, Chance chance, FreeNames names, boolean runnable) {
        this.draft = draft;
        this.chance = chance;
        this.names = names;
        this.runnable = runnable;
    }

    void changePrimaryKey(DraftTable table) {
        table.primaryKey = null;
        List<DraftColumn> columns = someIndexable(table);
        if (!columns.isEmpty()) {
            columns.forEach(column -> column.nullable = false);
            table.primaryKey = new DraftKey(names.rule(table), columns);
        }
    }

    void changeUniques(DraftTable table) {
        chance.pick(table.uniques).filter(key -> chance.evenly()).ifPresent(table.uniques::remove);
        List<DraftColumn> columns = someIndexable(table);
        if (!columns.isEmpty() && !chance.oneIn(3)) {
            table.uniques.add(new DraftKey(names.rule(table), columns));
        }
    }

    void changeIndexes(DraftTable table) {
        chance.pick(table.indexes).filter(index -> chance.evenly()).ifPresent(table.indexes::remove);
        List<DraftColumn> columns = someIndexable(table);
        if (!columns.isEmpty() && !chance.oneIn(3)) {
            table.indexes.add(new DraftIndex(names.rule(table), columns, chance.oneIn(4), chance.oneIn(4)));
        }
    }

    void rename(DraftTable table) {
        chance.pick(table.uniques).ifPresent(key -> key.name = names.rule(table));
        chance.pick(table.indexes).ifPresent(index -> index.name = names.rule(table));
        chance.pick(table.references).ifPresent(reference -> reference.name = names.rule(table));
        if (table.primaryKey != null && chance.evenly()) {
            table.primaryKey.name = names.rule(table);
        }
    }

    /** Refers to a key of any table, its own included, by new columns or by columns of the same types. */
    void addReference(DraftTable table) {
        chance.pick(draft.tables)
                .ifPresent(target -> chance.pick(target.keys(runnable))
                        .ifPresent(key -> table.references.add(reference(table, target, key))));
    }

    private DraftReference reference(DraftTable table, DraftTable target, List<DraftColumn> key) {
        DraftReference reference = new DraftReference(names.rule(table), target);
        for (DraftColumn targetColumn : key) {
            reference.targetColumns.add(targetColumn);
            reference.columns.add(referring(table, targetColumn, reference.columns));
        }
        if (chance.evenly()) {
            Collections.reverse(reference.columns);
            Collections.reverse(reference.targetColumns);
        }
        reference.onDelete = chance.any(ACTIONS);
        // H2 refuses to let a key update a column that is always generated, now or later.
        boolean updates = !runnable || key.stream().noneMatch(column -> Types.isInteger(column.type));
        reference.onUpdate = updates && chance.oneIn(5) ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION;
        return reference;
    }

    private DraftColumn referring(DraftTable table, DraftColumn target, List<DraftColumn> used) {
        List<DraftColumn> there = table.columns.stream()
                .filter(c -> c.isPlain()
                        && c.collation == null
                        && c.type.equals(target.type)
                        && !used.contains(c)
                        && c != target)
                .toList();
        return chance.pick(there).filter(column -> chance.evenly()).orElseGet(() -> {
            DraftColumn column = new DraftColumn(draft.mutating);
            column.name = names.referring(table, column, target);
            column.type = target.type;
            column.nullable = chance.evenly();
            table.columns.add(column);
            return column;
        });
    }

    void changeReferences(DraftTable table) {
        chance.pick(table.references).ifPresent(reference -> {
            if (chance.evenly()) {
                table.references.remove(reference);
            } else {
                reference.onDelete = chance.any(ACTIONS);
            }
        });
    }

    private List<DraftColumn> someIndexable(DraftTable table) {
        return chance.some(table.columns, column -> column.isPlain() && Types.canBeIndexed(column.type));
    }
}
