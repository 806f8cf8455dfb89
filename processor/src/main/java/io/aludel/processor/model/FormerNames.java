package io.aludel.processor.model;

import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.diff.Hints;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Renames that follow from others: a name that is derived of a renamed one is renamed too, if the history knows it by what it was
 * derived to before. They are no hints: where they don't fit they say nothing.
 */
public final class FormerNames {

    private final Schema head;
    private final Schema today;
    private final SourceLookup lookup;

    public FormerNames(Schema head, Schema today, SourceLookup lookup) {
        this.head = head;
        this.today = today;
        this.lookup = lookup;
    }

    /** Adds renames of tables to those that are hinted at. */
    public void addTables(Map<QualifiedName, QualifiedName> renames) {
        for (QualifiedName table : today.tables().keySet()) {
            formerTable(table)
                    .filter(former ->
                            head.table(table).isEmpty() && head.table(former).isPresent())
                    .filter(former -> today.table(former).isEmpty() && !renames.containsValue(former))
                    .ifPresent(former -> renames.putIfAbsent(table, former));
        }
    }

    /** Adds renames of columns to those that are hinted at, when all of tables are known. */
    public void addColumns(Map<ColumnName, String> renames, Map<QualifiedName, QualifiedName> tables) {
        for (Table table : today.tables().values()) {
            Optional<Table> before = head.table(tables.getOrDefault(table.name(), table.name()));
            before.ifPresent(old -> new TreeMap<>(
                            lookup.table(table.name()).orElseThrow().columns())
                    .forEach((column, source) -> source.formerName()
                            .filter(former -> old.column(column).isEmpty()
                                    && old.column(former).isPresent()
                                    && table.column(former).isEmpty())
                            .ifPresent(former -> renames.putIfAbsent(new ColumnName(table.name(), column), former))));
        }
    }

    /**
     * A hint in an embeddable is about the columns of all that have it, and so is taken with the prefix of each, if a column that is gone
     * was called so.
     */
    private void addPrefixes(Map<ColumnName, String> renames, Map<QualifiedName, QualifiedName> tables) {
        renames.replaceAll((column, hint) -> {
            String prefixed = lookup.column(column).map(ColumnSource::prefix).orElse("") + hint;
            boolean was = head.table(tables.getOrDefault(column.table(), column.table()))
                    .flatMap(table -> table.column(prefixed))
                    .isPresent();
            boolean is = today.table(column.table())
                    .flatMap(table -> table.column(prefixed))
                    .isPresent();
            return was && !is ? prefixed : hint;
        });
    }

    /** These hints, and what follows from them. */
    public Hints with(Hints hints) {
        Map<QualifiedName, QualifiedName> tables = new TreeMap<>(hints.tableRenames());
        Map<ColumnName, String> columns = new TreeMap<>(hints.columnRenames());
        addTables(tables);
        addPrefixes(columns, tables);
        addColumns(columns, tables);
        return new Hints(
                tables,
                columns,
                hints.confirmedDrops(),
                hints.backfills(),
                hints.conversions(),
                hints.enumRenames(),
                hints.sequenceRenames(),
                hints.concurrentIndexes(),
                hints.dataStep());
    }

    private Optional<QualifiedName> formerTable(QualifiedName table) {
        return lookup.table(table).flatMap(SourceLookup.TableSource::formerName).map(table::sibling);
    }
}
