package io.aludel.schema.operation;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the things of a schema come from, found by following a list of operations.
 *
 * <p>What was dropped and added under the same name isn't the same thing; what was renamed is.
 */
public final class Lineage {

    private final SortedMap<QualifiedName, TracedTable> tables;
    private final Map<QualifiedName, QualifiedName> tablesAfter = new HashMap<>();
    private final Map<ColumnName, ColumnName> columnsAfter = new HashMap<>();
    private final Map<Rule.Id, Rule.Id> rulesAfter = new HashMap<>();

    private Lineage(SortedMap<QualifiedName, TracedTable> tables) {
        this.tables = tables;
        tables.forEach((after, table) -> table.origin.ifPresent(before -> {
            tablesAfter.put(before, after);
            table.columns.forEach((name, column) -> column.origin()
                    .ifPresent(old -> columnsAfter.put(new ColumnName(before, old), new ColumnName(after, name))));
            table.constraints.forEach(
                    (name, old) -> rulesAfter.put(new Rule.Id(before, false, old), new Rule.Id(after, false, name)));
            table.indexes.forEach(
                    (name, old) -> rulesAfter.put(new Rule.Id(before, true, old), new Rule.Id(after, true, name)));
        }));
    }

    /** Follows the operations of a list, which fits the schema before. */
    public static Lineage of(Schema before, List<Operation> operations) {
        LineageTracer tracer = new LineageTracer(before);
        operations.forEach(operation -> operation.accept(tracer));
        return new Lineage(tracer.tables());
    }

    /** The table's name before, if it was there. */
    public Optional<QualifiedName> tableBefore(QualifiedName after) {
        return Optional.ofNullable(tables.get(after)).flatMap(table -> table.origin);
    }

    /** The table's name afterwards, if it stays. */
    Optional<QualifiedName> tableAfter(QualifiedName before) {
        return Optional.ofNullable(tablesAfter.get(before));
    }

    /** The column's name before, if it was there. */
    public Optional<ColumnName> columnBefore(ColumnName after) {
        return tableBefore(after.table())
                .flatMap(table -> column(after).flatMap(TracedColumn::origin).map(name -> new ColumnName(table, name)));
    }

    /** The column's name afterwards, if it stays. */
    Optional<ColumnName> columnAfter(ColumnName before) {
        return Optional.ofNullable(columnsAfter.get(before));
    }

    /** The key's or index's name afterwards, if it stays. */
    Optional<Rule.Id> ruleAfter(Rule.Id before) {
        return Optional.ofNullable(rulesAfter.get(before));
    }

    /** Whether the key or index, by its name afterwards, was there before. */
    boolean isOldRule(Rule.Id after) {
        return Optional.ofNullable(tables.get(after.table()))
                .filter(table -> (after.index() ? table.indexes : table.constraints).containsKey(after.name()))
                .isPresent();
    }

    /** The expression by which the column, by its name afterwards, changes its type. */
    Optional<String> using(ColumnName after) {
        return column(after).flatMap(TracedColumn::using);
    }

    /** The expression that fills the rows of the column, by its name afterwards. */
    Optional<String> backfill(ColumnName after) {
        return column(after).flatMap(TracedColumn::backfill);
    }

    private Optional<TracedColumn> column(ColumnName after) {
        return Optional.ofNullable(tables.get(after.table()))
                .flatMap(table -> Optional.ofNullable(table.columns.get(after.column())));
    }

    /** A column on its way; each part is by the name before, as nothing else stays the same. */
    record TracedColumn(Optional<String> origin, Optional<String> using, Optional<String> backfill) {

        static TracedColumn from(String origin) {
            return new TracedColumn(Optional.of(origin), Optional.empty(), Optional.empty());
        }

        static TracedColumn added(Optional<String> backfill) {
            return new TracedColumn(Optional.empty(), Optional.empty(), backfill);
        }

        TracedColumn withUsing(Optional<String> expression) {
            return new TracedColumn(origin, expression, backfill);
        }

        TracedColumn withBackfill(Optional<String> expression) {
            return new TracedColumn(origin, using, expression);
        }
    }

    /** A table on its way: its columns, and those of its keys and indexes that were there before, by their current names. */
    static final class TracedTable {
        final Optional<QualifiedName> origin;
        final SortedMap<String, TracedColumn> columns = new TreeMap<>();
        final SortedMap<String, String> constraints = new TreeMap<>();
        final SortedMap<String, String> indexes = new TreeMap<>();

        private TracedTable(Optional<QualifiedName> origin) {
            this.origin = origin;
        }

        static TracedTable created(Table table) {
            TracedTable traced = new TracedTable(Optional.empty());
            table.columns().forEach(c -> traced.columns.put(c.name(), TracedColumn.added(Optional.empty())));
            return traced;
        }

        static TracedTable from(Table table) {
            TracedTable traced = new TracedTable(Optional.of(table.name()));
            table.columns().forEach(c -> traced.columns.put(c.name(), TracedColumn.from(c.name())));
            table.constraints().forEach(c -> traced.constraints.put(c.name(), c.name()));
            table.indexes().forEach(i -> traced.indexes.put(i.name(), i.name()));
            return traced;
        }
    }
}
