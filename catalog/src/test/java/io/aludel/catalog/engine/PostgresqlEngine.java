package io.aludel.catalog.engine;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.testservers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** PostgreSQL from its Maven artifact; a fresh database is the same one with its schemas made anew. */
final class PostgresqlEngine implements Engine {

    private static final ReentrantLock SERVER = new ReentrantLock();

    private static final String OWN = " n.nspname !~ '^(pg_|information_schema)'";

    /** Types of the database's own, functions and triggers with all that they say. */
    private static final String BESIDES = """
            select 'type ' || n.nspname || '.' || y.typname
              || (select ' (' || string_agg(e.enumlabel, ', ' order by e.enumsortorder) || ')'
                from pg_enum e where e.enumtypid = y.oid) as line
            from pg_type y join pg_namespace n on n.oid = y.typnamespace where y.typtype = 'e' and %1$s
            union all
            select 'function ' || n.nspname || '.' || p.proname || ' ' || p.prosrc
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where %1$s
            union all
            select 'trigger ' || n.nspname || '.' || t.relname || '.' || g.tgname || ' ' || p.proname
            from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
            join pg_proc p on p.oid = g.tgfoid where not g.tgisinternal and %1$s
            order by line
            """.formatted(OWN);

    private final Dialect dialect = Dialects.byId("postgresql").orElseThrow();

    /** Made at the first use. */
    private static final class Database {
        static final String URL = Servers.newPostgresqlDatabase();
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
        Engine.execute(connection, "set client_min_messages = warning");
        for (String schema : Engine.rows(connection, "select nspname from pg_namespace n where" + OWN)) {
            Engine.execute(connection, "drop schema if exists \"" + schema.replace("\"", "\"\"") + "\" cascade");
        }
        Engine.execute(connection, "create schema public");
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
    }

    @Override
    public List<String> typesBesides() {
        return List.of("inet", "tsvector", "int4range", "integer array array", "money", "bit(3)");
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
        return Engine.rows(connection, BESIDES);
    }

    @Override
    public boolean isOrphan(SQLException e) {
        return "23503".equals(e.getSQLState());
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
