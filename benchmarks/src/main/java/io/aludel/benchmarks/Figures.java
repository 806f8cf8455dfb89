package io.aludel.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times and how they are told. */
final class Figures {

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private Figures() {}

    /** The time of one run in milliseconds. */
    static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Medians of several works that take turns, so that a slow moment of the machine hits all of them alike. */
    static List<Double> medians(int warmUps, int runs, List<Work> works) throws Exception {
        List<List<Double>> times = new ArrayList<>();
        works.forEach(work -> times.add(new ArrayList<>()));
        for (int run = 0; run < warmUps + runs; run++) {
            for (int i = 0; i < works.size(); i++) {
                double time = millis(works.get(i));
                if (run >= warmUps) {
                    times.get(i).add(time);
                }
            }
        }
        return times.stream().map(Figures::median).toList();
    }

    /** Cells of a report's row; fractions are told with as many digits as they deserve. */
    static List<String> cells(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Double number ? text(number) : String.valueOf(value))
                .toList();
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
    }

    /** The one in the middle. */
    static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
