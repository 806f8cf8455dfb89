package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Does something again that failed because someone else holds a lock, until the time is over. */
final class LockRetry {
    /**
     * PostgreSQL: lock not available (55P03), deadlock (40P01); H2: lock timeout (HYT00), deadlock (40001, which is
     * also PostgreSQL's serialization failure).
     */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "HYT00", "40001");

    private final Duration limit;
    private final Progress progress;

    /**
     * Makes a retry.
     *
     * @param limit how long to go on after the first failure
     * @param progress who hears of it
     */
    LockRetry(Duration limit, Progress progress) {
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * Runs work until it succeeds or fails for another reason.
     *
     * @param what what is done, for the log
     * @param work undoes what it did when it fails
     */
    void run(String what, Runnable work) {
        Waiting waiting = null;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                waiting = waiting == null ? new Waiting(limit) : waiting;
                if (!isLocked(e) || waiting.over()) {
                    throw e;
                }
            }
            progress.retry(what);
            waiting.pause();
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException refused && LOCKED.contains(refused.sqlState())) {
                return true;
            }
            // The user's data step may bring its own library, whose failures only have the driver's for a cause.
            if (cause instanceof SQLException driver && LOCKED.contains(String.valueOf(driver.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
