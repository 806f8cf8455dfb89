package io.aludel.runtime.migration;

import io.aludel.runtime.query.DataContext;

/**
 * The work of a data step: moves rows while old and new columns both exist.
 *
 * <p>It runs in a transaction that is not its own. When the transaction is rolled back, because of a lock that could
 * not be had in time or because the process died, the task is run again from its start: what it does outside the
 * database may happen twice, what it does inside happens once. It changes rows only: on H2 a DDL statement would
 * commit what it has done so far. A batched one is run again from its start as well, and what was committed of it is
 * passed over.
 */
@FunctionalInterface
public interface DataTask {
    /**
     * Moves the data.
     *
     * @param db the way to the database, valid only during the call
     */
    void run(DataContext db);
}
