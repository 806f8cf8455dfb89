package io.aludel.schema.random;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.EnumType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.Hints.IndexName;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a user would say of a draft's mutations, given how the differ matches: by hint, otherwise by name. */
final class Saying {

    private final Draft draft;
    private final Draft.Names old;
    private final Schema before;
    private final Schema after;
    private final Chance chance;
    private final boolean dataStep;
    private final Map<QualifiedName, QualifiedName> tableRenames = new TreeMap<>();
    private final Map<ColumnName, String> columnRenames = new TreeMap<>();
    private final Set<String> drops = new TreeSet<>();
    private final Map<ColumnName, String> backfills = new TreeMap<>();
    private final Map<ColumnName, String> conversions = new TreeMap<>();
    private final Map<ColumnName, SortedMap<String, String>> enumRenames = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequenceRenames = new TreeMap<>();
    private final Set<IndexName> concurrentIndexes = new TreeSet<>();
    private final Set<Fact> facts;

    Saying(Draft draft, Draft.Names old, Schema before, Schema after, Chance chance, Set<Fact> facts) {
        this.draft = draft;
        this.old = old;
        this.before = before;
        this.after = after;
        this.chance = chance;
        this.dataStep = chance.oneIn(4);
        this.facts = facts;
    }

    Hints hints() {
        for (DraftTable table : draft.tables) {
            old.of(table)
                    .filter(name -> !name.equals(table.name))
                    .ifPresent(name -> tableRenames.put(table.name, name));
        }
        Map<QualifiedName, QualifiedName> kept =
                matched(before.tables().keySet(), after.tables().keySet(), tableRenames);
        confirm(before.tables().keySet(), kept.values());
        draft.sequences.forEach(sequence -> old.of(sequence)
                .filter(name -> !name.equals(sequence.name))
                .ifPresent(name -> sequenceRenames.put(sequence.name, name)));
        confirm(
                before.sequences().keySet(),
                matched(before.sequences().keySet(), after.sequences().keySet(), sequenceRenames)
                        .values());
        draft.tables.stream()
                .filter(table -> kept.containsKey(table.name))
                .forEach(table -> tell(table, before.requireTable(kept.get(table.name))));
        return new Hints(
                tableRenames,
                columnRenames,
                drops,
                backfills,
                conversions,
                enumRenames,
                sequenceRenames,
                concurrentIndexes,
                dataStep);
    }

    private void confirm(Set<QualifiedName> names, Iterable<QualifiedName> stay) {
        Set<QualifiedName> gone = new TreeSet<>(names);
        stay.forEach(gone::remove);
        gone.forEach(name -> drops.add(name.toString()));
    }

    private void tell(DraftTable table, Table oldTable) {
        Map<String, String> renames = new TreeMap<>();
        for (DraftColumn column : table.columns) {
            old.of(column).filter(name -> !name.equals(column.name)).ifPresent(name -> renames.put(column.name, name));
        }
        renames.forEach((name, from) -> columnRenames.put(new ColumnName(table.name, name), from));
        Table newTable = after.requireTable(table.name);
        Map<String, String> kept = matched(names(oldTable), names(newTable), renames);
        names(oldTable).stream()
                .filter(name -> !kept.containsValue(name))
                .forEach(name -> drops.add(oldTable.name() + "." + name));
        for (DraftColumn draftColumn : table.columns) {
            Column column = newTable.requireColumn(draftColumn.name);
            Optional<Column> from = Optional.ofNullable(kept.get(column.name())).map(oldTable::requireColumn);
            tell(new ColumnName(table.name, column.name()), from, column, value(draftColumn));
            from.filter(c -> draftColumn.enumeration != null)
                    .ifPresent(c -> tellConstants(new ColumnName(table.name, column.name()), oldTable, c, draftColumn));
        }
        if (facts.contains(Fact.CONCURRENT_INDEXES)) {
            newTable.indexes().stream()
                    .filter(index -> chance.oneIn(3))
                    .forEach(index -> concurrentIndexes.add(new IndexName(table.name, index.name())));
        }
    }

    private String value(DraftColumn column) {
        return column.enumeration == null ? Types.value(column.type, chance) : column.enumeration.value();
    }

    private void tellConstants(ColumnName name, Table oldTable, Column from, DraftColumn column) {
        SortedMap<String, String> renames = new TreeMap<>();
        column.enumeration.constants.forEach(constant -> old.of(constant)
                .filter(was -> !was.equals(constant.name))
                .ifPresent(was -> renames.put(constant.name, was)));
        enumRenames.put(name, renames);
        Set<String> gone = new TreeSet<>(constants(oldTable, from));
        gone.removeAll(matched(gone, new TreeSet<>(column.enumeration.names()), renames)
                .values());
        gone.forEach(constant -> drops.add(oldTable.name() + "." + from.name() + "." + constant));
    }

    private static List<String> constants(Table table, Column column) {
        return column.type()
                .enumType()
                .map(EnumType::values)
                .or(() -> table.checks().stream()
                        .flatMap(check -> check.rule().values().stream())
                        .filter(values -> values.column().equals(column.name()))
                        .map(Check.Values::constants)
                        .findFirst())
                .orElse(List.of());
    }

    private void tell(ColumnName name, Optional<Column> from, Column column, String value) {
        if (column.computed().isPresent()) {
            return;
        }
        if (from.filter(c -> c.type().changeTo(column.type()) == TypeChange.CONVERSION)
                .isPresent()) {
            conversions.put(
                    name,
                    "cast(" + column.name() + " as "
                            + (column.type().name().equals("text") ? "varchar(1000)" : column.type()) + ")");
        }
        boolean tightened = !column.nullable() && from.map(Column::nullable).orElse(!column.fillsItself());
        boolean needed = tightened && !dataStep;
        if (needed || (tightened || from.isEmpty()) && chance.oneIn(3)) {
            backfills.put(name, "(" + value + ")");
        }
    }

    private static Set<String> names(Table table) {
        Set<String> names = new TreeSet<>();
        table.columns().forEach(column -> names.add(column.name()));
        return names;
    }

    private static <N> Map<N, N> matched(Set<N> before, Set<N> after, Map<N, N> renames) {
        Map<N, N> matched = new TreeMap<>(renames);
        for (N name : after) {
            if (!matched.containsKey(name) && before.contains(name) && !renames.containsValue(name)) {
                matched.put(name, name);
            }
        }
        return matched;
    }
}
