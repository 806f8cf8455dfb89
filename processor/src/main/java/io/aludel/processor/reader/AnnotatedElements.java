package io.aludel.processor.reader;

import io.aludel.annotation.DataStep;
import io.aludel.annotation.Database;
import io.aludel.annotation.Entity;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/** Finds what concerns Aludel among the elements of a round. */
public final class AnnotatedElements {

    private AnnotatedElements() {}

    /** Packages and classes with {@code @Database}. */
    public static Set<? extends Element> roots(RoundEnvironment round) {
        return round.getElementsAnnotatedWith(Database.class);
    }

    /** Classes with {@code @Entity}. */
    public static Set<? extends Element> entities(RoundEnvironment round) {
        return round.getElementsAnnotatedWith(Entity.class);
    }

    /** Classes with {@code @DataStep}. */
    public static Set<? extends Element> dataSteps(RoundEnvironment round) {
        return round.getElementsAnnotatedWith(DataStep.class);
    }

    /** Whether a package or class is a root. */
    public static boolean isRoot(Element element) {
        return element.getAnnotation(Database.class) != null;
    }
}
