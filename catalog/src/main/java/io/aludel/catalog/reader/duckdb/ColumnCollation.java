package io.aludel.catalog.reader.duckdb;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collation of a column, which DuckDB tells in the definition of its table alone. */
final class ColumnCollation {

    private ColumnCollation() {}

    /**
     * The collation, if one was declared.
     *
     * @param column the column's name
     * @param sql the table's definition, such as {@code CREATE TABLE t(name VARCHAR COLLATE "C", id BIGINT)}
     */
    static Optional<String> of(String column, String sql) {
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        Matcher matcher = Pattern.compile("[(,] ?(?:" + Pattern.quote(quoted) + "|" + Pattern.quote(column)
                        + ") VARCHAR COLLATE (?:\"((?:[^\"]|\"\")+)\"|([^ ,)]+))")
                .matcher(sql);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1))
                        .map(name -> name.replace("\"\"", "\""))
                        .or(() -> Optional.ofNullable(matcher.group(2)))
                        .filter(name -> !name.toLowerCase(Locale.ROOT).equals("binary"))
                : Optional.empty();
    }
}
