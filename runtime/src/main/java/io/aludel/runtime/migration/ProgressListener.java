package io.aludel.runtime.migration;

import java.time.Duration;

/**
 * Hears what the runtime does while it does it.
 *
 * <p>Of revisions that a fresh database takes in one go, it hears of the last alone, whose steps are those of all.
 *
 * <p>Methods are called on the thread that called the runtime, between two statements: an exception thrown by one ends
 * the run as a failure of the step would.
 */
public interface ProgressListener {
    /**
     * Another process or thread holds the migration lock; called at once and then every ten seconds.
     *
     * @param waited how long this run has waited by now
     * @param holder who holds the lock, as far as the database tells
     */
    default void lockWaiting(Duration waited, String holder) {}

    /**
     * A statement has met somebody's lock, as a rule on a table or a row, and is tried again, the whole transaction with
     * it where it is in one.
     *
     * @param what what met it: a revision or a step of it
     * @param waited how long it has gone on like that; nothing after the first time
     * @param holders who may hold it, as far as the database tells; empty text where it does not
     */
    default void lockMet(String what, Duration waited, String holders) {}

    /** A revision is about to run, or to go on where a dead process left it. */
    default void revisionStarted(Direction direction, String revision) {}

    /** A step is about to run; told again when its revision met a lock and is tried again. */
    default void stepStarted(StepProgress step) {}

    /**
     * A data step has done a batch of a walk over a table; what it says counts from the start of the walk, which may have
     * been in a process that died.
     */
    default void batchFinished(BatchProgress batch) {}

    /** A step has run, or was found to have happened before the process that ran it died. */
    default void stepFinished(StepProgress step, Duration took) {}

    /** A revision is applied or reverted, and the history says so. */
    default void revisionFinished(Direction direction, String revision, Duration took) {}
}
