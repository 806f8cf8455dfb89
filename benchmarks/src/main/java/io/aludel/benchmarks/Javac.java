package io.aludel.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A way to run the compiler, which fails when the sources don't compile. */
@FunctionalInterface
interface Javac {

    /** In this process, which is warm after a while: as in IDEs and in the daemons of build tools. */
    Javac WARM = Javac::compileHere;

    /** In a process of its own each time: as in builds that begin cold. */
    Javac COLD = Javac::compileElsewhere;

    /**
     * Compiles.
     *
     * @param options options, without any about processors
     * @param sources source files
     * @param processor class of the one processor; empty: none at all
     */
    void compile(List<String> options, List<Path> sources, Optional<String> processor) throws IOException;

    private static void compileHere(List<String> options, List<Path> sources, Optional<String> processor)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(options);
        all.add("-nowarn");
        if (processor.isEmpty()) {
            all.add("-proc:none");
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, null, all, null, files.getJavaFileObjectsFromPaths(sources));
            // Not by name: its classes would be loaded anew, and so be cold, each time.
            processor.ifPresent(name -> task.setProcessors(List.of(processor(name))));
            if (!task.call()) {
                throw new IllegalStateException("this doesn't compile; see the messages above");
            }
        }
    }

    private static Processor processor(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Processor.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compileElsewhere(List<String> options, List<Path> sources, Optional<String> processor)
            throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-nowarn");
        all.addAll(processor
                .map(name -> List.of("-processorpath", System.getProperty("java.class.path"), "-processor", name))
                .orElse(List.of("-proc:none")));
        sources.forEach(source -> all.add(source.toString()));
        Path arguments = Files.createTempFile("javac", ".arguments");
        Files.write(
                arguments,
                all.stream()
                        .map(text -> "\"" + text.replace("\\", "\\\\") + "\"")
                        .toList());
        String name = File.separatorChar == '\\' ? "javac.exe" : "javac";
        Path javac = Path.of(System.getProperty("java.home"), "bin", name);
        Process process = new ProcessBuilder(javac.toString(), "@" + arguments)
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("this doesn't compile; see the messages above");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(arguments);
        }
    }
}
