package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What SQLite knows as options of a table (manual: STRICT Tables, WITHOUT ROWID Tables): {@code strict = true} and {@code without
 * rowid = true}.
 *
 * @param strict whether columns take values of their type alone
 * @param withoutRowid whether rows are kept in the order of the primary key
 */
record SqliteOptions(boolean strict, boolean withoutRowid) {

    private static final String STRICT = "strict";
    private static final String WITHOUT_ROWID = "without rowid";

    /** The options of a table; a {@link DialectLimit} if there's another one, or another value than true and false. */
    static SqliteOptions of(Table table) {
        Map<String, String> options =
                table.options().getOrDefault(SqliteDialect.ID, java.util.Collections.emptySortedMap());
        options.forEach((option, value) -> {
            boolean known = List.of(STRICT, WITHOUT_ROWID).contains(plain(option));
            if (!known || !List.of("true", "false").contains(plain(value))) {
                throw new DialectLimit(
                        table.name(),
                        "SQLite has no option " + option + " = " + value + " of a table, as " + table.name()
                                + " says: it knows strict = true and without rowid = true");
            }
        });
        return new SqliteOptions(isOn(options, STRICT), isOn(options, WITHOUT_ROWID));
    }

    private static boolean isOn(Map<String, String> options, String wanted) {
        return options.entrySet().stream()
                .anyMatch(option -> plain(option.getKey()).equals(wanted)
                        && plain(option.getValue()).equals("true"));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The type of a column as a statement writes it. */
    String type(ColumnType type) {
        return strict ? SqliteTypes.strict(type) : new SqliteTypes().spell(type);
    }

    /** The table with the types that a strict one has. */
    static Table withStrictTypes(Table table) {
        Table strict = table;
        for (Column column : table.columns()) {
            if (!SqliteTypes.isJson(column.type())) {
                ColumnType type = ColumnType.of(SqliteTypes.strict(column.type()));
                strict = strict.withColumnChanged(column.name(), c -> c.withType(type));
            }
        }
        return strict;
    }

    /** What follows the columns, with a blank before it. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (strict) {
            words.add(STRICT);
        }
        if (withoutRowid) {
            words.add(WITHOUT_ROWID);
        }
        return words.isEmpty() ? "" : " " + String.join(", ", words);
    }
}
