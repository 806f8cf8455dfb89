package io.aludel.runtime.internal;

/** The right to migrate one schema, held by one run at a time and never longer than its process lives. */
interface MigrationLock {
    /** Tries once to take the lock; true when it is held. */
    boolean tryTake();

    /** Returns who holds the lock, for those who wait. */
    String holder();

    /**
     * Gives the lock back.
     *
     * @throws io.aludel.runtime.migration.AludelException {@code LOCK_UNSAFE} if it was not held after all
     */
    void release();

    /** Takes the lock, polling until the time is over. */
    default void take(Waiting waiting, Progress progress) {
        while (!tryTake()) {
            String holder = holder();
            if (waiting.over()) {
                throw Failures.lockTimeout(waiting.waited(), holder);
            }
            progress.lockWaiting(waiting.waited(), holder);
            waiting.pause();
        }
    }
}
