package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.diff.SchemaMatching.KeptTable;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.ColumnChanges;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Renames;
import io.aludel.schema.operation.Replay;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns a matching of two schemas into operations: drops under the old names, renames, and the rest under the new names. */
final class SchemaChanges {

    private final SchemaMatching matching;
    private final Hints hints;
    private final RowValues values;
    private final RuleMatcher rules;

    SchemaChanges(SchemaMatching matching, RowValues values, Hints hints) {
        this.matching = matching;
        this.hints = hints;
        this.values = values;
        this.rules = new RuleMatcher(matching);
    }

    /**
     * The operations in their fixed order.
     *
     * @throws io.aludel.schema.SchemaConflict when they don't fit, which only what the matching left open can cause
     */
    List<Operation> operations() {
        Replay replay = new Replay(matching.before());
        replay.thenAll(rules.dropped().stream().map(this::drop).toList());
        replay.thenAll(releasesOfSequences());
        replay.thenAll(drops(replay.schema()));
        renames().appendTo(replay);
        replay.thenAll(sequences());
        replay.thenAll(newTables());
        List<Operation> changes = new ArrayList<>(tableFacts());
        changes.addAll(columns(replay.schema()));
        replay.thenAll(changes);
        replay.thenAll(newRules(replay.schema()));
        return replay.operations();
    }

    /** A sequence can't leave while a column that stays draws from it. */
    private List<Operation> releasesOfSequences() {
        List<Operation> releases = new ArrayList<>();
        for (KeptTable table : matching.keptTables()) {
            table.forEachColumn((old, now) -> old.generation()
                    .filter(this::drawsFromGone)
                    .ifPresent(generation -> releases.add(new ChangeIdentity(
                            table.before().name(), old.name(), old.generation(), Optional.empty()))));
        }
        return releases;
    }

    private boolean drawsFromGone(Generation generation) {
        return generation
                .sequenceUsed()
                .filter(name -> matching.sequences().gone().contains(name))
                .isPresent();
    }

    private List<Operation> drops(Schema now) {
        List<Operation> drops = new ArrayList<>();
        for (KeptTable table : matching.keptTables()) {
            Table old = table.before();
            table.columns().gone().forEach(name -> drops.add(new DropColumn(old.name(), old.requireColumn(name))));
        }
        matching.tables().gone().forEach(name -> drops.add(new DropTable(now.requireTable(name))));
        matching.sequences().gone().forEach(name -> drops.add(new DropSequence(now.requireSequence(name))));
        return drops;
    }

    private Renames renames() {
        SortedMap<QualifiedName, SortedMap<String, String>> columns = new TreeMap<>();
        matching.columns().forEach((table, matched) -> columns.put(table, new TreeMap<>(matched.newNames())));
        return new Renames(
                new TreeMap<>(matching.tables().newNames()),
                columns,
                rules.names(),
                new TreeMap<>(matching.sequences().newNames()));
    }

    private List<Operation> sequences() {
        List<Operation> operations = new ArrayList<>();
        matching.sequences()
                .added()
                .forEach(name ->
                        operations.add(new CreateSequence(matching.after().requireSequence(name))));
        matching.sequences().kept().forEach((name, old) -> {
            Sequence from = matching.before().requireSequence(old).withName(name);
            Sequence to = matching.after().requireSequence(name);
            if (!from.equals(to)) {
                operations.add(new AlterSequence(from, to));
            }
        });
        return operations;
    }

    private List<Operation> newTables() {
        return matching.tables().added().stream()
                .map(name -> matching.after().requireTable(name))
                .<Operation>map(table -> new CreateTable(table.withForeignKeys(List.of())))
                .toList();
    }

    private List<Operation> columns(Schema now) {
        List<Operation> operations = new ArrayList<>();
        for (KeptTable table : matching.keptTables()) {
            QualifiedName name = table.after().name();
            table.forEachAdded(column ->
                    operations.add(new AddColumn(name, column, values.backfill(new ColumnName(name, column.name())))));
            table.forEachColumn((old, column) -> {
                Column current = now.requireTable(name).requireColumn(column.name());
                operations.addAll(columnChanges(new ColumnName(name, column.name()), current, column));
            });
        }
        return operations;
    }

    /** Values are renamed first, so that what follows speaks of the new ones; while one is open, the type waits. */
    private List<Operation> columnChanges(ColumnName name, Column current, Column column) {
        SortedMap<String, String> renamed =
                matching.enumOf(name).map(EnumMatching::renames).orElseGet(TreeMap::new);
        boolean isOpen = matching.enumOf(name).filter(EnumMatching::isOpen).isPresent();
        List<Operation> operations = new ArrayList<>(Renames.ofValues(name.table(), name.column(), renamed));
        Column from = current.type()
                .enumType()
                .map(type -> current.withType(type.withValuesRenamed(renamed).columnType()))
                .orElse(current);
        Column to = isOpen ? column.withType(current.type()) : column;
        operations.addAll(ColumnChanges.between(name.table(), from, to, values.using(name), values.fill(name)));
        return operations;
    }

    private List<Operation> tableFacts() {
        List<Operation> operations = new ArrayList<>();
        for (KeptTable kept : matching.keptTables()) {
            Table from = kept.before();
            Table to = kept.after();
            if (!from.comment().equals(to.comment())) {
                operations.add(new ChangeComment(to.name(), Optional.empty(), from.comment(), to.comment()));
            }
            SortedMap<String, SortedSet<String>> options = new TreeMap<>();
            Stream.of(from, to)
                    .forEach(table -> table.options()
                            .forEach((dialect, all) -> options.computeIfAbsent(dialect, d -> new TreeSet<>())
                                    .addAll(all.keySet())));
            options.forEach((dialect, names) -> names.stream()
                    .map(option -> new ChangeTableOption(
                            to.name(), dialect, option, from.option(dialect, option), to.option(dialect, option)))
                    .filter(change -> !change.from().equals(change.to()))
                    .forEach(operations::add));
        }
        return operations;
    }

    private List<Operation> newRules(Schema now) {
        List<Operation> operations = new ArrayList<>();
        now.tables().keySet().stream()
                .flatMap(name -> matching.after().table(name).stream())
                .forEach(table -> {
                    List<Rule.Id> there = Rule.of(now.requireTable(table.name())).stream()
                            .map(Rule::id)
                            .toList();
                    Rule.of(table).stream()
                            .filter(rule -> !there.contains(rule.id()))
                            .filter(rules::isSettledAfter)
                            .forEach(rule -> operations.add(add(rule)));
                });
        return operations;
    }

    /** How an index is built is no part of it, so the hints say it, for the table's name afterwards. */
    private Operation add(Rule rule) {
        return rule.kind() == Rule.Kind.INDEX && hints.isConcurrent(rule.table(), rule.name())
                ? new AddIndex(rule.table(), index(matching.after(), rule), true)
                : rule.add();
    }

    private Operation drop(Rule rule) {
        boolean isConcurrent = rule.kind() == Rule.Kind.INDEX
                && matching.tables()
                        .nameAfter(rule.table())
                        .filter(table -> hints.isConcurrent(table, rule.name()))
                        .isPresent();
        return isConcurrent ? new DropIndex(rule.table(), index(matching.before(), rule), true) : rule.drop();
    }

    private static Index index(Schema schema, Rule rule) {
        return schema.requireTable(rule.table()).index(rule.name()).orElseThrow();
    }
}
