package io.aludel.runtime.internal;

import io.aludel.runtime.migration.BatchProgress;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.StepProgress;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Tells the listener and the log what happens. */
final class Progress {
    static final String LOGGER = "io.aludel.runtime";

    private static final System.Logger LOG = System.getLogger(LOGGER);
    private static final Duration BETWEEN_REMINDERS = Duration.ofSeconds(10);

    private final ProgressListener listener;
    private Duration nextReminder = Duration.ZERO;

    Progress(ProgressListener listener) {
        this.listener = listener;
    }

    /** Says who is waited for: at the first call and then every ten seconds. */
    void lockWaiting(Duration waited, String holder) {
        if (waited.compareTo(nextReminder) < 0) {
            return;
        }
        nextReminder = waited.plus(BETWEEN_REMINDERS);
        LOG.log(Level.INFO, () -> "waiting for the migration lock for " + waited.toSeconds() + " s, held by " + holder);
        listener.lockWaiting(waited, holder);
    }

    void revisionStarted(Direction direction, String revision) {
        LOG.log(Level.INFO, () -> direction + " " + revision);
        listener.revisionStarted(direction, revision);
    }

    void revisionFinished(Direction direction, String revision, Duration took) {
        LOG.log(Level.INFO, () -> direction + " " + revision + " took " + took.toMillis() + " ms");
        listener.revisionFinished(direction, revision, took);
    }

    void batch(BatchProgress batch) {
        LOG.log(Level.DEBUG, batch::toString);
        listener.batchFinished(batch);
    }

    void retry(String what, Duration waited, String holders) {
        LOG.log(
                Level.INFO,
                () -> what + " met a lock" + (holders.isEmpty() ? "" : ", which may be held by " + holders)
                        + ", and is tried again");
        listener.lockMet(what, waited, holders);
    }

    /** Runs a step and tells when it starts and, if it succeeds, when it has finished. */
    void step(StepProgress step, Runnable work) {
        LOG.log(Level.DEBUG, step::toString);
        listener.stepStarted(step);
        long start = System.nanoTime();
        work.run();
        listener.stepFinished(step, Duration.ofNanos(System.nanoTime() - start));
    }
}
