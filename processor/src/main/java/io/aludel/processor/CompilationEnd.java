package io.aludel.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Tells when the compilation is over, and whether it went well.
 *
 * <p>A processor hears nothing of errors that come after it, type errors among them. javac however generates the classes that it
 * has analysed only as long as there is no error, so the compilation went well if it did so with every one of them, and if each has
 * its file: a class that is too large for one counts as generated and yet fails.
 */
final class CompilationEnd implements TaskListener {

    private final Map<String, Optional<Path>> analysed = new TreeMap<>();
    private final Set<String> generated = new TreeSet<>();
    private final String required;
    private final Optional<Path> classOutput;
    private final Consumer<Boolean> end;

    /**
     * A listener for one compilation.
     *
     * @param required qualified name of a class without which the compilation didn't go well, so that one that generates nothing,
     *     as with {@code -proc:only}, counts as failed
     * @param classOutput folder of the class output; empty where classes are kept in memory
     * @param end takes whether it went well, once
     */
    CompilationEnd(String required, Optional<Path> classOutput, Consumer<Boolean> end) {
        this.required = required;
        this.classOutput = classOutput;
        this.end = end;
    }

    @Override
    public void finished(TaskEvent event) {
        switch (event.getKind()) {
            case ANALYZE -> className(event).ifPresent(name -> analysed.put(name, sourceFolder(event)));
            case GENERATE -> className(event).ifPresent(generated::add);
            case COMPILATION -> end.accept(wentWell());
            default -> {
                // Parsing, entering and processing say nothing about what comes after them.
            }
        }
    }

    private boolean wentWell() {
        return generated.contains(required)
                && generated.containsAll(analysed.keySet())
                && (classOutput.isEmpty() || analysed.keySet().stream().allMatch(this::hasFile));
    }

    /** In the class output, or beside the source where none was given. */
    private boolean hasFile(String className) {
        String path = className.replace('.', '/') + ".class";
        String file = path.substring(path.lastIndexOf('/') + 1);
        Optional<Path> beside = analysed.getOrDefault(className, Optional.empty());
        return Stream.of(
                        classOutput.map(folder -> folder.resolve(path)).stream(),
                        beside.map(folder -> folder.resolve(file)).stream())
                .flatMap(found -> found)
                .anyMatch(Files::exists);
    }

    /**
     * The files of packages and modules are analysed as a class too, which is generated only if it has annotations: up to Java 24
     * one without a name, later {@code package-info} and {@code module-info}.
     */
    private static Optional<String> className(TaskEvent event) {
        return Optional.ofNullable(event.getTypeElement())
                .filter(type -> SourceVersion.isIdentifier(type.getSimpleName()))
                .map(type -> type.getQualifiedName().toString());
    }

    private static Optional<Path> sourceFolder(TaskEvent event) {
        return Optional.ofNullable(event.getSourceFile())
                .map(file -> file.toUri())
                .filter(uri -> "file".equals(uri.getScheme()))
                .map((URI uri) -> Path.of(uri).getParent());
    }
}
