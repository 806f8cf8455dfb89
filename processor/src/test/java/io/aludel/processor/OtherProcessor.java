package io.aludel.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** A processor of somebody else's: generates one class a round, or fails. */
@SupportedAnnotationTypes("*")
final class OtherProcessor extends AbstractProcessor {

    private final List<String> sources = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private boolean failing;

    OtherProcessor generating(String simpleName, String text) {
        sources.add(simpleName + "\n" + text);
        return this;
    }

    OtherProcessor failing() {
        failing = true;
        return this;
    }

    /** Annotated elements that were shown to it. */
    Set<String> seen() {
        return seen;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.forEach(annotation -> round.getElementsAnnotatedWith(annotation).stream()
                .map(Element::toString)
                .forEach(seen::add));
        if (failing && round.processingOver()) {
            processingEnv.getMessager().printMessage(Kind.ERROR, "somebody else failed");
        }
        if (!sources.isEmpty() && !round.processingOver()) {
            String source = sources.remove(0);
            String name = source.substring(0, source.indexOf('\n'));
            try (Writer writer = processingEnv
                    .getFiler()
                    .createSourceFile("app.league." + name)
                    .openWriter()) {
                writer.write(
                        "package app.league;\nimport io.aludel.annotation.*;\n" + source.substring(name.length() + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
