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

    private static final Map<String, String> FACTS = InformationSchema.facts(
            " and TABLE_CATALOG = current_database()",
            "COLUMN_DEFAULT is not null",
            "COLUMN_DEFAULT like 'nextval(%'",
            "DATA_TYPE",
            "select 1 from duckdb_sequences() where database_name = current_database() and schema_name = ?"
                    + " and sequence_name = ?",
            "select 1 from duckdb_indexes() where database_name = current_database() and schema_name = ?"
                    + " and table_name = ? and index_name = ?");

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

    @Override
    public Runnable lock(Workbench bench) {
        return JvmLock.taken(bench, bench.session().url() + "\n" + bench.schema());
    }
}
