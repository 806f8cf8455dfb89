package io.aludel.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/**
 * Tells when the compilation is over, and whether it went well.
 *
 * <p>A processor hears nothing of errors that come after it, type errors among them. javac however generates the classes that it
 * has analysed only as long as there is no error, so the compilation went well if it did so with every one of them.
 */
final class CompilationEnd implements TaskListener {

    private final Set<String> analysed = new TreeSet<>();
    private final Set<String> generated = new TreeSet<>();
    private final String required;
    private final Consumer<Boolean> end;

    /**
     * A listener for one compilation.
     *
     * @param required qualified name of a class without which the compilation didn't go well, so that one that generates nothing,
     *     as with {@code -proc:only}, counts as failed
     * @param end takes whether it went well, once
     */
    CompilationEnd(String required, Consumer<Boolean> end) {
        this.required = required;
        this.end = end;
    }

    @Override
    public void finished(TaskEvent event) {
        switch (event.getKind()) {
            case ANALYZE -> note(analysed, event);
            case GENERATE -> note(generated, event);
            case COMPILATION -> end.accept(generated.contains(required) && generated.containsAll(analysed));
            default -> {
                // Parsing, entering and processing say nothing about what comes after them.
            }
        }
    }

    /** The files of packages and modules are analysed as a class without a name, which is never generated. */
    private static void note(Set<String> names, TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (type != null && !type.getQualifiedName().isEmpty()) {
            names.add(type.getQualifiedName().toString());
        }
    }
}
