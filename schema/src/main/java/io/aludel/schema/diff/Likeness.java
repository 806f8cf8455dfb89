package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import java.util.List;
import java.util.Locale;

/** Whether something that's gone could be something that's new, under another name. */
final class Likeness {

    private Likeness() {}

    /** Whether the types are of one family: one of them can become the other without an expression. */
    static boolean sameFamily(ColumnType one, ColumnType other) {
        return one.changeTo(other) != TypeChange.CONVERSION || other.changeTo(one) != TypeChange.CONVERSION;
    }

    /**
     * Whether two tables share most of their columns beyond the key; of tables that are nothing but a composite key, all of
     * them.
     */
    static boolean alike(Table one, Table other) {
        List<Column> columns = beyondKey(one);
        List<Column> otherColumns = beyondKey(other);
        if (columns.isEmpty() && otherColumns.isEmpty()) {
            return one.columns().size() > 1
                    && one.columns().size() == other.columns().size()
                    && shared(one.columns(), other.columns()) == one.columns().size();
        }
        return 2 * shared(columns, otherColumns) > Math.max(columns.size(), otherColumns.size());
    }

    private static List<Column> beyondKey(Table table) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        return table.columns().stream()
                .filter(column -> !key.contains(column.name()))
                .toList();
    }

    private static long shared(List<Column> columns, List<Column> others) {
        return columns.stream()
                .filter(column -> others.stream().anyMatch(other -> isSame(column, other)))
                .count();
    }

    private static boolean isSame(Column one, Column other) {
        return wording(one).equals(wording(other)) && sameFamily(one.type(), other.type());
    }

    /** The same for {@code first_name} and {@code firstName}, so that another naming strategy doesn't hide a rename. */
    private static String wording(Column column) {
        return column.name().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
