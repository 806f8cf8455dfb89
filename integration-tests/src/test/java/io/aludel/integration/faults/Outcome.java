package io.aludel.integration.faults;

import io.aludel.catalog.Catalog;
import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What a database holds: its catalogue in its own words, all rows, the history but for its times, and what the journal still says.
 *
 * @param lines one for each table, sequence, trigger, row and revision
 */
record Outcome(List<String> lines) {

    private static final String ORDER = "order of the columns of ";

    private static final List<String> OURS = List.of("aludel_history", "aludel_journal");

    static Outcome of(Dialect dialect, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return of(dialect, connection);
        }
    }

    static Outcome of(Dialect dialect, Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        Schema live = Catalog.of(dialect)
                .and(Set.of(Revisions.OTHER_SCHEMA, Revisions.THIRD_SCHEMA))
                .live(connection, Schema.EMPTY);
        live.sequences().values().forEach(sequence -> lines.add("sequence " + sequence));
        for (Table table : live.tables().values()) {
            lines.add("table " + unordered(table));
            lines.add(ORDER + table.name() + ": "
                    + table.columns().stream().map(Column::name).toList());
            rows(connection, query(dialect, table), "row of " + table.name() + ": ", lines);
        }
        Engine.of(dialect.id()).besides(connection).stream()
                .filter(line -> OURS.stream().noneMatch(line.toLowerCase(Locale.ROOT)::contains))
                .forEach(line -> lines.add("beside: " + line));
        noted(connection, lines);
        return new Outcome(lines);
    }

    private static Table unordered(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.sort(Comparator.comparing(Column::name));
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys(),
                table.indexes(),
                table.checks(),
                table.comment(),
                table.options());
    }

    /** The same, in whatever order the columns of tables stand. */
    Outcome unordered() {
        return new Outcome(
                lines.stream().filter(line -> !line.startsWith(ORDER)).toList());
    }

    private static void noted(Connection connection, List<String> lines) throws SQLException {
        for (String query : List.of(
                "select position, revision, parents, message, checksum, state, draft, application from aludel_history",
                "select chain from aludel_history where position = (select max(position) from aludel_history)",
                "select revision, step, state, statement from aludel_journal where revision <> ''")) {
            String table = query.contains("aludel_journal") ? "aludel_journal" : "aludel_history";
            if (isThere(connection, table)) {
                rows(connection, query, table + ": ", lines);
            } else {
                lines.add("no " + table);
            }
        }
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
            try (var found = connection.getMetaData().getTables(connection.getCatalog(), null, name, null)) {
                if (found.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of moments it's only told whether there is one. */
    private static String query(Dialect dialect, Table table) {
        Identifiers names = dialect.identifiers();
        String columns = table.columns().stream()
                .map(Column::name)
                .sorted()
                .map(name -> name.toLowerCase(Locale.ROOT).endsWith("_at")
                        ? "case when " + names.spell(name) + " is null then 0 else 1 end"
                        : names.spell(name))
                .collect(Collectors.joining(", "));
        return "select " + columns + " from " + names.spell(table.name());
    }

    private static void rows(Connection connection, String query, String prefix, List<String> lines)
            throws SQLException {
        List<String> rows = new ArrayList<>(Engine.rows(connection, query));
        Collections.sort(rows);
        rows.forEach(row -> lines.add(prefix + row));
    }

    /** The lines that only one of the two has. */
    String difference(Outcome other) {
        List<String> gone = new ArrayList<>(lines);
        other.lines.forEach(gone::remove);
        List<String> come = new ArrayList<>(other.lines);
        lines.forEach(come::remove);
        return "missing: " + String.join("\n  ", gone) + "\n  instead: " + String.join("\n  ", come);
    }
}
