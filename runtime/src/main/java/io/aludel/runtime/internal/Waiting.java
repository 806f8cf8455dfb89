package io.aludel.runtime.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits in pauses that grow and differ at random, so that those who wait for the same thing do not ask in step.
 *
 * <p>Measures by this machine's monotonic clock, which decides about nothing but how long to wait.
 */
final class Waiting {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

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

    void pause() {
        sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1)));
        pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 3 / 2);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted();
        }
    }
}
