package io.aludel.processor.mapping;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.OldName;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.PartModel;
import io.aludel.processor.model.SourceLookup;
import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.processor.model.SourceLookup.TableSource;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The way back from names of the schema to the source. */
final class LookupMapper {

    private LookupMapper() {}

    static SourceLookup map(DatabaseModel database, List<TableLayout> layouts) {
        Map<QualifiedName, TableSource> tables = new HashMap<>();
        layouts.forEach(layout -> tables.putIfAbsent(layout.name(), source(layout)));
        Map<QualifiedName, Origin> sequences = new HashMap<>();
        layouts.stream()
                .flatMap(layout -> layout.sequences().stream())
                .forEach(sequence -> sequences.putIfAbsent(sequence.value().name(), sequence.origin()));
        Map<QualifiedName, Sourced<QualifiedName>> renames = new HashMap<>();
        layouts.stream()
                .flatMap(layout -> layout.columns().stream())
                .forEach(column -> sequenceRename(column, renames));
        return new SourceLookup(database.origin(), tables, sequences, renames);
    }

    private static void sequenceRename(ColumnLayout column, Map<QualifiedName, Sourced<QualifiedName>> renames) {
        Optional<QualifiedName> sequence = column.generation().flatMap(Generation::sequenceUsed);
        Optional<Sourced<String>> old = column.member()
                .basic()
                .flatMap(BasicMember::generation)
                .flatMap(generation -> generation.limits().renamedFrom());
        sequence.ifPresent(name -> old.filter(said -> !said.value().isBlank())
                .ifPresent(said -> renames.putIfAbsent(name, said.map(text -> OldName.of(name, text)))));
    }

    private static ColumnSource source(ColumnLayout column) {
        SortedMap<String, Sourced<String>> enumRenames = new TreeMap<>();
        column.member()
                .basic()
                .flatMap(BasicMember::enumeration)
                .ifPresent(enumeration -> enumeration
                        .constants()
                        .forEach(constant ->
                                constant.renamedFrom().ifPresent(old -> enumRenames.put(constant.name(), old))));
        return new ColumnSource(
                column.member().origin(),
                column.hints(),
                enumRenames,
                column.formerName(),
                column.member().facts().prefix());
    }

    private static TableSource source(TableLayout layout) {
        Map<String, ColumnSource> columns = new HashMap<>();
        layout.columns().forEach(column -> columns.putIfAbsent(column.name(), source(column)));
        Map<String, Origin> constraints = new HashMap<>();
        layout.primaryKey().ifPresent(key -> constraints.putIfAbsent(key.value().name(), key.origin()));
        layout.uniques().forEach(key -> constraints.putIfAbsent(key.value().name(), key.origin()));
        layout.traits()
                .checks()
                .forEach(check -> constraints.putIfAbsent(check.value().name(), check.origin()));
        layout.references()
                .forEach(reference -> reference
                        .key()
                        .ifPresent(key -> constraints.putIfAbsent(
                                key.name(), reference.member().origin())));
        Map<String, Origin> indexes = new HashMap<>();
        layout.indexes().forEach(index -> indexes.putIfAbsent(index.value().name(), index.origin()));
        Optional<PartModel> part = layout.entity().structure().part();
        return new TableSource(
                layout.entity().origin(),
                part.map(PartModel::ownerClass).orElseGet(() -> layout.entity().className()),
                layout.entity().renamedFrom(),
                part.flatMap(PartModel::formerTable),
                columns,
                constraints,
                indexes,
                layout.traits().concurrentIndexes());
    }
}
