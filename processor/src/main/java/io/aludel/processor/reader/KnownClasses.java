package io.aludel.processor.reader;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.Sources;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * What earlier compilations know of classes, for those that this one reads from class files.
 *
 * @param sources what this one reads from sources, where the class itself tells everything
 * @param facts what the others knew, by canonical name of the class
 */
public record KnownClasses(Sources sources, SortedMap<String, ClassFacts> facts) {

    /** Nothing is known. */
    public static final KnownClasses NONE = new KnownClasses(Sources.NONE, new TreeMap<>());

    public KnownClasses {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    boolean inSource(TypeElement type) {
        return sources.contain(type);
    }

    Optional<ClassFacts> of(TypeElement type) {
        return Optional.ofNullable(facts.get(type.getQualifiedName().toString()));
    }
}
