package io.aludel.integration.faults;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database as long as it's open.
 *
 * @param source its connections
 * @param closing what closes it
 */
record OpenDatabase(DataSource source, Closing closing) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
        closing.close();
    }

    /** Closes a database. */
    @FunctionalInterface
    interface Closing {
        void close() throws SQLException;
    }
}
