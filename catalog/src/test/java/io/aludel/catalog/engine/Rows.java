package io.aludel.catalog.engine;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
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
                if (isInserted(engine, connection, sql(engine, table))) {
                    waiting.remove(table);
                    progress = true;
                }
            }
        }
    }

    private static boolean isInserted(Engine engine, Connection connection, String sql) throws SQLException {
        try {
            Engine.execute(connection, sql);
            return true;
        } catch (SQLException e) {
            if (!engine.isOrphan(e)) {
                throw e;
            }
            return false;
        }
    }

    private static String sql(Engine engine, Table table) {
        Identifiers names = engine.dialect().identifiers();
        List<Column> columns = table.columns().stream()
                .filter(column -> column.computed().isEmpty())
                .toList();
        return "insert into " + names.spell(table.name()) + " "
                + names.list(columns.stream().map(Column::name).toList()) + overriding(engine, columns) + " values ("
                + columns.stream().map(column -> value(engine, table, column)).collect(Collectors.joining(", ")) + ")";
    }

    /** HSQLDB takes the clause only where there's an identity column. */
    private static String overriding(Engine engine, List<Column> columns) {
        boolean identity = columns.stream()
                .anyMatch(column -> column.generation()
                        .flatMap(generation -> generation.identity())
                        .isPresent());
        return identity ? engine.overriding() : "";
    }

    /** The first constant of an enumeration, however it's kept. */
    private static String value(Engine engine, Table table, Column column) {
        boolean always = column.generation()
                .flatMap(generation -> generation.identity())
                .filter(identity -> identity.always())
                .isPresent();
        if (always && !engine.takesNumbersAlways()) {
            return "default";
        }
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
                .orElseGet(() -> engine.value(column.type()));
    }
}
