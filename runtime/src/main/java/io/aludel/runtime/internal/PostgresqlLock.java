package io.aludel.runtime.internal;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * An advisory lock of the session that also runs the DDL.
 *
 * <p>Polled, never waited for by the server: a waiting statement holds a snapshot, and {@code create index
 * concurrently} would wait for it for ever. It lives exactly as long as the session, that is, also as long as a
 * statement that outlives its client (PostgreSQL manual, "Advisory Locks"). The server keeps those of each database
 * apart.
 */
final class PostgresqlLock implements MigrationLock {
    private static final String TRUE = "t";

    private final Session session;
    private final long key;

    PostgresqlLock(Session session, String schema) {
        this.session = session;
        this.key = ByteBuffer.wrap(History.sha256(schema + "\n" + HistoryTable.NAME))
                .getLong();
    }

    @Override
    public boolean tryTake() {
        return session.row("select pg_try_advisory_lock(?)", key).contains(TRUE);
    }

    @Override
    public String holder() {
        List<String> holder = session.row(
                "select '\"' || a.application_name || '\" (PostgreSQL process ' || a.pid || ', user ' || a.usename"
                        + " || coalesce(', from ' || a.client_addr, '') || ', connected since ' || a.backend_start || ')'"
                        + " from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid"
                        + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.database ="
                        + " (select oid from pg_catalog.pg_database where datname = current_database())"
                        + " and (l.classid::bigint << 32) | l.objid::bigint = ?",
                key);
        return holder.isEmpty() ? "a session that has just ended" : holder.get(0);
    }

    @Override
    public void release() {
        if (!session.row("select pg_advisory_unlock(?)", key).contains(TRUE)) {
            throw Failures.lockLost();
        }
    }
}
