package io.aludel.runtime.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits in pauses that grow and differ at random, so that those who wait for the same thing do not ask in step.
 *
 * <p>Measures by this machine's monotonic clock, which decides about nothing but how long to wait.
 */
final class Waiting {
    /** A limit that is never reached. */
    static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final int MOST_TIMES = 8;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final Duration limit;
    private final long start = System.nanoTime();
    private long pause = FIRST_PAUSE_MILLIS;

    Waiting(Duration limit) {
        this.limit = limit;
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    boolean over() {
        return waited().compareTo(limit) >= 0;
    }

    /** Returns how much is left of the time, or of another one that is shorter. */
    Duration left(Duration other) {
        Duration left = limit.minus(waited());
        return left.compareTo(other) < 0 ? left : other;
    }

    void pause() {
        pause(Duration.ZERO);
    }

    /**
     * Pauses behind a try during which others may have queued: they get at least half that time for themselves, and more
     * from try to try.
     */
    void pause(Duration queued) {
        long least = queued.toMillis();
        pause = Math.max(pause, least);
        Duration random = Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
        sleep(left(random));
        pause = Math.min(Math.max(LONGEST_PAUSE_MILLIS, MOST_TIMES * least), pause * 3 / 2);
    }

    /**
     * Returns a time in milliseconds, a part of one counting as a whole: who is told to end then, by a server or a clock,
     * ends behind the limit and not just before it.
     */
    static long millis(Duration time) {
        return time.plusNanos(NANOS_A_MILLI - 1).toMillis();
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(Math.max(0, millis(time)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted();
        }
    }
}
