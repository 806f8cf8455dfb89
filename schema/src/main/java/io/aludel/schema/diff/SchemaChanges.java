package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.diff.SchemaMatching.KeptTable;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ColumnChanges;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
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
import java.util.TreeMap;

/** Turns a matching of two schemas into operations: drops under the old names, renames, and the rest under the new names. */
final class SchemaChanges {

    private final SchemaMatching matching;
    private final RowValues values;
    private final RuleMatcher rules;

    SchemaChanges(SchemaMatching matching, RowValues values) {
        this.matching = matching;
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
        replay.thenAll(rules.dropped().stream().map(Rule::drop).toList());
        replay.thenAll(releasesOfSequences());
        replay.thenAll(drops(replay.schema()));
        renames().appendTo(replay);
        replay.thenAll(sequences());
        replay.thenAll(newTables());
        replay.thenAll(columns(replay.schema()));
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
        return new Renames(new TreeMap<>(matching.tables().newNames()), columns, rules.names());
    }

    private List<Operation> sequences() {
        List<Operation> operations = new ArrayList<>();
        matching.sequences()
                .added()
                .forEach(name ->
                        operations.add(new CreateSequence(matching.after().requireSequence(name))));
        matching.sequences().kept().forEach((name, old) -> {
            Sequence from = matching.before().requireSequence(old);
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
                ColumnName columnName = new ColumnName(name, column.name());
                Column current = now.requireTable(name).requireColumn(column.name());
                operations.addAll(ColumnChanges.between(
                        name, current, column, values.using(columnName), values.fill(columnName)));
            });
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
                            .forEach(rule -> operations.add(rule.add()));
                });
        return operations;
    }
}
