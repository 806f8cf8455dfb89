package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Generation;
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
    private final ColumnPhases columns;

    private PhaseSplitter(Schema before, List<Operation> operations) {
        this.before = before;
        this.after = Operations.apply(before, operations);
        this.lineage = Lineage.of(before, operations);
        this.fates = new RuleFates(before, after, lineage);
        this.names = new TransitionNames(before, after, lineage, fates);
        this.columns = new ColumnPhases(before, after, lineage);
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
        if (operations.isEmpty()) {
            // Most compilations find nothing to do.
            return new PhasedOperations(before, List.of(), List.of(), List.of(), List.of());
        }
        PhaseSplitter splitter = new PhaseSplitter(before, operations);
        Replay expand = splitter.expand();
        Replay contract = splitter.contract(expand.schema());
        List<Guard> guards = dataStep ? List.of() : new RowGuards(before, splitter.after, splitter.lineage).all();
        return new PhasedOperations(
                before,
                guards,
                expand.operations(),
                splitter.columns.recodings(),
                splitter.columns.backfills(),
                contract.operations());
    }

    private Replay expand() {
        Replay expand = new Replay(before);
        freeNamesOfSequences(expand);
        expand.thenAll(fates.rules(Fate.EARLY).stream().map(this::drop).toList());
        names.renames().appendTo(expand);
        expand.thenAll(columns.renamedValues(expand.schema()));
        expand.thenAll(newSequences(expand.schema()));
        expand.thenAll(newTables());
        expand.thenAll(columns.added());
        expand.thenAll(columns.changes(expand.schema(), false));
        expand.thenAll(columns.addedComputed(expand.schema(), true));
        expand.thenAll(new RuleArrivals(before, after, lineage).safe(expand.schema()));
        return expand;
    }

    private Replay contract(Schema transition) {
        Replay contract = new Replay(transition);
        contract.thenAll(lateDrops(contract.schema()));
        contract.thenAll(dropsOfColumns(contract.schema(), true));
        contract.thenAll(columns.endsOfComputing(contract.schema()));
        contract.thenAll(columns.changes(contract.schema(), true));
        contract.thenAll(columns.addedComputed(contract.schema(), false));
        contract.thenAll(columns.changesOfComputed(contract.schema()));
        contract.thenAll(new RuleArrivals(before, after, lineage).all(contract.schema()));
        contract.thenAll(dropsOfRows(contract.schema()));
        return contract;
    }

    /** Not every database renames a sequence, so one whose name is needed leaves at once, and what draws from it lets go. */
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
                .filter(sequence -> lineage.sequenceAfter(sequence.name()).isEmpty())
                .toList();
    }

    private List<Operation> newSequences(Schema now) {
        List<Operation> operations = new ArrayList<>();
        after.sequences().forEach((name, sequence) -> {
            if (lineage.sequenceBefore(name).isEmpty()) {
                operations.add(new CreateSequence(sequence));
            } else if (!now.requireSequence(name).equals(sequence)) {
                operations.add(new AlterSequence(now.requireSequence(name), sequence));
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

    /** The drops under the names that keys and indexes have by now, as drops hold the whole definition. */
    private List<Operation> lateDrops(Schema now) {
        return fates.rules(Fate.LATE).stream()
                .map(old -> dropped(rule(now, names.rule(old.id())), lineage.isDroppedConcurrently(old.id())))
                .toList();
    }

    private Operation drop(Rule rule) {
        return dropped(rule, lineage.isDroppedConcurrently(rule.id()));
    }

    private static Operation dropped(Rule rule, boolean concurrently) {
        return concurrently && rule.drop() instanceof DropIndex drop
                ? new DropIndex(drop.table(), drop.index(), true)
                : rule.drop();
    }

    private static Rule rule(Schema schema, Rule.Id id) {
        return Rule.of(schema.requireTable(id.table())).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Operation> dropsOfRows(Schema now) {
        List<Operation> drops = new ArrayList<>(dropsOfColumns(now, false));
        before.tables().keySet().stream()
                .filter(old -> lineage.tableAfter(old).isEmpty())
                .forEach(old -> drops.add(new DropTable(now.requireTable(names.table(old)))));
        goneSequences().stream()
                .filter(sequence -> !names.isNeeded(sequence.name()))
                .forEach(sequence -> drops.add(new DropSequence(sequence)));
        return drops;
    }

    /** Computed columns hold nothing of their own, and stand in the way of what they're computed from. */
    private List<Operation> dropsOfColumns(Schema now, boolean computed) {
        List<Operation> drops = new ArrayList<>();
        for (Table old : before.tables().values()) {
            if (lineage.tableAfter(old.name()).isPresent()) {
                Table current = now.requireTable(names.table(old.name()));
                old.columns().stream()
                        .map(column -> name(old, column))
                        .filter(column -> lineage.columnAfter(column).isEmpty())
                        .map(names::column)
                        .flatMap(column -> current.column(column).stream())
                        .filter(column -> column.computed().isPresent() == computed)
                        .forEach(column -> drops.add(new DropColumn(current.name(), column)));
            }
        }
        return drops;
    }

    private static ColumnName name(Table table, Column column) {
        return new ColumnName(table.name(), column.name());
    }
}
