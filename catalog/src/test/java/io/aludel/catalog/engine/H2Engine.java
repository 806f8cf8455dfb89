package io.aludel.catalog.engine;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** H2 in memory: each connection of its own is a database of its own. */
final class H2Engine implements Engine {

    private final Dialect dialect = Dialects.byId("h2").orElseThrow();

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
        return connection;
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        Engine.execute(connection, "drop all objects");
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
    }

    @Override
    public Set<String> limits() {
        return Set.of(
                "move table",
                "set on update of an identity",
                "set option of tables",
                "create table with options",
                "add deferrable unique",
                "add deferred foreign key",
                "add partial unique index");
    }

    @Override
    public Set<Fact> refusedFacts() {
        return Set.of(Fact.DEFERRABLE_KEYS, Fact.PARTIAL_UNIQUE_INDEXES);
    }

    @Override
    public List<String> typesBesides() {
        return List.of("binary(3)", "enum('a', 'B&b')", "decfloat(10)", "interval day to second", "geometry");
    }

    @Override
    public boolean isOrphan(SQLException e) {
        return "23506".equals(e.getSQLState());
    }

    @Override
    public String toString() {
        return "H2";
    }
}
