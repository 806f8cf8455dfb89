package io.aludel.catalog.engine;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** DuckDB in memory: each connection of its own is a database of its own. */
final class DuckdbEngine implements Engine {

    private final Dialect dialect = Dialects.byId("duckdb").orElseThrow();

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
        return connection;
    }

    /** Another database in memory takes its place: one that others depend on can't be dropped without them. */
    @Override
    public void clear(Connection connection) throws SQLException {
        String old = Engine.rows(connection, "select current_database()").get(0);
        String next = old.equals("one") ? "other" : "one";
        Engine.execute(connection, "attach ':memory:' as " + next);
        Engine.execute(connection, "use " + next);
        Engine.execute(connection, "detach " + old);
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
    }

    @Override
    public Set<String> limits() {
        return Set.of(
                "create table with identity options",
                "identity with options",
                "identity always",
                "add foreign key with rules",
                "add foreign key with more rules",
                "add foreign key to own table",
                "add foreign key to another schema",
                "create table with facts",
                "set on update",
                "set on update of an identity",
                "replace on update",
                "drop on update",
                "add column with value on update",
                "rename column where another table's update looks",
                "add unique with nulls",
                "add deferrable unique",
                "add deferred foreign key",
                "add partial unique index");
    }

    @Override
    public boolean mayRefusePairs() {
        return true;
    }

    /** Its moments with a time zone have one precision. */
    @Override
    public boolean understands(Schema before, String conversion) {
        return !conversion.contains(") with time zone");
    }

    @Override
    public int randomPairs() {
        return 350;
    }

    @Override
    public Set<Fact> refusedFacts() {
        return Set.of(
                Fact.ALWAYS_IDENTITIES,
                Fact.DEFERRABLE_KEYS,
                Fact.KEY_CIRCLES,
                Fact.NULLS_NOT_DISTINCT,
                Fact.ON_UPDATE,
                Fact.PARTIAL_UNIQUE_INDEXES,
                Fact.REFERENCE_ACTIONS,
                Fact.RULES_ON_COMPUTED);
    }

    @Override
    public List<String> typesBesides() {
        return List.of("hugeint", "enum('a', 'B&b')", "timestamp(3)", "timestamp(9)", "interval", "bit", "jsonb");
    }

    @Override
    public String overriding() {
        return "";
    }

    @Override
    public String restart(String sequence, long number) {
        return "select setval('" + sequence + "', " + number + ", false)";
    }

    /** The driver tells no SQL state. */
    @Override
    public boolean isOrphan(SQLException e) {
        return e.getMessage().contains("Violates foreign key constraint")
                || e.getMessage().contains("refer to rows of it that aren't there");
    }

    @Override
    public String toString() {
        return "DuckDB";
    }
}
