package io.aludel.processor;

import io.aludel.processor.model.FormerNames;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.DiffProblemWords;
import io.aludel.processor.validation.HintExpressions;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.history.History;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares the head of the history with the model of today. */
final class DraftPlanner {

    private final Schema head;
    private final ConsumedHints consumed;
    private final MappedDatabase database;
    private final DiffProblemWords words;

    private final Map<QualifiedName, QualifiedName> tableRenames = new TreeMap<>();
    private final Map<ColumnName, String> columnRenames = new TreeMap<>();
    private final Map<ColumnName, SortedMap<String, String>> enumRenames = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequenceRenames = new TreeMap<>();
    private final List<Diagnostic> stale = new ArrayList<>();

    private DraftPlanner(History history, MappedDatabase database) {
        this.head = history.schema();
        this.consumed = new ConsumedHints(history);
        this.database = database;
        this.words = new DiffProblemWords(database.lookup());
    }

    /**
     * What leads from the head to the model, and what came up on the way.
     *
     * @param operations operations, as far as they can be said
     * @param problems what only the user can settle
     * @param stale hints that say nothing any more
     */
    record Plan(List<Operation> operations, List<Diagnostic> problems, List<Diagnostic> stale) {}

    /**
     * Compares them.
     *
     * @param history a sound history with one head at most
     * @param database the model
     * @param confirmedDrops drops that the user confirms
     * @param dataStep whether a data step belongs to the draft
     */
    static Plan plan(History history, MappedDatabase database, Set<String> confirmedDrops, boolean dataStep) {
        return new DraftPlanner(history, database).plan(confirmedDrops, dataStep);
    }

    private Plan plan(Set<String> confirmedDrops, boolean dataStep) {
        FormerNames former = new FormerNames(head, database.schema(), database.lookup());
        Hints hints = former.with(unconsumed(database.hints(confirmedDrops, dataStep)));
        Difference difference = SchemaDiffer.diff(head, database.schema(), hints);
        List<Diagnostic> problems = new ArrayList<>(HintExpressions.check(head, database, hints));
        difference.problems().forEach(problem -> problems.addAll(words.of(problem)));
        return new Plan(difference.operations(), problems, List.copyOf(stale));
    }

    /** Without the hints that the history has followed already. */
    private Hints unconsumed(Hints hints) {
        hints.tableRenames().forEach(this::readTableHint);
        hints.columnRenames().forEach(this::readColumnHint);
        hints.sequenceRenames().forEach(this::readSequenceHint);
        hints.enumRenames().forEach((column, renames) -> renames.forEach((to, from) -> readEnumHint(column, to, from)));
        return new Hints(
                tableRenames,
                columnRenames,
                hints.confirmedDrops(),
                hints.backfills(),
                hints.conversions(),
                enumRenames,
                sequenceRenames,
                hints.concurrentIndexes(),
                hints.dataStep());
    }

    private void readTableHint(QualifiedName table, QualifiedName old) {
        Optional<String> revision = head.table(table).flatMap(present -> consumed.revisionOf(table, old));
        revision.ifPresentOrElse(id -> stale.add(words.stale(table, old, id)), () -> tableRenames.put(table, old));
    }

    /** The head knows the table by its old name as long as the table's own hint isn't consumed. */
    private void readColumnHint(ColumnName column, String old) {
        QualifiedName tableInHead = tableRenames.getOrDefault(column.table(), column.table());
        ColumnName inHead = new ColumnName(tableInHead, column.column());
        String prefix =
                database.lookup().column(column).map(ColumnSource::prefix).orElse("");
        Optional<String> revision = head.table(tableInHead)
                .flatMap(table -> table.column(column.column()))
                .flatMap(present ->
                        consumed.revisionOf(inHead, old).or(() -> consumed.revisionOf(inHead, prefix + old)));
        revision.ifPresentOrElse(id -> stale.add(words.stale(column, old, id)), () -> columnRenames.put(column, old));
    }

    private void readSequenceHint(QualifiedName sequence, QualifiedName old) {
        if (consumed.revisionOfSequence(sequence, old).isEmpty()) {
            sequenceRenames.put(sequence, old);
        }
    }

    private void readEnumHint(ColumnName column, String to, String from) {
        if (consumed.revisionOfValue(inHead(column), to, from).isEmpty()) {
            enumRenames.computeIfAbsent(column, name -> new TreeMap<>()).put(to, from);
        }
    }

    /** What the head calls a column, as far as hints that aren't consumed say. */
    private ColumnName inHead(ColumnName column) {
        return new ColumnName(
                tableRenames.getOrDefault(column.table(), column.table()),
                columnRenames.getOrDefault(column, column.column()));
    }
}
