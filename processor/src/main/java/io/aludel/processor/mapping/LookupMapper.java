package io.aludel.processor.mapping;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.processor.model.SourceLookup.TableSource;
import io.aludel.processor.model.TableLayout;
import io.aludel.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return new SourceLookup(database.origin(), tables, sequences);
    }

    private static TableSource source(TableLayout layout) {
        Map<String, ColumnSource> columns = new HashMap<>();
        layout.columns()
                .forEach(column -> columns.putIfAbsent(
                        column.name(), new ColumnSource(column.member().origin(), column.hints())));
        Map<String, Origin> constraints = new HashMap<>();
        layout.primaryKey().ifPresent(key -> constraints.putIfAbsent(key.value().name(), key.origin()));
        layout.uniques().forEach(key -> constraints.putIfAbsent(key.value().name(), key.origin()));
        layout.references()
                .forEach(reference -> reference
                        .key()
                        .ifPresent(key -> constraints.putIfAbsent(
                                key.name(), reference.member().origin())));
        Map<String, Origin> indexes = new HashMap<>();
        layout.indexes().forEach(index -> indexes.putIfAbsent(index.value().name(), index.origin()));
        return new TableSource(
                layout.entity().origin(),
                layout.entity().className(),
                layout.entity().renamedFrom(),
                columns,
                constraints,
                indexes);
    }
}
