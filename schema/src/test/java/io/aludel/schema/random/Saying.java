package io.aludel.schema.random;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    Saying(Draft draft, Draft.Names old, Schema before, Schema after, Chance chance) {
        this.draft = draft;
        this.old = old;
        this.before = before;
        this.after = after;
        this.chance = chance;
        this.dataStep = chance.oneIn(4);
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
        confirm(before.sequences().keySet(), after.sequences().keySet());
        draft.tables.stream()
                .filter(table -> kept.containsKey(table.name))
                .forEach(table -> tell(table, before.requireTable(kept.get(table.name))));
        return new Hints(tableRenames, columnRenames, drops, backfills, conversions, dataStep);
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
        for (Column column : newTable.columns()) {
            Optional<Column> from = Optional.ofNullable(kept.get(column.name())).map(oldTable::requireColumn);
            tell(new ColumnName(table.name, column.name()), from, column);
        }
    }

    private void tell(ColumnName name, Optional<Column> from, Column column) {
        if (from.filter(c -> c.type().changeTo(column.type()) == TypeChange.CONVERSION)
                .isPresent()) {
            conversions.put(name, "cast(" + column.name() + " as " + column.type() + ")");
        }
        boolean tightened = !column.nullable() && from.map(Column::nullable).orElse(!column.fillsItself());
        boolean needed = tightened && !dataStep;
        if (needed || (tightened || from.isEmpty()) && chance.oneIn(3)) {
            backfills.put(name, "(" + Types.value(column.type(), chance) + ")");
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
