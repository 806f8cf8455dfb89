package io.aludel.schema.dialect.engine;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
        String values =
                table.columns().stream().map(Column::type).map(Rows::value).collect(Collectors.joining(", "));
        return "insert into " + names.spell(table.name()) + " "
                + names.list(table.columns().stream().map(Column::name).toList()) + " overriding system value values ("
                + values + ")";
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
