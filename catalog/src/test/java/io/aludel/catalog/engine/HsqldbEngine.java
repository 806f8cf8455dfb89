package io.aludel.catalog.engine;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** HSQLDB in memory: each connection is to a database of its own, which goes when the connection does. */
final class HsqldbEngine implements Engine {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Dialect dialect = Dialects.byId("hsqldb").orElseThrow();

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:hsqldb:mem:engine" + DATABASES.incrementAndGet() + ";shutdown=true", "SA", "");
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
        return connection;
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        for (String schema : Engine.rows(
                connection,
                "select '\"' || schema_name || '\"' from information_schema.schemata where schema_name not in "
                        + "('INFORMATION_SCHEMA', 'SYSTEM_LOBS', 'DEFINITION_SCHEMA')")) {
            Engine.execute(connection, "drop schema " + schema + " cascade");
        }
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
    }

    @Override
    public Set<Fact> refusedFacts() {
        return Set.of(Fact.DEFERRABLE_KEYS, Fact.NATIVE_ENUMS, Fact.NULLS_NOT_DISTINCT, Fact.PARTIAL_UNIQUE_INDEXES);
    }

    @Override
    public Set<String> limits() {
        return Set.of(
                "create table with everything",
                "add uuid column",
                "uuid",
                "comment table",
                "move table",
                "add column with enumeration",
                "add first column with enumeration",
                "text becomes enumeration",
                "add foreign key between the same columns crosswise",
                "add unique with nulls",
                "add deferrable unique",
                "add deferred foreign key",
                "add partial unique index",
                "move sequence",
                "add value at the end",
                "add value in between",
                "reorder values",
                "exchange values",
                "rename value",
                "add value to one of two columns",
                "enumeration under another name");
    }

    @Override
    public int randomPairs() {
        return 350;
    }

    @Override
    public boolean mayRefusePairs() {
        return true;
    }

    @Override
    public boolean takesInTriggers(String name) {
        return name.indexOf('"') < 0;
    }

    @Override
    public String hostileComment() {
        return "aludel: ";
    }

    @Override
    public String value(ColumnType type) {
        return type.name().equals("timestamp with time zone")
                ? "timestamp '2024-01-01 00:00:00+0:00'"
                : Engine.super.value(type);
    }

    @Override
    public List<String> besides(Connection connection) throws SQLException {
        return Engine.rows(
                connection,
                "select 'trigger ' || event_object_table || '.' || trigger_name || ' ' || action_statement"
                        + " from information_schema.triggers order by 1");
    }

    @Override
    public List<String> typesBesides() {
        return List.of("binary(3)", "interval day to second", "bit(3)");
    }

    @Override
    public boolean isOrphan(SQLException e) {
        return "23503".equals(e.getSQLState());
    }

    @Override
    public String toString() {
        return "HSQLDB";
    }
}
