package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.RenamePlan.Renaming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The renames of a revision: tables and sequences, then columns, then keys, checks and indexes, in an order in which no name is
 * taken twice. What gets another schema is moved there.
 *
 * <p>A key or index goes before a table only when the table takes its name.
 *
 * @param tables the new name of each table, by its old one
 * @param columns the new name of each column, by its old one, by its table's new name
 * @param rules the new name of each key, check and index, by its old one and its table's new one
 * @param sequences the new name of each sequence, by its old one
 */
public record Renames(
        SortedMap<QualifiedName, QualifiedName> tables,
        SortedMap<QualifiedName, ? extends SortedMap<String, String>> columns,
        SortedMap<Rule.Id, String> rules,
        SortedMap<QualifiedName, QualifiedName> sequences) {

    /** Without sequences. */
    public Renames(
            SortedMap<QualifiedName, QualifiedName> tables,
            SortedMap<QualifiedName, ? extends SortedMap<String, String>> columns,
            SortedMap<Rule.Id, String> rules) {
        this(tables, columns, rules, Collections.emptySortedMap());
    }

    /** What is renamed: a table, a sequence, or the rule of that name before. */
    private record Subject(boolean isTable, Optional<Rule.Id> rule) {
        static final Subject TABLE = new Subject(true, Optional.empty());
        static final Subject SEQUENCE = new Subject(false, Optional.empty());
    }

    /** Appends the renames to a list of operations; equal names are left out. */
    public void appendTo(Replay replay) {
        SortedMap<QualifiedName, QualifiedName> current = new TreeMap<>();
        tables.forEach((from, to) -> current.put(to, from));
        List<Renaming<Subject, QualifiedName>> ordered = ordered(replay.schema());
        int lastTable = 0;
        for (int i = 0; i < ordered.size(); i++) {
            lastTable = ordered.get(i).subject().rule().isEmpty() ? i + 1 : lastTable;
        }
        ordered.subList(0, lastTable).forEach(renaming -> append(renaming, current, replay));
        columns.forEach((table, names) -> appendColumns(table, names, replay));
        ordered.subList(lastTable, ordered.size()).forEach(renaming -> append(renaming, current, replay));
    }

    /** The renames of all but columns, as if they were of one namespace. */
    private List<Renaming<Subject, QualifiedName>> ordered(Schema schema) {
        List<Renaming<Subject, QualifiedName>> wanted = new ArrayList<>();
        tables.forEach((from, to) -> wanted.add(new Renaming<>(Subject.TABLE, from, to)));
        sequences.forEach((from, to) -> wanted.add(new Renaming<>(Subject.SEQUENCE, from, to)));
        rules.forEach((id, to) -> wanted.add(new Renaming<>(
                new Subject(false, Optional.of(id)),
                id.table().sibling(id.name()),
                id.table().sibling(to))));
        wanted.removeIf(renaming -> renaming.from().equals(renaming.to()));
        Set<QualifiedName> taken = new HashSet<>(namesOf(schema));
        wanted.forEach(renaming -> taken.add(renaming.to()));
        return RenamePlan.order(wanted, name -> unused(name, taken));
    }

    private static QualifiedName unused(QualifiedName name, Set<QualifiedName> taken) {
        return name.sibling(TemporaryName.swap(name.name(), candidate -> taken.contains(name.sibling(candidate))));
    }

    private static void append(
            Renaming<Subject, QualifiedName> renaming, Map<QualifiedName, QualifiedName> current, Replay replay) {
        Optional<Rule.Id> rule = renaming.subject().rule();
        if (rule.isPresent()) {
            Rule.Id id = rule.get();
            QualifiedName table = current.getOrDefault(id.table(), id.table());
            replay.then(Rule.rename(
                    new Rule.Id(table, id.index(), renaming.from().name()),
                    renaming.to().name()));
        } else if (renaming.subject().isTable()) {
            current.replaceAll((table, name) -> name.equals(renaming.from()) ? renaming.to() : name);
            appendTable(renaming.from(), renaming.to(), replay);
        } else {
            replay.then(new MoveSequence(renaming.from(), renaming.to()));
        }
    }

    /** A table that gets both another schema and another name needs a name in between that's free. */
    private static void appendTable(QualifiedName from, QualifiedName to, Replay replay) {
        if (from.schema().equals(to.schema())) {
            replay.then(new RenameTable(from, to));
        } else if (from.name().equals(to.name())) {
            replay.then(new MoveTable(from, to));
        } else {
            Set<QualifiedName> taken = namesOf(replay.schema());
            QualifiedName here = from.sibling(to.name());
            QualifiedName there = to.sibling(from.name());
            if (!taken.contains(here)) {
                replay.then(new RenameTable(from, here));
                replay.then(new MoveTable(here, to));
            } else if (!taken.contains(there)) {
                replay.then(new MoveTable(from, there));
                replay.then(new RenameTable(there, to));
            } else {
                QualifiedName free = unused(from, taken);
                replay.then(new RenameTable(from, free));
                appendTable(free, to, replay);
            }
        }
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

    /** The renames of an enumeration's values, in an order in which no value is there twice. */
    public static List<Operation> ofValues(QualifiedName table, String column, SortedMap<String, String> values) {
        List<Renaming<String, String>> wanted = new ArrayList<>();
        Map<String, String> all = new HashMap<>(values);
        values.forEach((from, to) -> wanted.add(new Renaming<>(column, from, to)));
        return RenamePlan.order(
                        wanted,
                        value -> TemporaryName.swap(value, name -> all.containsKey(name) || all.containsValue(name)))
                .stream()
                .<Operation>map(value -> new RenameEnumValue(table, column, value.from(), value.to()))
                .toList();
    }

    /**
     * The names of all tables, sequences, keys, checks and indexes, which count as one namespace of their database schema: on
     * PostgreSQL tables, sequences, indexes, primary and unique keys do (manual, pg_class), and H2 wants the names of constraints
     * and those of indexes to be unique in the schema.
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
