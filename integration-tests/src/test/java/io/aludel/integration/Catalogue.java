package io.aludel.integration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What JDBC's metadata says of the application's tables, Aludel's own left out. The numbers that H2 gives to the indexes behind
 * keys are left out too: they differ from run to run.
 *
 * @param tables lines about columns, keys and indexes, sorted, by table in lower case
 */
record Catalogue(SortedMap<String, SortedSet<String>> tables) {

    private static final Pattern NUMBER_BY_H2 = Pattern.compile("\\b(PRIMARY_KEY|\\w+_INDEX)_[0-9A-F]+\\b");

    static Catalogue of(DataSource dataSource) throws SQLException {
        SortedMap<String, SortedSet<String>> tables = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            String schema = connection.getSchema();
            try (ResultSet rows = metadata.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    String table = rows.getString("TABLE_NAME");
                    if (!table.toLowerCase(Locale.ROOT).startsWith("aludel_")) {
                        tables.put(table.toLowerCase(Locale.ROOT), describe(metadata, schema, table));
                    }
                }
            }
        }
        return new Catalogue(tables);
    }

    private static SortedSet<String> describe(DatabaseMetaData metadata, String schema, String table)
            throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        add(
                lines,
                "column",
                metadata.getColumns(null, schema, table, "%"),
                "COLUMN_NAME",
                "TYPE_NAME",
                "COLUMN_SIZE",
                "DECIMAL_DIGITS",
                "NULLABLE",
                "COLUMN_DEF",
                "IS_AUTOINCREMENT");
        add(lines, "primary key", metadata.getPrimaryKeys(null, schema, table), "PK_NAME", "COLUMN_NAME", "KEY_SEQ");
        add(
                lines,
                "foreign key",
                metadata.getImportedKeys(null, schema, table),
                "FK_NAME",
                "FKCOLUMN_NAME",
                "PKTABLE_NAME",
                "PKCOLUMN_NAME",
                "DELETE_RULE",
                "UPDATE_RULE");
        add(
                lines,
                "index",
                metadata.getIndexInfo(null, schema, table, false, true),
                "INDEX_NAME",
                "COLUMN_NAME",
                "NON_UNIQUE",
                "ASC_OR_DESC");
        return lines;
    }

    private static void add(SortedSet<String> lines, String kind, ResultSet rows, String... columns)
            throws SQLException {
        try (rows) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" ", kind + " ", "");
                for (String column : columns) {
                    line.add(String.valueOf(rows.getString(column)));
                }
                lines.add(NUMBER_BY_H2.matcher(line.toString()).replaceAll("$1"));
            }
        }
    }
}
