package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.util.List;

/**
 * A row that names a session, and counts only while that session lives: the server ends it with its process.
 *
 * <p>No lock of a transaction would do: on the connection of the DDL it is freed by it, and on any other one it makes the
 * DDL wait for it when the database is in MVCC mode (HSQLDB guide, "Transaction Control Modes").
 */
final class HsqldbLock implements MigrationLock {
    private static final String SESSIONS = " from INFORMATION_SCHEMA.SYSTEM_SESSIONS";
    /** After a restart of the server the numbers begin anew. */
    private static final String NAME = "SESSION_ID || ' since ' || CONNECTED";

    private final Workbench bench;
    private final String row;
    private final String name;

    /**
     * Makes a lock.
     *
     * @param bench whose session it is for
     * @param row the table and the condition that name the row
     */
    HsqldbLock(Workbench bench, String row) {
        this.bench = bench;
        this.row = row;
        this.name = bench.session()
                .row("select " + NAME + SESSIONS + " where SESSION_ID = session_id()")
                .get(0);
    }

    @Override
    public boolean tryTake() {
        try {
            write(name, " and description not in (select " + NAME + SESSIONS + ")");
        } catch (DatabaseException e) {
            if (!bench.engine().words().metLock(e)) {
                throw e;
            }
        }
        return isOurs();
    }

    @Override
    public String holder() {
        List<String> holder = bench.session()
                .row("select 'HSQLDB session ' || " + NAME + " || ' (user ' || USER_NAME || ')'" + SESSIONS + " where "
                        + NAME + " in (select description from " + row + ")");
        return holder.isEmpty() ? "a session that has just ended" : holder.get(0);
    }

    @Override
    public void release() {
        if (!isOurs()) {
            throw Failures.lockLost();
        }
        write("", "");
    }

    private boolean isOurs() {
        return bench.session().hasRow("select 1 from " + row + " and description = ?", name);
    }

    private void write(String holder, String condition) {
        bench.session().update("update " + row.replace(" where", " set description = ? where") + condition, holder);
    }
}
