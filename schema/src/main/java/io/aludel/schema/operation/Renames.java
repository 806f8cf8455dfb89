package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.RenamePlan.Renaming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The renames of a revision: tables, then columns, then keys and indexes, in an order in which no name is taken twice.
 *
 * <p>A key or index goes before a table only when the table takes its name.
 *
 * @param tables the new name of each table, by its old one
 * @param columns the new name of each column, by its old one, by its table's new name
 * @param rules the new name of each key and index, by its old one and its table's new one
 */
public record Renames(
        SortedMap<QualifiedName, QualifiedName> tables,
        SortedMap<QualifiedName, ? extends SortedMap<String, String>> columns,
        SortedMap<Rule.Id, String> rules) {

    /** Appends the renames to a list of operations; equal names are left out. */
    public void appendTo(Replay replay) {
        SortedMap<QualifiedName, QualifiedName> current = new TreeMap<>();
        tables.forEach((from, to) -> current.put(to, from));
        List<Renaming<Optional<Rule.Id>, QualifiedName>> ordered = ordered(replay.schema());
        int lastTable = 0;
        for (int i = 0; i < ordered.size(); i++) {
            lastTable = ordered.get(i).subject().isEmpty() ? i + 1 : lastTable;
        }
        ordered.subList(0, lastTable).forEach(renaming -> append(renaming, current, replay));
        columns.forEach((table, names) -> appendColumns(table, names, replay));
        ordered.subList(lastTable, ordered.size()).forEach(renaming -> append(renaming, current, replay));
    }

    /** The renames of tables, whose subject is empty, and of keys and indexes, as if they were of one namespace. */
    private List<Renaming<Optional<Rule.Id>, QualifiedName>> ordered(Schema schema) {
        List<Renaming<Optional<Rule.Id>, QualifiedName>> wanted = new ArrayList<>();
        tables.forEach((from, to) -> wanted.add(new Renaming<>(Optional.empty(), from, to)));
        rules.forEach((id, to) -> wanted.add(new Renaming<>(
                Optional.of(id), id.table().sibling(id.name()), id.table().sibling(to))));
        wanted.removeIf(renaming -> renaming.from().equals(renaming.to()));
        Set<QualifiedName> taken = new HashSet<>(namesOf(schema));
        wanted.forEach(renaming -> taken.add(renaming.to()));
        return RenamePlan.order(
                wanted,
                name -> name.sibling(
                        TemporaryName.swap(name.name(), candidate -> taken.contains(name.sibling(candidate)))));
    }

    private static void append(
            Renaming<Optional<Rule.Id>, QualifiedName> renaming,
            Map<QualifiedName, QualifiedName> current,
            Replay replay) {
        if (renaming.subject().isEmpty()) {
            current.replaceAll((table, name) -> name.equals(renaming.from()) ? renaming.to() : name);
            replay.then(new RenameTable(renaming.from(), renaming.to()));
            return;
        }
        Rule.Id id = renaming.subject().orElseThrow();
        QualifiedName table = current.getOrDefault(id.table(), id.table());
        replay.then(Rule.rename(
                new Rule.Id(table, id.index(), renaming.from().name()),
                renaming.to().name()));
    }

    private static void appendColumns(QualifiedName table, SortedMap<String, String> names, Replay replay) {
        List<Renaming<QualifiedName, String>> wanted = new ArrayList<>();
        names.forEach((from, to) -> wanted.add(new Renaming<>(table, from, to)));
        wanted.removeIf(renaming -> renaming.from().equals(renaming.to()));
        Set<String> taken = new HashSet<>(names.values());
        replay.schema().requireTable(table).columns().stream().map(Column::name).forEach(taken::add);
        RenamePlan.order(wanted, name -> TemporaryName.swap(name, taken::contains))
                .forEach(renaming -> replay.then(new RenameColumn(table, renaming.from(), renaming.to())));
    }

    /**
     * The names of all tables, sequences, keys and indexes, which count as one namespace of their database schema: on PostgreSQL
     * tables, sequences, indexes, primary and unique keys do (manual, pg_class), and H2 wants the names of constraints and those
     * of indexes to be unique in the schema.
     */
    static Set<QualifiedName> namesOf(Schema schema) {
        Set<QualifiedName> names = new HashSet<>();
        names.addAll(schema.tables().keySet());
        names.addAll(schema.sequences().keySet());
        schema.tables()
                .values()
                .forEach(table ->
                        Rule.of(table).forEach(rule -> names.add(table.name().sibling(rule.name()))));
        return names;
    }
}
