package io.aludel.processor.front;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.aludel.processor.UserClassPath;
import io.aludel.processor.model.MappedDatabase;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Sources in a few lines, compiled with {@link FrontProcessor}.
 *
 * <p>Classes are in the package {@code league}, each in a file of its own whose first line holds package and imports, so that line
 * 2 is the first of the text given.
 */
public final class Snippet {

    private static final String ROOT = "@Database(name = \"league\")";

    private final List<JavaFileObject> files = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private String root = ROOT;

    private Snippet() {}

    /** Classes, each a text; the name is the word behind {@code class}, {@code record}, {@code interface} or {@code enum}. */
    public static Snippet of(String... classes) {
        Snippet snippet = new Snippet();
        for (String text : classes) {
            snippet.with(text);
        }
        return snippet;
    }

    /** One more class. */
    Snippet with(String text) {
        String name = text.replaceFirst("(?s).*?\\b(?:class|record|interface|enum) (\\w+).*", "$1");
        files.add(JavaFileObjects.forSourceString(
                "league." + name,
                "package league; import io.aludel.annotation.*; import java.util.*; import java.time.*; import java.math.*;\n"
                        + text));
        return this;
    }

    /** A whole file. */
    public Snippet withFile(String name, String text) {
        files.add(JavaFileObjects.forSourceString(name, text));
        return this;
    }

    /** The annotations of the package instead of {@code @Database(name = "league")}; they stand on line 1. */
    public Snippet root(String annotations) {
        root = annotations;
        return this;
    }

    Snippet option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Compiles with any processor. */
    public Compilation compileWith(Processor processor) {
        return javac().withClasspath(UserClassPath.files())
                .withProcessors(processor)
                .withOptions(options)
                .compile(all());
    }

    Outcome compile() {
        return compile(new FrontProcessor());
    }

    Outcome compile(FrontProcessor processor) {
        Compilation compilation = compileWith(processor);
        return new Outcome(compilation.diagnostics(), Optional.ofNullable(processor.database));
    }

    /** Compiles with the compiler of Eclipse, which wants files on a disk. */
    Outcome compileWithEcj(Path folder, FrontProcessor processor) throws IOException {
        List<File> sources = new ArrayList<>();
        for (JavaFileObject file : all()) {
            Path path = folder.resolve(file.getName().replaceFirst("^/", ""));
            Files.createDirectories(path.getParent());
            sources.add(Files.writeString(path, file.getCharContent(false)).toFile());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler ecj = new EclipseCompiler();
        try (StandardJavaFileManager files = ecj.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            List<String> arguments =
                    List.of("-17", "-proc:only", "-cp", UserClassPath.behind(), "-d", folder.toString());
            JavaCompiler.CompilationTask task = ecj.getTask(
                    new PrintWriter(Writer.nullWriter()),
                    files,
                    diagnostics,
                    arguments,
                    null,
                    files.getJavaFileObjectsFromFiles(sources));
            task.setProcessors(List.of(processor));
            task.call();
        }
        return new Outcome(diagnostics.getDiagnostics(), Optional.ofNullable(processor.database));
    }

    private List<JavaFileObject> all() {
        List<JavaFileObject> all = new ArrayList<>(files);
        all.add(JavaFileObjects.forSourceString(
                "league.package-info", root + " package league;\nimport io.aludel.annotation.*;\n"));
        return all;
    }

    /** The mapped schema as compact text; fails when anything was reported. */
    static String schema(String... classes) {
        Outcome outcome = of(classes).compile();
        if (!outcome.problems().isEmpty()) {
            throw new AssertionError(outcome.problems());
        }
        return outcome.schema();
    }

    /** All that was reported for classes. */
    static List<String> problems(String... classes) {
        return of(classes).compile().problems();
    }

    /**
     * What came of a compilation.
     *
     * @param diagnostics what the compiler says
     * @param database what was mapped
     */
    record Outcome(
            List<? extends Diagnostic<? extends JavaFileObject>> diagnostics, Optional<MappedDatabase> database) {

        /** Errors and warnings as {@code File:line text}, in the compiler's order. */
        List<String> problems() {
            return diagnostics.stream()
                    .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                    .map(Outcome::text)
                    .toList();
        }

        private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
            String place = "";
            if (diagnostic.getSource() != null) {
                String path = diagnostic.getSource().getName();
                place = path.substring(path.lastIndexOf('/') + 1).replace(".java", "") + ":"
                        + diagnostic.getLineNumber() + " ";
            }
            return place + diagnostic.getMessage(Locale.ROOT);
        }

        String schema() {
            return SchemaText.of(database.orElseThrow().schema());
        }
    }
}
