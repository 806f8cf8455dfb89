package io.aludel.processor.model;

import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.processor.model.SourceLookup.TableSource;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.Hints.IndexName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what the source says about its history; hints that are blank are errors that validation reports. */
final class HintCollector {

    private final SourceLookup lookup;
    private final Map<QualifiedName, QualifiedName> tableRenames = new TreeMap<>();
    private final Map<ColumnName, String> columnRenames = new TreeMap<>();
    private final Map<ColumnName, String> backfills = new TreeMap<>();
    private final Map<ColumnName, String> conversions = new TreeMap<>();
    private final Map<ColumnName, SortedMap<String, String>> enumRenames = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequenceRenames = new TreeMap<>();
    private final Set<IndexName> concurrentIndexes = new TreeSet<>();

    HintCollector(SourceLookup lookup) {
        this.lookup = lookup;
    }

    void add(Table table) {
        Optional<TableSource> source = lookup.table(table.name());
        source.flatMap(found -> said(found.renamedFrom()))
                .ifPresent(old -> tableRenames.put(table.name(), OldName.of(table.name(), old)));
        source.stream()
                .flatMap(found -> found.concurrentIndexes().stream())
                .forEach(index -> concurrentIndexes.add(new IndexName(table.name(), index)));
        for (Column column : table.columns()) {
            ColumnName name = new ColumnName(table.name(), column.name());
            lookup.column(name).ifPresent(found -> add(name, found));
        }
    }

    private void add(ColumnName name, ColumnSource source) {
        HintModel hints = source.hints();
        said(hints.renamedFrom()).ifPresent(old -> columnRenames.put(name, old));
        said(hints.backfill()).ifPresent(expression -> backfills.put(name, expression));
        said(hints.convertUsing()).ifPresent(expression -> conversions.put(name, expression));
        source.enumRenames()
                .forEach((constant, old) -> said(Optional.of(old))
                        .ifPresent(text -> enumRenames
                                .computeIfAbsent(name, column -> new TreeMap<>())
                                .put(constant, text)));
    }

    void addSequence(QualifiedName sequence) {
        Optional.ofNullable(lookup.sequenceRenames().get(sequence))
                .ifPresent(old -> sequenceRenames.put(sequence, old.value()));
    }

    Hints hints(Set<String> confirmedDrops, boolean dataStep) {
        return new Hints(
                tableRenames,
                columnRenames,
                confirmedDrops,
                backfills,
                conversions,
                enumRenames,
                sequenceRenames,
                concurrentIndexes,
                dataStep);
    }

    private static Optional<String> said(Optional<Sourced<String>> hint) {
        return hint.map(Sourced::value).filter(text -> !text.isBlank());
    }
}
