package io.aludel.runtime.migration;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** A database that the runtime knows how to migrate. */
public enum Database {
    /** H2, embedded and as a server, from version 2.2.220 (<code>for update nowait</code>). */
    H2("H2"),
    /** PostgreSQL, from version 12. */
    POSTGRESQL("PostgreSQL");

    private final String product;

    Database(String product) {
        this.product = product;
    }

    /** Returns the name by which the JDBC driver calls the product, for example {@code PostgreSQL}. */
    public String product() {
        return product;
    }

    /**
     * Recognises the database by the product name of its driver; sends no statement.
     *
     * @throws AludelException {@link AludelException.Code#UNSUPPORTED_DATABASE} if no constant fits; the message names
     *     the product and those supported
     * @throws SQLException if the driver cannot tell
     */
    public static Database of(DatabaseMetaData metaData) throws SQLException {
        String product = metaData.getDatabaseProductName();
        for (Database database : values()) {
            if (database.product.equals(product)) {
                return database;
            }
        }
        throw AludelException.unsupported(product);
    }
}
