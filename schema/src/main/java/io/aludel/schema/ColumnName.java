package io.aludel.schema;

import java.util.Comparator;

/**
 * A column by its table's name and its own.
 *
 * @param table the table's name
 * @param column the column's declared name
 */
public record ColumnName(QualifiedName table, String column) implements Comparable<ColumnName> {

    private static final Comparator<ColumnName> ORDER =
            Comparator.comparing(ColumnName::table).thenComparing(ColumnName::column);

    @Override
    public int compareTo(ColumnName other) {
        return ORDER.compare(this, other);
    }

    /** {@code table.column}; for messages. */
    @Override
    public String toString() {
        return table + "." + column;
    }
}
