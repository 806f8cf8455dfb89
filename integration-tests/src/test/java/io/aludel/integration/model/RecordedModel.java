package io.aludel.integration.model;

import io.aludel.annotation.Entity;
import io.aludel.runtime.Aludel;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.History;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.HistoryReading;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.sql.DataSource;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A model compiled by javac with the processor, each of its states recorded as a revision, as a user does it; in the end once
 * more, when nothing may be left to record.
 */
public final class RecordedModel {

    private static final Pattern LIMIT = Pattern.compile("\\[DialectLimit] (.*)", Pattern.DOTALL);

    private final Path folder;

    /** What the compiler refuses: the state, the dialect and the message. */
    private final List<String> limits = new ArrayList<>();

    private RecordedModel(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles and records for all of the model's dialects at once; those that the compiler refuses in a state are left out from there on.
     *
     * @param folder an empty one, for the project
     */
    static RecordedModel of(Model model, Path folder) throws IOException {
        RecordedModel project = begin(folder);
        List<String> dialects = new ArrayList<>(model.dialects());
        String last = "";
        for (String state : model.states()) {
            List<String> options = new ArrayList<>(model.options(state));
            options.add("-Aaludel.record=" + state);
            SortedMap<String, List<String>> refused =
                    limits(project.compiled(state, model.sources(state, dialects), options));
            if (!refused.isEmpty()) {
                refused.forEach((dialect, messages) ->
                        messages.forEach(message -> project.limits.add(state + " " + dialect + ": " + message)));
                dialects.removeAll(refused.keySet());
                project.compile(state, model.sources(state, dialects), options);
            }
            last = state;
        }
        project.compile("again", model.sources(last, dialects), List.of("-Aaludel.mode=verify"));
        return project;
    }

    /** What's told of a database that can't keep the model, by dialect; any other error is one of the model's. */
    private static SortedMap<String, List<String>> limits(List<String> errors) {
        SortedMap<String, List<String>> limits = new TreeMap<>();
        for (String error : errors) {
            Matcher limit = LIMIT.matcher(error);
            if (!limit.find()) {
                throw new AssertionError(String.join("\n", errors));
            }
            limits.computeIfAbsent(dialect(limit.group(1)), id -> new ArrayList<>())
                    .add(limit.group(1));
        }
        return limits;
    }

    private static String dialect(String message) {
        List<String> named = Dialects.all().stream()
                .filter(dialect -> message.matches(
                        "(?s).*\\b" + Pattern.quote(dialect.identifiers().database()) + "\\b.*"))
                .map(Dialect::id)
                .toList();
        if (named.size() != 1) {
            throw new AssertionError("names not one database: " + message);
        }
        return named.get(0);
    }

    /** What the compiler refuses: the state, the dialect and the message. */
    List<String> limits() {
        return limits;
    }

    /** A project in which nothing is compiled yet. */
    public static RecordedModel begin(Path folder) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        return new RecordedModel(folder);
    }

    /**
     * Compiles into a class output of its own.
     *
     * @param run its name
     * @param sources texts by file name
     * @param options more of the compiler's
     */
    public void compile(String run, Map<String, String> sources, List<String> options) throws IOException {
        List<String> errors = compiled(run, sources, options);
        if (!errors.isEmpty()) {
            throw new AssertionError(run + " doesn't compile:\n" + String.join("\n", errors));
        }
    }

    /** The same; gives what's wrong. */
    private List<String> compiled(String run, Map<String, String> sources, List<String> options) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(run + "/target/classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(run + "/src/model/" + source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        List<String> all =
                new ArrayList<>(List.of("-Xlint:all,-processing,-auxiliaryclass", "-Werror", "-Aaludel.lint=all:off"));
        all.add("-Aaludel.history=" + history());
        all.addAll(options);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH, List.of(jarOf(Entity.class), jarOf(Aludel.class)));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(processor()));
            return task.call()
                    ? List.of()
                    : diagnostics.getDiagnostics().stream()
                            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                            .map(Object::toString)
                            .toList();
        }
    }

    /** By its name, as javac finds it: the class says what only its own compilation knows. */
    private static Processor processor() {
        try {
            return (Processor) Class.forName("io.aludel.processor.AludelProcessor")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path history() {
        return folder.resolve("history");
    }

    /** The recorded revisions, read as the compiler reads them. */
    public History history(String dialect) {
        HistoryReading reading = HistoryReader.read(history(), List.of(dialect));
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems());
        }
        return reading.history();
    }

    /** The generated migrations on a database. */
    public Aludel on(DataSource database) throws ReflectiveOperationException, IOException {
        return on("again", database);
    }

    /** The migrations that a run has generated on a database. */
    Aludel on(String run, DataSource database) throws ReflectiveOperationException, IOException {
        return on(classes(run), database);
    }

    /** The migrations among classes on a database. */
    public static Aludel on(ClassLoader classes, DataSource database) throws ReflectiveOperationException {
        Object builder = classes.loadClass("model.ModelMigrations")
                .getMethod("on", DataSource.class)
                .invoke(null, database);
        return ((Aludel.Builder) builder).build();
    }

    /** What a run has compiled, loaded anew. */
    public ClassLoader classes(String run) throws IOException {
        URL classes = folder.resolve(run + "/target/classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, RecordedModel.class.getClassLoader());
    }
}
