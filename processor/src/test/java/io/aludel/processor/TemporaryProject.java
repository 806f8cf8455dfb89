package io.aludel.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A user's project on disk, laid out as Maven does, compiled by javac. */
final class TemporaryProject {

    private static final Path HISTORY = Path.of("src/main/aludel");

    private final Path folder;
    private List<Path> libraries = UserClassPath.paths();
    private List<String> advice = List.of("-Aaludel.lint=StaleHint:warning,all:off");
    private List<String> options = List.of("-Xlint:all", "-Werror", "-Aaludel.created=2026-01-01T00:00:00Z");

    TemporaryProject(Path folder) {
        this.folder = folder;
        write("pom.xml", "<project/>");
    }

    /** Advice is given from now on; otherwise none is but on stale hints, so that tests of other things don't depend on it. */
    TemporaryProject advised() {
        advice = List.of();
        return this;
    }

    /** Options of every compilation from now on, instead of strict ones. */
    TemporaryProject options(String... always) {
        options = List.of(always);
        return this;
    }

    /** Code that the user's sources use besides Aludel. */
    TemporaryProject uses(Class<?> library) {
        libraries = new ArrayList<>(libraries);
        libraries.add(UserClassPath.origin(library));
        return this;
    }

    Path folder() {
        return folder;
    }

    Path history() {
        return folder.resolve(HISTORY);
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    Path generated() {
        return folder.resolve("target/generated-sources/annotations");
    }

    /** Writes a source of the package {@code app.league}. */
    TemporaryProject source(String simpleName, String text) {
        return write("src/main/java/app/league/" + simpleName + ".java", "package app.league;\n" + IMPORTS + text);
    }

    TemporaryProject remove(String simpleName) {
        try {
            Files.delete(folder.resolve("src/main/java/app/league/" + simpleName + ".java"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file, whatever it is. */
    TemporaryProject write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles all sources into an empty class output, as Maven does. */
    CompilationResult compile(String... more) {
        return clean().compileOnly(sources(), more);
    }

    /** Compiles these sources on top of what earlier compilations left, as IDEs do. */
    CompilationResult compileSome(List<String> simpleNames, String... more) {
        return compileOnly(sources(simpleNames), more);
    }

    TemporaryProject clean() {
        delete(folder.resolve("target"));
        return this;
    }

    /**
     * Deletes generated sources and their class files. Outside its IDE, the compiler of Eclipse refuses to generate a class of which
     * there's another class file.
     */
    TemporaryProject deleteGenerated() {
        for (String source : generatedSources().keySet()) {
            delete(classes().resolve(source.replace(".java", ".class")));
        }
        delete(generated());
        return this;
    }

    CompilationResult compileOnly(List<Path> sources, String... more) {
        return compileOnly(List.of(new AludelProcessor(), new ClaimingProcessor()), sources, more);
    }

    CompilationResult compileOnly(List<? extends Processor> processors, List<Path> sources, String... more) {
        List<String> all = new ArrayList<>(advice);
        all.addAll(options);
        all.addAll(List.of(more));
        return call(ToolProvider.getSystemJavaCompiler(), processors, sources, all);
    }

    /** Compiles all sources into an empty class output with the compiler of Eclipse, which takes its folders as options. */
    CompilationResult compileByEclipse(String... more) {
        return clean().callEclipse(sources(), more);
    }

    /** Compiles these sources with the compiler of Eclipse on top of what earlier compilations left. */
    CompilationResult compileSomeByEclipse(List<String> simpleNames, String... more) {
        return callEclipse(sources(simpleNames), more);
    }

    private CompilationResult callEclipse(List<Path> sources, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "-17",
                "-cp",
                UserClassPath.behind(classes()),
                "-d",
                classes().toString(),
                "-s",
                generated().toString()));
        all.addAll(advice);
        all.addAll(List.of(more));
        List<Processor> processors = List.of(new AludelProcessor(), new ClaimingProcessor());
        return call(new EclipseCompiler(), processors, sources, all);
    }

    private CompilationResult call(
            JavaCompiler compiler, List<? extends Processor> processors, List<Path> sources, List<String> arguments) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes());
            Files.createDirectories(generated());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes()));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated()));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            Writer log = Writer.nullWriter();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    log, files, diagnostics, arguments, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            return new CompilationResult(task.call(), List.copyOf(diagnostics.getDiagnostics()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> sources(List<String> simpleNames) {
        return simpleNames.stream()
                .map(name -> folder.resolve("src/main/java/app/league/" + name + ".java"))
                .toList();
    }

    List<Path> sources() {
        return files(folder.resolve("src/main/java")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** All recorded files by path, byte for byte. */
    SortedMap<String, String> recorded() {
        return texts(history());
    }

    /** All generated sources by path. */
    SortedMap<String, String> generatedSources() {
        return texts(generated());
    }

    String generatedSource(String className) {
        String path = className.replace('.', '/') + ".java";
        String text = generatedSources().get(path);
        if (text == null) {
            throw new AssertionError(path + " is none of " + generatedSources().keySet());
        }
        return text;
    }

    List<String> revisions() {
        return recorded().keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    private List<Path> classPath() {
        List<Path> path = new ArrayList<>(List.of(classes()));
        path.addAll(libraries);
        return path;
    }

    private static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            try {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    static List<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String IMPORTS = """
            import io.aludel.annotation.*;
            """;
}
