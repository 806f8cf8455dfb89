package io.aludel.schema.dialect.engine;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.Operation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One real database engine, started once per JVM. */
public interface Engine {

    /** Schema that a fresh database has besides the connection's own. */
    String OTHER_SCHEMA = "app";

    /** All engines. */
    static List<Engine> all() {
        return List.of(new H2Engine(), new PostgresqlEngine());
    }

    Dialect dialect();

    /** What the engine keeps of rarer facts. */
    default Features features() {
        return dialect().features();
    }

    /** What the engine makes of a bare name. */
    String fold(String name);

    /** The schema of the connection, as the catalogue holds it. */
    String ownSchema();

    /** A connection to an empty database, which holds the schema {@value #OTHER_SCHEMA} too. */
    Connection fresh() throws SQLException;

    /** Drops all that is in a database, so that it's as good as a new one. */
    void clear(Connection connection) throws SQLException;

    /** What the catalogue says of all that is there, one sorted line a thing. */
    List<String> catalogue(Connection connection) throws SQLException;

    /** What the catalogue makes of texts in SQL, such as conditions, defaults and expressions; one sorted line each. */
    List<String> texts(Connection connection) throws SQLException;

    /** The catalogue's answer to one condition of a probe. */
    boolean holds(Connection connection, Condition condition) throws SQLException;

    /** Things that stand beside a table and have lines of their own, such as triggers. */
    List<String> companions(Table table);

    /** Things that stand beside all tables, such as types. */
    List<String> companions(Schema schema);

    /** Makes a schema from nothing. */
    default void create(Connection connection, Schema schema) throws SQLException {
        execute(connection, dialect().statements(Schema.EMPTY, Creation.of(schema)));
    }

    /** Runs the statements of operations. */
    default void run(Connection connection, Schema before, List<Operation> operations) throws SQLException {
        execute(connection, dialect().statements(before, operations));
    }

    private static void execute(Connection connection, List<Statement> statements) throws SQLException {
        for (Statement statement : statements) {
            execute(connection, statement.sql());
        }
    }

    /** All rows of all queries, sorted. */
    static List<String> sorted(Connection connection, List<String> queries) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : queries) {
            lines.addAll(rows(connection, query));
        }
        return lines.stream().sorted().toList();
    }

    /** Runs one statement; a failure names it. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n  in: " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    /** All rows of a query, their values joined by a blank; NULL gives {@code null}. */
    static List<String> rows(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(String.join(" ", values));
                }
            }
            return rows;
        }
    }
}
