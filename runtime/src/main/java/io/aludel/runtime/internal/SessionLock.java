package io.aludel.runtime.internal;

import java.util.List;
import java.util.Set;

/**
 * An advisory lock of the session that also runs the DDL.
 *
 * <p>Polled, never waited for by the server: on PostgreSQL a waiting statement holds a snapshot, and {@code create index
 * concurrently} would wait for it for ever. It lives exactly as long as the session, that is, also as long as a
 * statement that outlives its client (PostgreSQL manual, "Advisory Locks"; MariaDB manual, "GET_LOCK").
 */
final class SessionLock implements MigrationLock {
    private static final Set<String> TRUE = Set.of("t", "1");

    private final Session session;
    private final Object key;
    private final String take;
    private final String holder;
    private final String release;

    /**
     * Makes a lock. The parameter of each query is the key.
     *
     * @param take takes it and answers whether it is ours
     * @param holder says whose it is, in a row if it is anybody's
     * @param release gives it back and answers whether it was ours
     */
    SessionLock(Session session, Object key, String take, String holder, String release) {
        this.session = session;
        this.key = key;
        this.take = take;
        this.holder = holder;
        this.release = release;
    }

    @Override
    public boolean tryTake() {
        return isTrue(take);
    }

    @Override
    public String holder() {
        List<String> found = session.row(holder, key);
        return found.isEmpty() ? "a session that has just ended" : found.get(0);
    }

    @Override
    public void release() {
        if (!isTrue(release)) {
            throw Failures.lockLost();
        }
    }

    private boolean isTrue(String query) {
        return TRUE.contains(session.row(query, key).get(0));
    }
}
