package io.aludel.catalog.engine;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import io.aludel.testservers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** MariaDB from its Maven artifact. A schema is a database there: those beside the connection's own are the whole server's. */
class MariadbEngine implements Engine {

    /** The other schema belongs to all of the server, whichever driver speaks to it. */
    static final ReentrantLock SERVER = new ReentrantLock();

    /** Databases that aren't the server's, nor those of other tests. */
    private static final String DATABASES = """
            select schema_name from information_schema.schemata
            where schema_name not in ('mysql', 'sys', 'test', 'performance_schema', 'information_schema')
              and (schema_name = database() or schema_name not like 'test\\_%')""";

    /** Triggers and indexes with all that they say, those which nobody declared among them. */
    private static final List<String> BESIDES = List.of("""
            select concat('trigger ', trigger_schema, '.', event_object_table, '.', trigger_name, ' ', action_statement)
            from information_schema.triggers where trigger_schema in (%s)
            """, """
            select concat('index ', table_schema, '.', table_name, '.', index_name, ' ', index_type, ' ', non_unique, ' ',
              group_concat(column_name, coalesce(collation, '') order by seq_in_index))
            from information_schema.statistics where table_schema in (%s)
            group by table_schema, table_name, index_name, index_type, non_unique
            """);

    private final Dialect dialect = Dialects.byId("mariadb").orElseThrow();

    /** Made at the first use. */
    private static final class Database {
        static final String URL = Servers.newMariadbDatabase();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        return Closing.alone(SERVER, Database.URL, this);
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        String own = Engine.rows(connection, "select database()").get(0);
        Engine.execute(connection, "set foreign_key_checks = 0");
        for (String database : Engine.rows(connection, DATABASES)) {
            Engine.execute(connection, "drop database `" + database.replace("`", "``") + "`");
        }
        Engine.execute(connection, "set foreign_key_checks = 1");
        Engine.execute(connection, "create database " + own);
        Engine.execute(connection, "create database " + OTHER_SCHEMA);
        Engine.execute(connection, "use " + own);
    }

    @Override
    public Set<String> limits() {
        return Set.of(
                "create table with identity options",
                "create table with falling identity",
                "text without length",
                "identity with options",
                "falling identity",
                "identity increment",
                "identity turns",
                "add foreign key with more rules",
                "add foreign key to own table",
                "add unique with nulls",
                "add deferrable unique",
                "add deferred foreign key",
                "add partial unique index");
    }

    @Override
    public Set<Fact> refusedFacts() {
        return Set.of(
                Fact.DEFERRABLE_KEYS,
                Fact.IDENTITY_STEPS,
                Fact.NULLS_NOT_DISTINCT,
                Fact.PARTIAL_UNIQUE_INDEXES,
                Fact.RULES_OVER_IDENTITIES);
    }

    /** Keys that hand NULL on to columns which take none. */
    @Override
    public boolean mayRefusePairs() {
        return true;
    }

    @Override
    public List<String> typesBesides() {
        return List.of("enum('a', 'B&b')", "binary(3)", "inet6", "mediumint", "bit(3)", "year", "point");
    }

    @Override
    public Set<String> typesMissing() {
        return Set.of("time(3) with time zone", "time with time zone");
    }

    @Override
    public int hostileNames() {
        return 500;
    }

    @Override
    public int randomPairs() {
        return 300;
    }

    @Override
    public List<String> besides(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        // By their names: it looks through all databases for those that another query names.
        String databases = Engine.rows(connection, DATABASES).stream()
                .map(name -> "'" + name.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        for (String query : BESIDES) {
            lines.addAll(Engine.rows(connection, String.format(Locale.ROOT, query, databases)));
        }
        return lines.stream().sorted().toList();
    }

    @Override
    public String overriding() {
        return "";
    }

    @Override
    public String value(ColumnType type) {
        return type.name().equals("timestamp with time zone") ? "'2024-01-01 00:00:00'" : Engine.super.value(type);
    }

    @Override
    public boolean isOrphan(SQLException e) {
        return e.getErrorCode() == 1452 || e.getErrorCode() == 1451;
    }

    @Override
    public String toString() {
        return "MariaDB";
    }
}
