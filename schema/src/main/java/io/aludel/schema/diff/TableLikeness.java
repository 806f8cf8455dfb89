package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of a table is compared to tell whether it could be another one under a new name.
 *
 * @param key types of the primary key's columns, by their wording
 * @param others types of the other columns, by their wording
 */
record TableLikeness(Map<String, ColumnType> key, Map<String, ColumnType> others) {

    TableLikeness {
        key = Map.copyOf(key);
        others = Map.copyOf(others);
    }

    static TableLikeness of(Table table) {
        List<String> keyColumns = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        Map<String, ColumnType> key = new HashMap<>();
        Map<String, ColumnType> others = new HashMap<>();
        for (Column column : table.columns()) {
            (keyColumns.contains(column.name()) ? key : others).putIfAbsent(wording(column), column.type());
        }
        return new TableLikeness(key, others);
    }

    /** Whether both share most columns beyond their keys; when they're nothing but composite keys, whether these are the same. */
    boolean isLike(TableLikeness other) {
        if (others.isEmpty() && other.others.isEmpty()) {
            return key.size() > 1 && key.size() == other.key.size() && shared(key, other.key) == key.size();
        }
        int most = Math.max(others.size(), other.others.size());
        return 2 * Math.min(others.size(), other.others.size()) > most && 2 * shared(others, other.others) > most;
    }

    /** Whether the types are of one family: one of them can become the other without an expression. */
    static boolean sameFamily(ColumnType one, ColumnType other) {
        return one.changeTo(other) != TypeChange.CONVERSION || other.changeTo(one) != TypeChange.CONVERSION;
    }

    private static int shared(Map<String, ColumnType> columns, Map<String, ColumnType> others) {
        int shared = 0;
        for (Map.Entry<String, ColumnType> column : columns.entrySet()) {
            ColumnType other = others.get(column.getKey());
            if (other != null && sameFamily(column.getValue(), other)) {
                shared++;
            }
        }
        return shared;
    }

    /** The same for {@code first_name} and {@code firstName}, so that another naming strategy doesn't hide a rename. */
    private static String wording(Column column) {
        return column.name().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
