package io.aludel.runtime.query;

import java.sql.Connection;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * How the changes of a data step become transactions, which is the runtime's business and no user's. As it stands, all
 * are one, around the data step.
 */
public interface Transactions {
    /**
     * Makes one change.
     *
     * @param statement its text, without values
     * @param work sends it and returns the number of rows changed; may be called again after a failure
     * @return that number
     */
    default long once(String statement, LongSupplier work) {
        return work.getAsLong();
    }

    /**
     * Walks over a table.
     *
     * @param statement the text of the change, without values
     * @param table the name of the table
     * @param pause how long to wait between two transactions
     * @param batch does the batch behind a position; may be called again after a failure
     * @return the number of rows changed
     */
    default long batches(String statement, String table, Duration pause, UnaryOperator<BatchPosition> batch) {
        BatchPosition at = BatchPosition.START;
        while (!at.last()) {
            at = batch.apply(at);
            walked(table, at);
        }
        return at.changed();
    }

    /** Hears how far a walk over a table has come. */
    default void walked(String table, BatchPosition at) {}

    /** Lends the connection, or refuses to. */
    default Connection lent(Connection connection) {
        return new BorrowedConnection(connection);
    }
}
