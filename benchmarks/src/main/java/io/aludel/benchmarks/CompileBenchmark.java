package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the processor adds to compiling the sample: the same sources once with the processor, once with its output given as
 * sources and no processor at work. Both take turns in one warm JVM; a cold first run is told apart.
 */
final class CompileBenchmark implements Benchmark {

    private static final int WARM_UPS = 5;
    private static final int RUNS = 15;

    private static final List<String> COLUMNS =
            List.of("case", "sources", "first_ms", "with_processor_ms", "without_ms", "processor_ms", "generated");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path sample;
    private final Path work;

    /**
     * @param sample root folder of the sample's module
     * @param work folder that may be filled and emptied
     */
    CompileBenchmark(Path sample, Path work) {
        this.sample = sample;
        this.work = work;
    }

    @Override
    public Report run() throws Exception {
        List<Path> sources = javaFiles(sample.resolve("src/main/java"));
        Path generated = work.resolve("generated");
        double first = Figures.millis(() -> compile(sources, generated, true));
        List<Path> all = new ArrayList<>(sources);
        List<Path> made = javaFiles(generated);
        all.addAll(made);

        List<Double> medians = Figures.medians(
                WARM_UPS,
                RUNS,
                List.of(
                        () -> compile(sources, work.resolve("generated-again"), true),
                        () -> compile(all, work.resolve("unused"), false)));
        List<String> row = Figures.cells(
                "sample",
                sources.size(),
                first,
                medians.get(0),
                medians.get(1),
                medians.get(0) - medians.get(1),
                made.size());
        return new Report("compile", COLUMNS, List.of(row));
    }

    private void compile(List<Path> sources, Path generated, boolean withProcessor) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        Files.createDirectories(generated);
        List<String> options = new ArrayList<>(List.of(
                "--release", "17", "-d", classes.toString(), "-s", generated.toString(), "-classpath", classPath()));
        if (withProcessor) {
            options.add("-processor");
            options.add("io.aludel.processor.AludelProcessor");
            options.add("-Aaludel.history=" + sample.resolve("src/main/aludel").toAbsolutePath());
        } else {
            options.add("-proc:none");
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, null, options, null, units);
            if (!task.call()) {
                throw new IllegalStateException("the sample does not compile; see the messages above");
            }
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
