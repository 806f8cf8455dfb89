package io.aludel.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs every benchmark, prints its table and writes it below {@code target/reports}. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them all; the paths come as the system properties that this module's pom sets.
     *
     * @throws Exception if a benchmark could not measure
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(property("root"));
        Path reports = Path.of(property("reports"));
        for (Benchmark benchmark : all(root, property("version"))) {
            Report report = benchmark.run();
            System.out.println(report.text());
            report.writeTo(reports);
        }
    }

    private static List<Benchmark> all(Path root, String version) {
        return List.of(
                new RuntimeSize(root.resolve("runtime/target/aludel-runtime-" + version + ".jar")),
                new StartupBenchmark(),
                new CompileBenchmark(
                        Boolean.parseBoolean(property("cold")) ? Javac.COLD : Javac.WARM,
                        new CompileBenchmark.Sizes(
                                numbers("entities"),
                                numbers("revisions"),
                                Integer.parseInt(property("warmUps")),
                                Integer.parseInt(property("runs"))),
                        root.resolve("benchmarks/target/compile")));
    }

    private static List<Integer> numbers(String name) {
        return Stream.of(property(name).split(",")).map(Integer::valueOf).toList();
    }

    private static String property(String name) {
        String value = System.getProperty("aludel.benchmarks." + name);
        if (value == null) {
            throw new IllegalStateException("run by Maven with -Pbenchmark: aludel.benchmarks." + name + " unset");
        }
        return value;
    }
}
