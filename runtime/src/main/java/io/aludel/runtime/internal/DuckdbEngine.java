package io.aludel.runtime.internal;

import java.util.Map;

/**
 * DuckDB: DDL rolls back, so a revision and its history row are one transaction.
 *
 * <p>One process has a database at a time, so the lock is that among the threads of this JVM. Its catalogue are the views
 * of {@code information_schema} and functions (DuckDB manual, "Information Schema", "DuckDB_% Metadata Functions").
 */
final class DuckdbEngine implements Engine {
    /** Its errors have no SQLSTATE. */
    private static final SqlWords WORDS =
            SqlWords.zoned("text", "Table with name .* does not exist", "TransactionContext Error: .*[Cc]onflict");

    private static final String TABLE =
            " where database_name = current_database() and schema_name = ? and table_name = ?";
    private static final String COLUMN = "select 1 from duckdb_columns()" + TABLE + " and column_name = ?";

    /** Asked of the functions: the views of {@code information_schema} are made of them and take twice as long. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry(
                    "schema",
                    "select 1 from duckdb_schemas() where database_name = current_database() and schema_name = ?"),
            Map.entry("table", "select 1 from duckdb_tables()" + TABLE),
            Map.entry("constraint", "select 1 from duckdb_constraints()" + TABLE + " and constraint_name = ?"),
            Map.entry("sequence", "select 1 from duckdb_sequences()" + TABLE.replace("table_name", "sequence_name")),
            Map.entry("index", "select 1 from duckdb_indexes()" + TABLE + " and index_name = ?"),
            Map.entry("column", COLUMN),
            Map.entry(
                    COLUMNS,
                    "select table_name, column_name, data_type, case when is_nullable then 0 else 1 end from duckdb_columns()"
                            + " where database_name = current_database() and schema_name = ? and table_name in (select table_name"
                            + " from duckdb_tables())"),
            Map.entry("notnull", COLUMN + " and not is_nullable"),
            Map.entry("default", COLUMN + " and column_default is not null"),
            Map.entry("identity", COLUMN + " and column_default like 'nextval(%'"),
            Map.entry("type", COLUMN + " and replace(data_type, ', ', ',') = replace(?, ', ', ',')"));

    @Override
    public SqlWords words() {
        return WORDS;
    }

    @Override
    public String schema(Session session) {
        return session.row("select current_schema()").get(0);
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /**
     * Has each commit written to the database's own file while migrations run: DuckDB 2.0 can't read back a write-ahead log in which an index
     * has come and gone on a table that then was renamed, and the database of a dead process could not be opened any more.
     */
    @Override
    public Runnable lock(Workbench bench) {
        Session session = bench.session();
        Runnable unlock = JvmLock.taken(bench, session.url() + "\n" + bench.schema());
        try {
            String found = session.row("select current_setting('checkpoint_threshold')")
                    .get(0);
            logUpTo(session, "0b");
            return () -> {
                try {
                    logUpTo(session, found);
                } finally {
                    unlock.run();
                }
            };
        } catch (RuntimeException | Error e) {
            unlock.run();
            throw e;
        }
    }

    private static void logUpTo(Session session, String size) {
        session.execute("set checkpoint_threshold = '" + size + "'");
    }
}
