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
    /** What taking it answers when the session is no longer the one that was set up for it. */
    static final String MOVED = "moved";

    private static final Set<String> TRUE = Set.of("t", "true", "1");

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
        String answer = session.row(take, key).get(0);
        if (answer.equals(MOVED)) {
            throw Failures.lockLost();
        }
        return TRUE.contains(answer);
    }

    @Override
    public String holder() {
        List<String> found = session.row(holder, key);
        return found.isEmpty() ? "a session that has just ended" : found.get(0);
    }

    @Override
    public void release() {
        if (!TRUE.contains(session.row(release, key).get(0))) {
            throw Failures.lockLost();
        }
    }
}
