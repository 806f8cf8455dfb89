package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.RenamePlan.Renaming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Appends renames to a list of operations: tables, then columns, then keys and indexes, each in an order in which no name is
 * taken twice.
 */
public final class Renames {

    private final Replay replay;

    public Renames(Replay replay) {
        this.replay = replay;
    }

    /** Renames tables; the names now lead to the names wanted, equal ones are left out. */
    public void tables(SortedMap<QualifiedName, QualifiedName> names) {
        List<Renaming<QualifiedName, QualifiedName>> wanted = new ArrayList<>();
        names.forEach((from, to) -> {
            if (!from.equals(to)) {
                wanted.add(new Renaming<>(from, from, to));
            }
        });
        order(wanted).forEach(r -> replay.then(new RenameTable(r.from(), r.to())));
    }

    /** Renames columns of one table; the names now lead to the names wanted, equal ones are left out. */
    public void columns(QualifiedName table, SortedMap<String, String> names) {
        List<Renaming<QualifiedName, String>> wanted = new ArrayList<>();
        names.forEach((from, to) -> {
            if (!from.equals(to)) {
                wanted.add(new Renaming<>(table, from, to));
            }
        });
        Set<String> taken = new HashSet<>(names.values());
        replay.schema().requireTable(table).columns().stream().map(Column::name).forEach(taken::add);
        RenamePlan.order(wanted, name -> TemporaryName.swap(name, taken::contains))
                .forEach(r -> replay.then(new RenameColumn(table, r.from(), r.to())));
    }

    /** Renames keys and indexes; the rules now lead to the names wanted, equal ones are left out. */
    public void rules(Map<Rule.Id, String> names) {
        SortedMap<Rule.Id, String> sorted = new TreeMap<>(names);
        List<Renaming<Rule.Id, QualifiedName>> wanted = new ArrayList<>();
        sorted.forEach((id, to) -> {
            if (!id.name().equals(to)) {
                wanted.add(new Renaming<>(
                        id, id.table().sibling(id.name()), id.table().sibling(to)));
            }
        });
        for (Renaming<Rule.Id, QualifiedName> r : order(wanted)) {
            Rule.Id current = new Rule.Id(
                    r.subject().table(), r.subject().index(), r.from().name());
            replay.then(Rule.rename(current, r.to().name()));
        }
    }

    private <S> List<Renaming<S, QualifiedName>> order(List<Renaming<S, QualifiedName>> wanted) {
        Set<QualifiedName> taken = new HashSet<>(namesOf(replay.schema()));
        wanted.forEach(renaming -> taken.add(renaming.to()));
        return RenamePlan.order(
                wanted,
                name -> name.sibling(
                        TemporaryName.swap(name.name(), candidate -> taken.contains(name.sibling(candidate)))));
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
