package io.aludel.schema.random;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftReference;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes columns of a draft by chance. */
final class ColumnMutations {

    private final Draft draft;
    private final Chance chance;
    private final FreeNames names;

    ColumnMutations(Draft draft, Chance chance, FreeNames names) {
        this.draft = draft;
        this.chance = chance;
        this.names = names;
    }

    void add(DraftTable table) {
        DraftColumn column = new DraftColumn(draft.mutating);
        names.column(table, column).ifPresent(name -> {
            column.name = name;
            column.type = chance.oneIn(3) ? ColumnType.of("bigint") : Types.any(chance);
            column.nullable = chance.evenly();
            table.columns.add(column);
            if (chance.oneIn(3)) {
                changeFiller(table, column);
            }
        });
    }

    /** With what is computed from it; not every database has a table without columns. */
    void drop(DraftTable table, DraftColumn column) {
        if (table.columns.stream().anyMatch(other -> other != column && other.computedFrom != column)) {
            table.forget(column);
            draft.tables.forEach(
                    other -> other.references.removeIf(reference -> reference.targetColumns.contains(column)));
        }
    }

    void rename(DraftTable table, DraftColumn column) {
        names.column(table, column).ifPresent(name -> column.name = name);
    }

    void swap(DraftTable table, DraftColumn one) {
        chance.pick(table.columns).filter(other -> other.fresh == one.fresh).ifPresent(other -> {
            String name = one.name;
            one.name = other.name;
            other.name = name;
        });
    }

    /** Columns that refer to each other change together. */
    void changeType(DraftTable table, DraftColumn column) {
        if (!column.isPlain()) {
            return;
        }
        ColumnType type = Types.convertible(column.type, chance);
        Set<DraftColumn> group = connected(column);
        if ((table.isInRule(column) || group.size() > 1) && !Types.canBeIndexed(type)) {
            return;
        }
        // Through a text, two changes lead from any type to any other, which no database does at once.
        if (!group.stream().allMatch(member -> Types.isConvertible(member.typeBefore, type))) {
            return;
        }
        for (DraftColumn member : group) {
            boolean suits = Types.sameFamily(member.type, type);
            member.type = type;
            if (!suits) {
                member.onUpdate = null;
                member.collation = null;
            }
            if (!suits && member.defaultExpression != null) {
                member.defaultExpression = chance.evenly() ? null : Types.value(type, chance);
            }
            if (!Types.isInteger(type)) {
                member.sequence = null;
                member.generation = null;
            }
        }
    }

    private Set<DraftColumn> connected(DraftColumn column) {
        Set<DraftColumn> group = new LinkedHashSet<>(List.of(column));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<DraftColumn> pair : pairs()) {
                grown |= !Collections.disjoint(group, pair) && group.addAll(pair);
            }
        }
        return group;
    }

    private List<List<DraftColumn>> pairs() {
        List<List<DraftColumn>> pairs = new ArrayList<>();
        for (DraftTable table : draft.tables) {
            for (DraftReference reference : table.references) {
                for (int i = 0; i < reference.columns.size(); i++) {
                    pairs.add(List.of(reference.columns.get(i), reference.targetColumns.get(i)));
                }
            }
        }
        return pairs;
    }

    void changeFiller(DraftTable table, DraftColumn column) {
        if (!column.isPlain()) {
            return;
        }
        column.defaultExpression = null;
        column.generation = null;
        column.sequence = null;
        switch (chance.below(4)) {
            case 0 -> makeIdentity(table, column);
            case 1 -> {
                if (Types.isInteger(column.type)) {
                    column.sequence = chance.pick(draft.sequences).orElse(null);
                } else if (Types.isUuid(column.type)) {
                    column.generation = new Generation.RandomUuid();
                }
            }
            case 2 -> column.defaultExpression = Types.value(column.type, chance);
            default -> {
                // Nothing fills it.
            }
        }
    }

    /** H2 takes one identity a table. */
    private void makeIdentity(DraftTable table, DraftColumn column) {
        if (Types.isInteger(column.type) && table.columns.stream().noneMatch(DraftColumn::isIdentity)) {
            column.generation = new Generation.Identity(chance.evenly(), 1 + chance.below(2), 1 + chance.below(2));
            column.nullable = false;
        }
    }

    void changeNullability(DraftTable table, DraftColumn column) {
        boolean inKey = table.primaryKey != null && table.primaryKey.columns.contains(column);
        column.nullable = column.computedFrom != null || !column.nullable && !inKey && !column.isIdentity();
    }
}
