package io.aludel.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project on disk that javac compiles, each time in a process of its own.
 *
 * @param folder the project's folder
 * @param processor options by which its processor runs
 */
record CompiledProject(Path folder, List<String> processor) {

    private static final String ALUDEL = "io.aludel.processor.AludelProcessor";
    private static final String HIBERNATE = "org.hibernate.processor.HibernateProcessor";

    /** Entities whose tables the history has, in one revision. */
    static CompiledProject aludel(Path folder, int entities) throws IOException {
        CompiledProject project = empty(folder, ALUDEL);
        EntitySources.aludel(entities).writeTo(folder.resolve("src"));
        project.record();
        return project.generate();
    }

    /** The same entities in the words of JPA. */
    static CompiledProject jpa(Path folder, int entities) throws IOException {
        CompiledProject project = empty(folder, HIBERNATE);
        EntitySources.jpa(entities).writeTo(folder.resolve("src"));
        return project.generate();
    }

    /** Twenty entities with a long history. */
    static CompiledProject history(Path folder, int revisions) throws IOException {
        CompiledProject project = empty(folder, ALUDEL);
        EntitySources entities = EntitySources.aludel(20);
        entities.writeTo(folder.resolve("src"));
        project.record();
        LongHistory history = new LongHistory(folder.resolve("history"), revisions);
        history.write();
        history.changes(entities).writeTo(folder.resolve("src"));
        return project.generate();
    }

    private static CompiledProject empty(Path folder, String processor) throws IOException {
        delete(folder);
        Files.createDirectories(folder.resolve("history"));
        List<String> options = List.of(
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                processor,
                "-Aaludel.mode=verify",
                "-Aaludel.history=" + folder.resolve("history").toAbsolutePath());
        return new CompiledProject(folder, processor.equals(ALUDEL) ? options : options.subList(0, options.size() - 2));
    }

    private void record() throws IOException {
        List<String> options = new ArrayList<>(processor);
        options.remove("-Aaludel.mode=verify");
        options.add("-Aaludel.record=init");
        compile(options, List.of("src"), "made");
    }

    private CompiledProject generate() throws IOException {
        compileWithProcessor();
        delete(folder.resolve("generated"));
        Files.move(folder.resolve("made"), folder.resolve("generated"));
        return this;
    }

    void compileSources() throws IOException {
        compile(List.of("-proc:none"), List.of("src"), "none");
    }

    void compileWithGenerated() throws IOException {
        compile(List.of("-proc:none"), List.of("src", "generated"), "none");
    }

    void compileWithProcessor() throws IOException {
        compile(processor, List.of("src"), "made");
    }

    long historyBytes() throws IOException {
        long bytes = 0;
        for (Path file : files("history")) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private void compile(List<String> options, List<String> sources, String made) throws IOException {
        delete(folder.resolve("classes"));
        Files.createDirectories(folder.resolve("classes"));
        delete(folder.resolve(made));
        Files.createDirectories(folder.resolve(made));
        List<String> all = new ArrayList<>(List.of(
                "--release",
                "17",
                "-d",
                folder.resolve("classes").toString(),
                "-s",
                folder.resolve(made).toString(),
                "-classpath",
                System.getProperty("java.class.path")));
        all.addAll(options);
        for (String source : sources) {
            files(source).stream()
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .forEach(all::add);
        }
        run(all);
    }

    private void run(List<String> arguments) throws IOException {
        Path file = folder.resolve("arguments");
        Files.write(file, arguments.stream().map(CompiledProject::quoted).toList());
        Path log = folder.resolve("log");
        Process javac = new ProcessBuilder(javac().toString(), "@" + file)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (javac.waitFor() != 0) {
                throw new IllegalStateException(folder + " doesn't compile:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path javac() {
        String name = File.separatorChar == '\\' ? "javac.exe" : "javac";
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
