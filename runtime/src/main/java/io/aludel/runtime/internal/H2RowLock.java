package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.Connection;
import java.util.List;

/**
 * A row lock, on a second connection because any DDL would commit and so free it on the first.
 *
 * <p>The row says nothing: the lock is its session's and dies with it (H2 manual, "SELECT ... FOR UPDATE").
 */
final class H2RowLock implements MigrationLock {
    private static final String LOCK_TIMEOUT = "HYT00";

    private final Session session;
    private final String query;

    /**
     * Makes a lock.
     *
     * @param second the second connection, which the lock gives back
     * @param query a select of the row, for update
     */
    H2RowLock(Connection second, String query) {
        this.session = Session.of(second);
        this.query = query;
    }

    @Override
    public boolean tryTake() {
        try {
            session.begin();
            return session.hasRow(query);
        } catch (DatabaseException e) {
            session.rollback();
            if (e.sqlState().equals(LOCK_TIMEOUT)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String holder() {
        List<String> holders = session.row("select listagg('H2 session ' || SESSION_ID || ' (user ' || USER_NAME"
                + " || coalesce(', from ' || CLIENT_ADDR, '') || ', connected since ' || SESSION_START || ')',"
                + " ' or ') within group (order by SESSION_ID) from INFORMATION_SCHEMA.SESSIONS"
                + " where CONTAINS_UNCOMMITTED or SESSION_STATE = 'RUNNING'");
        return holders.get(0);
    }

    /** Frees the row and gives the second connection back. */
    @Override
    public void release() {
        try {
            session.rollback();
        } finally {
            session.close();
        }
    }
}
