package io.aludel.schema.diff;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the user said besides the schema. Tables and columns are named as they're called afterwards, unless it's said otherwise.
 *
 * @param tableRenames the old name of each renamed table
 * @param columnRenames the old name of each renamed column
 * @param confirmedDrops tables, columns and sequences whose drop is confirmed, by their old names: {@code customer}, {@code
 *     customer.mail}; for a column of a renamed table, the table's new name does as well
 * @param backfills SQL expressions for rows that hold no value
 * @param conversions SQL expressions for changes of type
 * @param dataStep whether the revision has a data step, which can give rows their values
 */
public record Hints(
        Map<QualifiedName, QualifiedName> tableRenames,
        Map<ColumnName, String> columnRenames,
        Set<String> confirmedDrops,
        Map<ColumnName, String> backfills,
        Map<ColumnName, String> conversions,
        boolean dataStep) {

    /** Nothing was said. */
    public static final Hints NONE = new Hints(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), false);

    public Hints {
        tableRenames = sorted(tableRenames);
        columnRenames = sorted(columnRenames);
        confirmedDrops = Collections.unmodifiableSet(new TreeSet<>(confirmedDrops));
        backfills = sorted(backfills);
        conversions = sorted(conversions);
    }

    Optional<String> backfill(ColumnName column) {
        return Optional.ofNullable(backfills.get(column));
    }

    Optional<String> conversion(ColumnName column) {
        return Optional.ofNullable(conversions.get(column));
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
