package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.operation.RuleFates.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the operations of a revision into expand, data and contract.
 *
 * <p>Expand makes the transition schema, in which old and new columns stand side by side under names that don't change any more;
 * contract takes it to the schema afterwards and drops what holds rows at its very end, so that a run that breaks off has lost
 * nothing yet. The split depends on nothing but the schema before, the schema afterwards and what became of each thing; so it's
 * the same for the way down, with {@link Operations#inverse} of the list.
 */
public final class PhaseSplitter {

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;
    private final RuleFates fates;
    private final TransitionNames names;

    private PhaseSplitter(Schema before, List<Operation> operations) {
        this.before = before;
        this.after = Operations.apply(before, operations);
        this.lineage = Lineage.of(before, operations);
        this.fates = new RuleFates(before, after, lineage);
        this.names = new TransitionNames(before, after, lineage, fates);
    }

    /**
     * The operations by phases; applied in that order to the schema before they lead to the same schema as the list.
     *
     * @param before the schema before the revision
     * @param operations the revision's operations, each column's type changed at most once
     * @param dataStep whether the user's own code runs in the data phase; it then answers for the values of NOT NULL columns,
     *     which guards do otherwise
     * @throws io.aludel.schema.SchemaConflict when the operations don't fit the schema
     */
    public static PhasedOperations split(Schema before, List<Operation> operations, boolean dataStep) {
        PhaseSplitter splitter = new PhaseSplitter(before, operations);
        Replay expand = splitter.expand();
        Replay contract = splitter.contract(expand.schema());
        List<Guard> guards = dataStep ? List.of() : splitter.guards();
        return new PhasedOperations(before, guards, expand.operations(), splitter.backfills(), contract.operations());
    }

    private Replay expand() {
        Replay expand = new Replay(before);
        freeNamesOfSequences(expand);
        expand.thenAll(fates.rules(Fate.EARLY).stream().map(Rule::drop).toList());
        names.renames().appendTo(expand);
        expand.thenAll(newSequences());
        expand.thenAll(newTables());
        expand.thenAll(newColumns());
        expand.thenAll(changesTo(expand.schema(), false));
        expand.thenAll(missingRules(expand.schema()).stream()
                .filter(rule -> rule.kind() == Rule.Kind.INDEX && !rule.unique())
                .map(Rule::add)
                .toList());
        return expand;
    }

    private Replay contract(Schema transition) {
        Replay contract = new Replay(transition);
        contract.thenAll(lateDrops(contract.schema()));
        contract.thenAll(changesTo(contract.schema(), true));
        contract.thenAll(missingRules(contract.schema()).stream().map(Rule::add).toList());
        contract.thenAll(dropsOfRows(contract.schema()));
        return contract;
    }

    /** A sequence can't be renamed, so one whose name is needed leaves at once, and what draws from it lets go of it. */
    private void freeNamesOfSequences(Replay replay) {
        for (Sequence sequence : goneSequences()) {
            if (!names.isNeeded(sequence.name())) {
                continue;
            }
            Optional<Generation> use = Optional.of(new Generation.NextValue(sequence.name()));
            for (Table table : before.tables().values()) {
                table.columns().stream()
                        .filter(column -> column.generation().equals(use))
                        .forEach(column ->
                                replay.then(new ChangeIdentity(table.name(), column.name(), use, Optional.empty())));
            }
            replay.then(new DropSequence(sequence));
        }
    }

    private List<Sequence> goneSequences() {
        return before.sequences().values().stream()
                .filter(sequence -> after.sequence(sequence.name()).isEmpty())
                .toList();
    }

    private List<Operation> newSequences() {
        List<Operation> operations = new ArrayList<>();
        after.sequences().forEach((name, sequence) -> {
            Optional<Sequence> old = before.sequence(name);
            if (old.isEmpty()) {
                operations.add(new CreateSequence(sequence));
            } else if (!old.orElseThrow().equals(sequence)) {
                operations.add(new AlterSequence(old.orElseThrow(), sequence));
            }
        });
        return operations;
    }

    private List<Operation> newTables() {
        return after.tables().values().stream()
                .filter(table -> lineage.tableBefore(table.name()).isEmpty())
                .<Operation>map(table -> new CreateTable(table.withForeignKeys(List.of())))
                .toList();
    }

    private List<Operation> newColumns() {
        return keptTables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> isNew(table, column))
                        .<Operation>map(column -> new AddColumn(
                                table.name(),
                                TransitionColumn.added(column, lineage.backfill(name(table, column))),
                                Optional.empty())))
                .toList();
    }

    /** The changes of columns that lead to the transition schema, or on to the schema afterwards. */
    private List<Operation> changesTo(Schema now, boolean afterwards) {
        List<Operation> changes = new ArrayList<>();
        for (Table table : keptTables()) {
            for (Column goal : table.columns()) {
                Column current = now.requireTable(table.name()).requireColumn(goal.name());
                Column next = afterwards ? goal : between(table, current, goal);
                changes.addAll(ColumnChanges.between(
                        table.name(), current, next, conversion(name(table, goal)), Optional.empty()));
            }
        }
        return changes;
    }

    private Column between(Table table, Column current, Column goal) {
        return isNew(table, goal)
                ? TransitionColumn.addedBetween(goal, lineage.backfill(name(table, goal)))
                : TransitionColumn.between(current, goal, lineage.using(name(table, goal)));
    }

    /** The drops under the names that keys and indexes have by now, as drops hold the whole definition. */
    private List<Operation> lateDrops(Schema now) {
        return fates.rules(Fate.LATE).stream()
                .map(rule -> rule(now, names.rule(rule.id())).drop())
                .toList();
    }

    private static Rule rule(Schema schema, Rule.Id id) {
        return Rule.of(schema.requireTable(id.table())).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Rule> missingRules(Schema now) {
        return after.tables().values().stream()
                .flatMap(table -> {
                    List<Rule.Id> there = Rule.of(now.requireTable(table.name())).stream()
                            .map(Rule::id)
                            .toList();
                    return Rule.of(table).stream().filter(rule -> !there.contains(rule.id()));
                })
                .toList();
    }

    private List<Operation> dropsOfRows(Schema now) {
        List<Operation> drops = new ArrayList<>();
        for (Table old : before.tables().values()) {
            Table current = now.requireTable(names.table(old.name()));
            if (lineage.tableAfter(old.name()).isEmpty()) {
                drops.add(new DropTable(current));
                continue;
            }
            old.columns().stream()
                    .map(column -> name(old, column))
                    .filter(column -> lineage.columnAfter(column).isEmpty())
                    .forEach(column ->
                            drops.add(new DropColumn(current.name(), current.requireColumn(names.column(column)))));
        }
        goneSequences().stream()
                .filter(sequence -> now.sequence(sequence.name()).isPresent())
                .forEach(sequence -> drops.add(new DropSequence(sequence)));
        return drops;
    }

    /** A backfill speaks the new type: where the type is converted, which happens in contract, it's part of the conversion. */
    private Optional<String> conversion(ColumnName column) {
        return lineage.using(column)
                .map(using -> lineage.backfill(column)
                        .map(fill -> "coalesce(" + using + ", " + fill + ")")
                        .orElse(using));
    }

    private List<Backfill> backfills() {
        List<Backfill> backfills = new ArrayList<>();
        for (Table table : keptTables()) {
            table.columns().stream()
                    .map(column -> name(table, column))
                    .filter(column -> lineage.using(column).isEmpty())
                    .sorted()
                    .forEach(column -> lineage.backfill(column)
                            .ifPresent(fill -> backfills.add(new Backfill(table.name(), column.column(), fill))));
        }
        return backfills;
    }

    private List<Guard> guards() {
        List<Guard> guards = new ArrayList<>();
        for (Table table : keptTables()) {
            QualifiedName old = lineage.tableBefore(table.name()).orElseThrow();
            for (Column column : table.columns()) {
                ColumnName name = name(table, column);
                if (column.nullable() || lineage.backfill(name).isPresent()) {
                    continue;
                }
                Optional<ColumnName> oldColumn = lineage.columnBefore(name);
                if (oldColumn.isEmpty() && !column.fillsItself()) {
                    guards.add(new Guard(old, Optional.empty(), valueMissing(old, column)));
                }
                oldColumn
                        .map(ColumnName::column)
                        .filter(c -> before.requireTable(old).requireColumn(c).nullable())
                        .ifPresent(c -> guards.add(new Guard(old, Optional.of(c), nullsForbidden(old, c))));
            }
        }
        return guards;
    }

    private static String valueMissing(QualifiedName table, Column column) {
        return table + " must be empty: not null column " + column.name()
                + " has no value for rows; delete them, or fill the column in a data step";
    }

    private static String nullsForbidden(QualifiedName table, String column) {
        return table + "." + column
                + " must not hold null, as it becomes not null; give those rows a value, or fill the column in a data step";
    }

    private List<Table> keptTables() {
        return after.tables().values().stream()
                .filter(table -> lineage.tableBefore(table.name()).isPresent())
                .toList();
    }

    private boolean isNew(Table table, Column column) {
        return lineage.columnBefore(name(table, column)).isEmpty();
    }

    private static ColumnName name(Table table, Column column) {
        return new ColumnName(table.name(), column.name());
    }
}
