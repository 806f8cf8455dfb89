package io.aludel.runtime.migration;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** A database that the runtime knows how to migrate. */
public enum Database {
    /** H2, embedded and as a server, from version 2.2.220 (<code>for update nowait</code>). */
    H2("H2"),
    /** PostgreSQL, from version 12. */
    POSTGRESQL("PostgreSQL"),
    /** MariaDB, from version 10.6, by its own driver or by that of MySQL. */
    MARIADB("MariaDB"),
    /** MySQL, from version 8. */
    MYSQL("MySQL"),
    /** SQLite, from version 3.26. */
    SQLITE("SQLite"),
    /** HSQLDB, embedded and as a server, from version 2.7. */
    HSQLDB("HSQL Database Engine"),
    /** Derby, embedded and as a server, from version 10.11. */
    DERBY("Apache Derby"),
    /** DuckDB, from version 1.3. */
    DUCKDB("DuckDB");

    private final String product;

    Database(String product) {
        this.product = product;
    }

    /** Returns the name by which the JDBC driver calls the product, for example {@code PostgreSQL}. */
    public String product() {
        return product;
    }

    /**
     * Recognises the database by what its driver calls it; sends no statement. MySQL's driver says MySQL of any server,
     * and MariaDB in the version of one.
     *
     * @throws AludelException {@link AludelException.Code#UNSUPPORTED_DATABASE} if no constant fits; the message names
     *     the product and those supported
     * @throws SQLException if the driver cannot tell
     */
    public static Database of(DatabaseMetaData metaData) throws SQLException {
        String product = metaData.getDatabaseProductName();
        for (Database database : values()) {
            if (database.product.equals(product)) {
                return database == MYSQL && metaData.getDatabaseProductVersion().contains(MARIADB.product)
                        ? MARIADB
                        : database;
            }
        }
        throw AludelException.unsupported(product);
    }
}
