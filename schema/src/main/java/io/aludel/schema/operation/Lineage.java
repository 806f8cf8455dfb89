package io.aludel.schema.operation;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private final SortedMap<QualifiedName, QualifiedName> sequencesBefore;
    private final Map<QualifiedName, QualifiedName> sequencesAfter = new HashMap<>();
    private final Set<Rule.Id> concurrentDrops;

    private Lineage(LineageTracer tracer) {
        this.tables = tracer.tables();
        this.sequencesBefore = tracer.sequences();
        this.concurrentDrops = tracer.concurrentDrops();
        sequencesBefore.forEach((after, before) -> sequencesAfter.putIfAbsent(before, after));
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
        return new Lineage(tracer);
    }

    /** The table's name before, if it was there. */
    public Optional<QualifiedName> tableBefore(QualifiedName after) {
        return Optional.ofNullable(tables.get(after)).flatMap(table -> table.origin);
    }

    /** The table's name afterwards, if it stays. */
    public Optional<QualifiedName> tableAfter(QualifiedName before) {
        return Optional.ofNullable(tablesAfter.get(before));
    }

    /** The column's name before, if it was there. */
    public Optional<ColumnName> columnBefore(ColumnName after) {
        return tableBefore(after.table())
                .flatMap(table -> column(after).flatMap(TracedColumn::origin).map(name -> new ColumnName(table, name)));
    }

    /** The column's name afterwards, if it stays. */
    public Optional<ColumnName> columnAfter(ColumnName before) {
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
    public Optional<String> using(ColumnName after) {
        return column(after).flatMap(TracedColumn::using);
    }

    /** The expression that fills the rows of the column, by its name afterwards. */
    public Optional<String> backfill(ColumnName after) {
        return column(after).flatMap(TracedColumn::backfill);
    }

    /** The values of the column's enumeration that were renamed: the new name of each by its old one. */
    public SortedMap<String, String> renamedValues(ColumnName after) {
        return column(after).map(TracedColumn::values).orElseGet(TreeMap::new);
    }

    /** The sequence's name before, if it was there. */
    public Optional<QualifiedName> sequenceBefore(QualifiedName after) {
        return Optional.ofNullable(sequencesBefore.get(after));
    }

    /** The sequence's name afterwards, if it stays. */
    public Optional<QualifiedName> sequenceAfter(QualifiedName before) {
        return Optional.ofNullable(sequencesAfter.get(before));
    }

    /** Whether an index that's new, by its name afterwards, is to be built while writers go on. */
    public boolean isAddedConcurrently(Rule.Id after) {
        return Optional.ofNullable(tables.get(after.table()))
                .filter(table -> after.index() && table.concurrent.contains(after.name()))
                .isPresent();
    }

    /** Whether an index, by its name before, is to be dropped while writers go on. */
    public boolean isDroppedConcurrently(Rule.Id before) {
        return concurrentDrops.contains(before);
    }

    /** Whether tables, columns, their values and sequences come from the same as by other operations. */
    public boolean isSameAs(Lineage other) {
        return sequencesBefore.equals(other.sequencesBefore)
                && tables.keySet().equals(other.tables.keySet())
                && tables.entrySet().stream()
                        .allMatch(entry ->
                                isSame(entry.getValue(), Objects.requireNonNull(other.tables.get(entry.getKey()))));
    }

    private static boolean isSame(TracedTable one, TracedTable other) {
        return one.origin.equals(other.origin) && (one.origin.isEmpty() || haveSameColumns(one, other));
    }

    private static boolean haveSameColumns(TracedTable one, TracedTable other) {
        return one.columns.keySet().equals(other.columns.keySet())
                && one.columns.entrySet().stream()
                        .allMatch(entry ->
                                isSame(entry.getValue(), Objects.requireNonNull(other.columns.get(entry.getKey()))));
    }

    /** Rows of a column that's new can't hold a value that is renamed. */
    private static boolean isSame(TracedColumn one, TracedColumn other) {
        return one.origin().equals(other.origin())
                && (one.origin().isEmpty() || one.values().equals(other.values()));
    }

    private Optional<TracedColumn> column(ColumnName after) {
        return Optional.ofNullable(tables.get(after.table()))
                .flatMap(table -> Optional.ofNullable(table.columns.get(after.column())));
    }

    /** A column on its way; each part is by the name before, as nothing else stays the same. */
    record TracedColumn(
            Optional<String> origin,
            Optional<String> using,
            Optional<String> backfill,
            SortedMap<String, String> values) {

        static TracedColumn from(String origin) {
            return new TracedColumn(Optional.of(origin), Optional.empty(), Optional.empty(), new TreeMap<>());
        }

        static TracedColumn added(Optional<String> backfill) {
            return new TracedColumn(Optional.empty(), Optional.empty(), backfill, new TreeMap<>());
        }

        TracedColumn withUsing(Optional<String> expression) {
            return new TracedColumn(origin, expression, backfill, values);
        }

        TracedColumn withBackfill(Optional<String> expression) {
            return new TracedColumn(origin, using, expression, values);
        }

        /** One more value renamed; a value that was renamed before goes on being called by its first name. */
        TracedColumn withValueRenamed(String from, String to) {
            SortedMap<String, String> renamed = new TreeMap<>(values);
            String first = values.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(from))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(from);
            renamed.put(first, to);
            renamed.remove(to, to);
            return new TracedColumn(origin, using, backfill, renamed);
        }
    }

    /** A table on its way: its columns, and those of its keys and indexes that were there before, by their current names. */
    static final class TracedTable {
        final Optional<QualifiedName> origin;
        final SortedMap<String, TracedColumn> columns = new TreeMap<>();
        final SortedMap<String, String> constraints = new TreeMap<>();
        final SortedMap<String, String> indexes = new TreeMap<>();
        final Set<String> concurrent = new TreeSet<>();

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
