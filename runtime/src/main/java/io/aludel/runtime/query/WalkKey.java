package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The primary key of a table as a walk over it needs it: keys are ordered and compared by the database alone, so that its
 * collations say what comes next, and go back to it as they came.
 */
final class WalkKey {
    private final KeyedTable table;
    private final List<? extends ColumnReference<?>> columns;
    private final List<Expression<?>> read = new ArrayList<>();

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if there is no key, or one of a type that can't be noted
     */
    WalkKey(KeyedTable table, Wording wording) {
        this.table = table;
        this.columns = table.keyColumns();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table " + table.name()
                    + " has no primary key by which it could be walked in batches: change it by one statement");
        }
        for (ColumnReference<?> column : columns) {
            Class<?> type = wording.keyType(column.javaType());
            if (!wording.typesValues() && !KeyValue.hasText(type)) {
                throw new IllegalArgumentException(
                        "table " + table.name() + " can't be walked in batches: its key column "
                                + column.name() + " is a " + column.javaType().getSimpleName()
                                + ", which can't be noted exactly; change it by one statement");
            }
            read.add(new Term<>(type, sql -> sql.key(column)));
        }
    }

    /** The keys of the next rows, in order. */
    Select<Row> next(Optional<List<Object>> after, int rows) {
        Order[] orders = columns.stream().map(Expression::asc).toArray(Order[]::new);
        Select<Row> keys =
                Select.of(Row.class, false, read).from(table).orderBy(orders).limit(rows);
        return after.isPresent() ? keys.where(behind(after.get())) : keys;
    }

    /** The key of a row of those. */
    List<Object> of(Row row) {
        List<Object> key = new ArrayList<>();
        read.forEach(column -> key.add(row.get(column)));
        return key;
    }

    /** Holds for the rows behind one key and up to another. */
    Condition between(Optional<List<Object>> after, List<Object> last) {
        Condition upTo = sql -> compared(sql, last, " <", " <= ");
        return after.isPresent() ? behind(after.get()).and(upTo) : upTo;
    }

    /** A key as text. */
    static String text(List<Object> key) {
        return String.join(" ", key.stream().map(KeyValue::text).toList());
    }

    /** The key of a text; none before the first batch. */
    static Optional<List<Object>> key(String text) {
        List<Object> key = new ArrayList<>();
        for (String value : text.split(" ", -1)) {
            if (!value.isEmpty()) {
                key.add(KeyValue.value(value));
            }
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    /** The key as messages and notes name it: {@code players(id)}. */
    @Override
    public String toString() {
        return table.name() + "("
                + String.join(", ", columns.stream().map(ColumnReference::name).toList()) + ")";
    }

    private Condition behind(List<Object> key) {
        return sql -> compared(sql, key, " >", " > ");
    }

    /** Column by column, since not every database compares rows; what's said first of the first column lets it use the index. */
    private void compared(SqlWriter sql, List<Object> key, String sign, String lastSign) {
        int last = key.size() - 1;
        if (last > 0) {
            compared(sql, key, 0, sign + "= ");
            sql.text(" and ");
        }
        for (int i = 0; i < last; i++) {
            sql.text("(");
            compared(sql, key, i, sign + " ");
            sql.text(" or (");
            compared(sql, key, i, " = ");
            sql.text(" and ");
        }
        compared(sql, key, last, lastSign);
        sql.text("))".repeat(last));
    }

    private void compared(SqlWriter sql, List<Object> key, int column, String sign) {
        sql.column(columns.get(column));
        sql.text(sign);
        sql.value(key.get(column));
    }
}
