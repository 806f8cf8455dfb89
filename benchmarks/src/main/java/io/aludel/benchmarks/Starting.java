package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to start an application. */
interface Starting extends AutoCloseable {

    /** Whether a start is in this process, where what it sends can be counted. */
    boolean counted();

    /** What stands behind a tool's name. */
    String mark();

    /** Where its databases are. */
    List<Place> places();

    /**
     * Starts once.
     *
     * @param tool who migrates
     * @param url to where
     * @param folder the history
     */
    Start start(Tool tool, String url, Path folder) throws Exception;

    @Override
    void close() throws IOException;

    /**
     * What a start took.
     *
     * @param millis its time
     * @param peak megabytes that it had at most
     */
    record Start(double millis, double peak) {}
}
