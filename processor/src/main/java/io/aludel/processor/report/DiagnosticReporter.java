package io.aludel.processor.report;

import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sources;
import java.util.Collection;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Hands diagnostics to the compiler, each on its element, annotation and value.
 *
 * <p>An element of a class file has no place that a compiler could show; its diagnostics land on the root, with the element's name
 * in the text.
 */
public final class DiagnosticReporter {

    private final Messager messager;
    private final Sources sources;
    private final Element root;

    /**
     * A reporter for one compilation.
     *
     * @param messager the compiler's
     * @param sources what is compiled from sources
     * @param root the root's package or class
     */
    public DiagnosticReporter(Messager messager, Sources sources, Element root) {
        this.messager = messager;
        this.sources = sources;
        this.root = root;
    }

    /** Reports all, in the order given; what entities inherit from one superclass is reported once. */
    public void report(Collection<Diagnostic> diagnostics) {
        diagnostics.stream().distinct().forEach(this::report);
    }

    /** Reports one. */
    public void report(Diagnostic diagnostic) {
        Origin origin = diagnostic.origin();
        Kind kind = kind(diagnostic.severity());
        if (sources.contain(origin.element())) {
            messager.printMessage(
                    kind,
                    diagnostic.text(),
                    origin.element(),
                    origin.annotation().orElse(null),
                    origin.value().orElse(null));
            return;
        }
        String text = diagnostic.text() + " (In the class file of " + Sources.topLevel(origin.element()) + ".)";
        if (sources.contain(root)) {
            messager.printMessage(kind, text, root);
        } else {
            messager.printMessage(kind, text);
        }
    }

    private static Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
    }
}
