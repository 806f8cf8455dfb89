package io.aludel.runtime.internal;

import java.nio.ByteBuffer;

/**
 * An advisory lock of the session that also runs the DDL.
 *
 * <p>Polled, never waited for by the server: a waiting statement holds a snapshot, and {@code create index
 * concurrently} would wait for it for ever. It lives exactly as long as the session, that is, also as long as a
 * statement that outlives its client (PostgreSQL manual, "Advisory Locks").
 */
final class PostgresqlLock implements MigrationLock {
    private final Session session;
    private final long key;

    PostgresqlLock(Session session, Place place) {
        this.session = session;
        this.key = ByteBuffer.wrap(Chain.sha256(place.database() + "\n" + place.schema() + "\n" + HistoryTable.NAME))
                .getLong();
    }

    @Override
    public boolean tryTake() {
        return session.queryRow("select pg_try_advisory_lock(?)", row -> row.getBoolean(1), key);
    }

    @Override
    public String holder() {
        return session
                .query(
                        "select a.pid, a.application_name, a.usename, a.client_addr, a.backend_start"
                                + " from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid"
                                + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.database ="
                                + " (select oid from pg_catalog.pg_database where datname = current_database())"
                                + " and (l.classid::bigint << 32) | l.objid::bigint = ?",
                        row -> "\"" + row.getString(2) + "\" (PostgreSQL process " + row.getInt(1) + ", user "
                                + row.getString(3)
                                + (row.getString(4) == null ? "" : ", from " + row.getString(4))
                                + ", connected since " + row.getString(5) + ")",
                        key)
                .stream()
                .findFirst()
                .orElse("a session that has just ended");
    }

    @Override
    public void release() {
        if (!session.queryRow("select pg_advisory_unlock(?)", row -> row.getBoolean(1), key)) {
            throw Failures.lockLost();
        }
    }
}
