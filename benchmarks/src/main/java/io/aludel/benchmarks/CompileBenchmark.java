package io.aludel.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the processor adds to a compilation: the sources alone, the sources with what is generated given as sources too, and the
 * sources with the processor take turns, in one warm JVM or, for cold builds, in a process each.
 *
 * <p>{@code javac_ms} is the first, {@code generated_ms} what the second takes longer, {@code processor_ms} what the third takes
 * longer than the second, {@code added_ms} both together; of each the median. Beside our entities stand the same entities in the
 * words of JPA, compiled with hibernate-processor.
 */
final class CompileBenchmark implements Benchmark {

    private static final List<String> COLUMNS =
            List.of("case", "size", "javac_ms", "generated_ms", "processor_ms", "added_ms", "history_bytes");

    /** Of those with a long history. */
    private static final int TABLES = 20;

    private final Javac javac;
    private final Sizes sizes;
    private final Path work;

    /**
     * How much is measured.
     *
     * @param entities numbers of entities
     * @param revisions lengths of histories
     * @param warmUps compilations of each kind before those that are measured
     * @param runs compilations of each kind, of which the median is told
     */
    record Sizes(List<Integer> entities, List<Integer> revisions, int warmUps, int runs) {

        Sizes {
            entities = List.copyOf(entities);
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * A benchmark of that size.
     *
     * @param javac how to compile
     * @param work folder that may be filled and emptied
     */
    CompileBenchmark(Javac javac, Sizes sizes, Path work) {
        this.javac = javac;
        this.sizes = sizes;
        this.work = work;
    }

    @Override
    public Report run() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int size : sizes.entities()) {
            rows.add(row("entities", size, CompiledProject.aludel(javac, folder("entities", size), size)));
            rows.add(
                    row("entities (hibernate-processor)", size, CompiledProject.jpa(javac, folder("jpa", size), size)));
        }
        for (int size : sizes.revisions()) {
            rows.add(row("revisions", size, CompiledProject.history(javac, folder("revisions", size), size, TABLES)));
        }
        return new Report("compile", COLUMNS, rows);
    }

    private Path folder(String name, int size) {
        return work.resolve(name + size);
    }

    private List<String> row(String name, int size, CompiledProject project) throws Exception {
        List<Double> medians = Figures.medians(
                sizes.warmUps(),
                sizes.runs(),
                List.of(project::compileSources, project::compileWithGenerated, project::compileWithProcessor));
        double alone = medians.get(0);
        double generated = medians.get(1) - alone;
        double processor = medians.get(2) - medians.get(1);
        System.out.println(name + " " + size + " measured");
        return Figures.cells(name, size, alone, generated, processor, generated + processor, project.historyBytes());
    }
}
