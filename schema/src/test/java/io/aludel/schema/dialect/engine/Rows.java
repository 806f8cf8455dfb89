package io.aludel.schema.dialect.engine;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row for each table, all values of one type the same, so that every foreign key finds what it refers to. */
public final class Rows {

    private Rows() {}

    /** Inserts the rows; a table whose keys go round in a circle gets none. */
    public static void insert(Engine engine, Connection connection, Schema schema) throws SQLException {
        List<Table> waiting = new ArrayList<>(schema.tables().values());
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Table table : List.copyOf(waiting)) {
                if (isInserted(connection, sql(table, engine.dialect().identifiers()))) {
                    waiting.remove(table);
                    progress = true;
                }
            }
        }
    }

    private static boolean isInserted(Connection connection, String sql) throws SQLException {
        try {
            Engine.execute(connection, sql);
            return true;
        } catch (SQLException e) {
            if (!isOrphan(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Whether a row refers to nothing: 23503 on PostgreSQL, 23506 on H2. */
    public static boolean isOrphan(SQLException e) {
        return "23503".equals(e.getSQLState()) || "23506".equals(e.getSQLState());
    }

    private static String sql(Table table, Identifiers names) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.computed().isEmpty())
                .toList();
        return "insert into " + names.spell(table.name()) + " "
                + names.list(columns.stream().map(Column::name).toList()) + " overriding system value values ("
                + columns.stream().map(column -> value(table, column)).collect(Collectors.joining(", ")) + ")";
    }

    /** The first constant of an enumeration, however it's kept. */
    private static String value(Table table, Column column) {
        Optional<String> named = table.checks().stream()
                .flatMap(check -> check.rule().values().stream())
                .filter(values -> values.column().equals(column.name()))
                .map(values -> values.ordinal()
                        ? "0"
                        : Check.Values.literal(values.constants().get(0)))
                .findFirst();
        return named.or(() -> column.type()
                        .enumType()
                        .map(type -> Check.Values.literal(type.values().get(0))))
                .orElseGet(() -> value(column.type()));
    }

    private static String value(ColumnType type) {
        return switch (type.name()) {
            case "varchar", "char", "text" -> "'1'";
            case "boolean" -> "true";
            case "date" -> "date '2024-01-01'";
            case "timestamp" -> "timestamp '2024-01-01 00:00:00'";
            case "timestamp with time zone" -> "timestamp with time zone '2024-01-01 00:00:00+00'";
            case "uuid" -> "cast('00000000-0000-4000-8000-000000000001' as uuid)";
            default -> "1";
        };
    }
}
