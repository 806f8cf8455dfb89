package io.aludel.schema.diff;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the user said besides the schema. Tables and columns are named as they're called afterwards, unless it's said otherwise.
 *
 * @param tableRenames the old name of each renamed table
 * @param columnRenames the old name of each renamed column
 * @param confirmedDrops tables, columns, sequences and constants whose drop is confirmed, by their old names: {@code customer},
 *     {@code customer.mail}, {@code customer.state.VOID}; for a column of a renamed table, the table's new name does as well
 * @param backfills SQL expressions for rows that hold no value
 * @param conversions SQL expressions for changes of type
 * @param enumRenames the old names of renamed values of a column's enumeration, by their new ones
 * @param sequenceRenames the old name of each renamed or moved sequence
 * @param concurrentIndexes indexes that are built and dropped while writers go on
 * @param dataStep whether the revision has a data step, which can give rows their values
 */
public record Hints(
        Map<QualifiedName, QualifiedName> tableRenames,
        Map<ColumnName, String> columnRenames,
        Set<String> confirmedDrops,
        Map<ColumnName, String> backfills,
        Map<ColumnName, String> conversions,
        Map<ColumnName, SortedMap<String, String>> enumRenames,
        Map<QualifiedName, QualifiedName> sequenceRenames,
        Set<IndexName> concurrentIndexes,
        boolean dataStep) {

    /**
     * An index.
     *
     * @param table the table it belongs to
     * @param index its name
     */
    public record IndexName(QualifiedName table, String index) implements Comparable<IndexName> {

        private static final Comparator<IndexName> ORDER =
                Comparator.comparing(IndexName::table).thenComparing(IndexName::index);

        @Override
        public int compareTo(IndexName other) {
            return ORDER.compare(this, other);
        }
    }

    /** Nothing was said. */
    public static final Hints NONE = new Hints(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), false);

    public Hints {
        tableRenames = sorted(tableRenames);
        columnRenames = sorted(columnRenames);
        confirmedDrops = Collections.unmodifiableSet(new TreeSet<>(confirmedDrops));
        backfills = sorted(backfills);
        conversions = sorted(conversions);
        enumRenames = sorted(enumRenames);
        sequenceRenames = sorted(sequenceRenames);
        concurrentIndexes = Collections.unmodifiableSet(new TreeSet<>(concurrentIndexes));
    }

    /** Hints about tables and columns alone. */
    public Hints(
            Map<QualifiedName, QualifiedName> tableRenames,
            Map<ColumnName, String> columnRenames,
            Set<String> confirmedDrops,
            Map<ColumnName, String> backfills,
            Map<ColumnName, String> conversions,
            boolean dataStep) {
        this(
                tableRenames,
                columnRenames,
                confirmedDrops,
                backfills,
                conversions,
                Map.of(),
                Map.of(),
                Set.of(),
                dataStep);
    }

    Optional<String> backfill(ColumnName column) {
        return Optional.ofNullable(backfills.get(column));
    }

    Optional<String> conversion(ColumnName column) {
        return Optional.ofNullable(conversions.get(column));
    }

    boolean isConcurrent(QualifiedName table, String index) {
        return concurrentIndexes.contains(new IndexName(table, index));
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
