package io.aludel.integration.data;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How much of the heap is in use beyond garbage, looked at again and again while something runs. */
final class Heap {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final long before;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread sampler = new Thread(this::sample, "heap");

    /** Guarded by the end of the thread. */
    private long most;

    private Heap(long before) {
        this.before = before;
        this.most = before;
    }

    static Heap before() {
        return new Heap(used());
    }

    void start() {
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample() {
        try {
            do {
                most = Math.max(most, used());
            } while (!over.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Looks no more. */
    void stop() throws InterruptedException {
        over.countDown();
        sampler.join();
    }

    /** Bytes in use before. */
    long least() {
        return before;
    }

    /** The most bytes in use that were seen. */
    long most() {
        return most;
    }

    long growth() {
        return most - before;
    }
}
