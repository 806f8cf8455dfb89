package io.aludel.processor;

import io.aludel.processor.reader.AnnotatedElements;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;

/** Names of what the rounds have shown so far. Elements are looked up anew, for those of an earlier round may be stale. */
final class Rounds {

    private final SortedSet<String> sources = new TreeSet<>();
    private final SortedSet<String> roots = new TreeSet<>();
    private final SortedSet<String> entities = new TreeSet<>();
    private final SortedSet<String> dataSteps = new TreeSet<>();

    /** Takes a round in; returns entities and data steps that no round before has shown. */
    SortedSet<String> add(RoundEnvironment round) {
        round.getRootElements().forEach(element -> add(sources, element));
        AnnotatedElements.roots(round).forEach(element -> add(roots, element));
        SortedSet<String> shown = new TreeSet<>();
        AnnotatedElements.entities(round).forEach(element -> add(shown, element));
        shown.removeAll(entities);
        entities.addAll(shown);
        SortedSet<String> steps = new TreeSet<>();
        AnnotatedElements.dataSteps(round).forEach(element -> add(steps, element));
        steps.removeAll(dataSteps);
        dataSteps.addAll(steps);
        shown.addAll(steps);
        return shown;
    }

    /** Packages and top-level classes whose sources are compiled. */
    SortedSet<String> sources() {
        return sources;
    }

    /** Packages and classes with {@code @Database}. */
    SortedSet<String> roots() {
        return roots;
    }

    SortedSet<String> entities() {
        return entities;
    }

    SortedSet<String> dataSteps() {
        return dataSteps;
    }

    /** Qualified name of a package or class. Compilers differ in what an element's own text is. */
    static String nameOf(Element element) {
        return ((QualifiedNameable) element).getQualifiedName().toString();
    }

    /** Whatever has no qualified name is misplaced, and the compiler has said so. */
    private static void add(SortedSet<String> names, Element element) {
        if (element instanceof QualifiedNameable) {
            names.add(nameOf(element));
        }
    }
}
