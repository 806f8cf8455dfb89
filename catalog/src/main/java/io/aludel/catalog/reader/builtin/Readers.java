package io.aludel.catalog.reader.builtin;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.derby.DerbyCatalogReader;
import io.aludel.catalog.reader.duckdb.DuckdbCatalogReader;
import io.aludel.catalog.reader.h2.H2CatalogReader;
import io.aludel.catalog.reader.hsqldb.HsqldbCatalogReader;
import io.aludel.catalog.reader.mariadb.MariadbCatalogReader;
import io.aludel.catalog.reader.postgresql.PostgresqlCatalogReader;
import io.aludel.catalog.reader.sqlite.SqliteCatalogReader;
import java.util.Map;
import java.util.Optional;

/** The readers of all databases that can be read. A new database is one more line here and a package of its own. */
public final class Readers {

    private static final Map<String, CatalogReader> ALL = Map.ofEntries(
            Map.entry("derby", new DerbyCatalogReader()), //
            Map.entry("duckdb", new DuckdbCatalogReader()), //
            Map.entry("h2", new H2CatalogReader()), //
            Map.entry("hsqldb", new HsqldbCatalogReader()), //
            Map.entry("mariadb", new MariadbCatalogReader("mariadb")), //
            Map.entry("mysql", new MariadbCatalogReader("mysql")), //
            Map.entry("postgresql", new PostgresqlCatalogReader()), //
            Map.entry("sqlite", new SqliteCatalogReader()));

    private Readers() {}

    /** The reader for a dialect's id, such as {@code h2}; empty for databases whose SQL is rendered only. */
    public static Optional<CatalogReader> byId(String dialect) {
        return Optional.ofNullable(ALL.get(dialect));
    }
}
