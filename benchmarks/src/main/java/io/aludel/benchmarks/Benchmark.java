package io.aludel.benchmarks;

/** Takes one set of figures. */
@FunctionalInterface
public interface Benchmark {
    /**
     * Measures.
     *
     * @throws Exception if there is nothing to measure; the run then fails
     */
    Report run() throws Exception;
}
