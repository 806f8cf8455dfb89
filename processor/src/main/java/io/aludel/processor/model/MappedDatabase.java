package io.aludel.processor.model;

import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.diff.Hints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A database as its classes declare it.
 *
 * @param model what was read
 * @param layouts tables as asked for, one an entity, in the model's order; for validation
 * @param schema the schema; whatever of the layouts is wrong is left out, so that it's a schema even when there are errors
 * @param tables what the typed metadata is made of, one for each entity whose table is in the schema
 * @param lookup the way back from the schema to the source
 */
public record MappedDatabase(
        DatabaseModel model, List<TableLayout> layouts, Schema schema, List<EntityTable> tables, SourceLookup lookup) {

    public MappedDatabase {
        layouts = List.copyOf(layouts);
        tables = List.copyOf(tables);
    }

    /**
     * What the source says about its history, for the tables and columns of the schema.
     *
     * @param confirmedDrops drops that were confirmed when recording
     * @param dataStep whether the draft has a data step
     */
    public Hints hints(Set<String> confirmedDrops, boolean dataStep) {
        Map<QualifiedName, QualifiedName> tableRenames = new TreeMap<>();
        Map<ColumnName, String> columnRenames = new TreeMap<>();
        Map<ColumnName, String> backfills = new TreeMap<>();
        Map<ColumnName, String> conversions = new TreeMap<>();
        for (Table table : schema.tables().values()) {
            lookup.table(table.name())
                    .flatMap(source -> said(source.renamedFrom()))
                    .ifPresent(
                            old -> tableRenames.put(table.name(), table.name().sibling(old)));
            for (Column column : table.columns()) {
                ColumnName name = new ColumnName(table.name(), column.name());
                HintModel hints = lookup.column(name).map(ColumnSource::hints).orElse(HintModel.NONE);
                said(hints.renamedFrom()).ifPresent(old -> columnRenames.put(name, old));
                said(hints.backfill()).ifPresent(expression -> backfills.put(name, expression));
                said(hints.convertUsing()).ifPresent(expression -> conversions.put(name, expression));
            }
        }
        return new Hints(tableRenames, columnRenames, confirmedDrops, backfills, conversions, dataStep);
    }

    private static Optional<String> said(Optional<Sourced<String>> hint) {
        return hint.map(Sourced::value).filter(text -> !text.isBlank());
    }
}
