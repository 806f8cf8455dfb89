package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project on disk that is compiled again and again.
 *
 * @param javac the compiler
 * @param folder the project's folder
 * @param processor class of its processor
 */
record CompiledProject(Javac javac, Path folder, String processor) {

    private static final String ALUDEL = "io.aludel.processor.AludelProcessor";
    private static final String HIBERNATE = "org.hibernate.processor.HibernateProcessor";

    /** Entities whose tables the history has, in one revision. */
    static CompiledProject aludel(Javac javac, Path folder, int entities) throws IOException {
        CompiledProject project = empty(javac, folder, ALUDEL);
        EntitySources.aludel(entities).writeTo(folder.resolve("src"));
        project.record();
        return project.generate();
    }

    /** The same entities in the words of JPA. */
    static CompiledProject jpa(Javac javac, Path folder, int entities) throws IOException {
        CompiledProject project = empty(javac, folder, HIBERNATE);
        EntitySources.jpa(entities).writeTo(folder.resolve("src"));
        return project.generate();
    }

    /** Entities with a long history. */
    static CompiledProject history(Javac javac, Path folder, int revisions, int tables) throws IOException {
        CompiledProject project = empty(javac, folder, ALUDEL);
        EntitySources entities = EntitySources.aludel(tables);
        entities.writeTo(folder.resolve("src"));
        project.record();
        LongHistory history = new LongHistory(folder.resolve("history"), revisions, tables);
        history.write();
        history.changes(entities).writeTo(folder.resolve("src"));
        return project.generate();
    }

    private static CompiledProject empty(Javac javac, Path folder, String processor) throws IOException {
        delete(folder);
        Files.createDirectories(folder.resolve("history"));
        return new CompiledProject(javac, folder, processor);
    }

    private void record() throws IOException {
        compile(true, options("-Aaludel.record=init"), List.of("src"), "made");
    }

    private List<String> options(String own) {
        return processor.equals(ALUDEL)
                ? List.of(own, "-Aaludel.history=" + folder.resolve("history").toAbsolutePath())
                : List.of();
    }

    private CompiledProject generate() throws IOException {
        compileWithProcessor();
        delete(folder.resolve("generated"));
        Files.move(folder.resolve("made"), folder.resolve("generated"));
        return this;
    }

    void compileSources() throws IOException {
        compile(false, List.of(), List.of("src"), "none");
    }

    void compileWithGenerated() throws IOException {
        compile(false, List.of(), List.of("src", "generated"), "none");
    }

    void compileWithProcessor() throws IOException {
        compile(true, options("-Aaludel.mode=verify"), List.of("src"), "made");
    }

    long historyBytes() throws IOException {
        long bytes = 0;
        for (Path file : files("history")) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private void compile(boolean processing, List<String> options, List<String> sources, String made)
            throws IOException {
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
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            files(source).stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .forEach(files::add);
        }
        javac.compile(all, files, processing ? Optional.of(processor) : Optional.empty());
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
