package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What SQLite knows as options of a table (manual: STRICT Tables, WITHOUT ROWID Tables): {@code strict = true} and {@code without
 * rowid = true}.
 *
 * @param strict whether columns take values of their type alone
 * @param withoutRowid whether rows are kept in the order of the primary key
 */
record SqliteOptions(boolean strict, boolean withoutRowid) {

    private static final String STRICT = "strict";
    static final String WITHOUT_ROWID = "without rowid";

    /** The options of a table; a {@link DialectLimit} if there's another one, or another value than true and false. */
    static SqliteOptions of(Table table) {
        Map<String, String> options = table.options().getOrDefault(SqliteDialect.ID, Collections.emptySortedMap());
        options.forEach((option, value) -> {
            boolean known = option.equals(STRICT) || option.equals(WITHOUT_ROWID);
            if (!known || !List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
                throw new DialectLimit(
                        table.name(),
                        "SQLite has no option " + option + " = " + value + " of a table, as " + table.name()
                                + " says: it knows strict = true and without rowid = true");
            }
        });
        return new SqliteOptions(isOn(options, STRICT), isOn(options, WITHOUT_ROWID));
    }

    private static boolean isOn(Map<String, String> options, String option) {
        return "true".equalsIgnoreCase(options.get(option));
    }

    /** The table without options that are switched off, which is what they are anyway. */
    static Table withoutIdleOptions(Table table) {
        Table kept = table;
        for (String option : List.of(STRICT, WITHOUT_ROWID)) {
            if (table.option(SqliteDialect.ID, option)
                    .filter("false"::equalsIgnoreCase)
                    .isPresent()) {
                kept = kept.withOption(SqliteDialect.ID, option, Optional.empty());
            }
        }
        return kept;
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
                ColumnType type = ColumnType.parse(SqliteTypes.strict(column.type()));
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
