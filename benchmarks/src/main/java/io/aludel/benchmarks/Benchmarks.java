package io.aludel.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<String> wanted = List.of(property("tables").split(","));
        for (Map.Entry<String, Benchmark> benchmark :
                all(root, property("version")).entrySet()) {
            if (wanted.contains(benchmark.getKey())) {
                Report report = benchmark.getValue().run();
                System.out.println(report.text());
                report.writeTo(reports);
            }
        }
    }

    /** All of them by the names of their tables, in the order in which they're run. */
    private static Map<String, Benchmark> all(Path root, String version) {
        Path work = root.resolve("benchmarks/target");
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("runtime-size", new RuntimeSize(root.resolve("runtime/target/aludel-runtime-" + version + ".jar")));
        all.put("jars", new JarSizes());
        List<Tool> tools = Stream.of(property("tools").split(",")).map(Tool::of).toList();
        PeerBenchmark.Sizes starts = new PeerBenchmark.Sizes(tools, numbers("histories"), number("starts"));
        all.put("startup", new PeerBenchmark(false, starts, work.resolve("peers")));
        all.put("fresh", new PeerBenchmark(true, starts, work.resolve("peers")));
        all.put(
                "compile",
                new CompileBenchmark(
                        Boolean.parseBoolean(property("cold")) ? Javac.COLD : Javac.WARM,
                        new CompileBenchmark.Sizes(
                                numbers("entities"), numbers("revisions"), number("warmUps"), number("runs")),
                        work.resolve("compile")));
        return all;
    }

    private static int number(String name) {
        return Integer.parseInt(property(name));
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
