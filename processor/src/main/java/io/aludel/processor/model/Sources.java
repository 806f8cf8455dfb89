package io.aludel.processor.model;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;

/**
 * What the compiler reads from sources in this compilation; the rest comes from class files.
 *
 * @param names qualified names of all packages and top-level classes that were root elements of a round
 * @param loaded tells the same of others, which the compiler found on its source path by itself
 */
public record Sources(Set<String> names, Predicate<Element> loaded) {

    /** No sources. */
    public static final Sources NONE = of(Set.of());

    public Sources {
        names = Set.copyOf(names);
    }

    public static Sources of(Collection<String> names) {
        return new Sources(Set.copyOf(names), element -> false);
    }

    /** Whether an element, or the top-level class that it is in, is among them. */
    public boolean contain(Element element) {
        return names.contains(topLevel(element)) || loaded.test(element);
    }

    /** Qualified name of the package, or of the top-level class, that an element is or is in. */
    public static String topLevel(Element element) {
        Element top = element;
        while (top.getKind() != ElementKind.PACKAGE
                && Objects.requireNonNull(top.getEnclosingElement()).getKind() != ElementKind.PACKAGE) {
            top = Objects.requireNonNull(top.getEnclosingElement());
        }
        return ((QualifiedNameable) top).getQualifiedName().toString();
    }
}
