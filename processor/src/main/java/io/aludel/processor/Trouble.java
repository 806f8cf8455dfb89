package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Diagnostic;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Where the model is wrong, and so what follows from it would be nonsense: a column that couldn't be read isn't dropped.
 *
 * @param classes entities that have errors
 * @param everywhere whether there's an error outside of them, such as in a superclass, that may touch all of them
 */
record Trouble(Set<String> classes, boolean everywhere) {

    static final Trouble NONE = new Trouble(Set.of(), false);

    /**
     * The trouble that a model has.
     *
     * @param problems what is wrong with it
     * @param unresolved entities that can't be judged
     */
    static Trouble of(DatabaseModel model, List<Diagnostic> problems, Collection<String> unresolved) {
        Set<String> entities =
                model.entities().stream().map(EntityModel::className).collect(Collectors.toSet());
        Set<String> harmless = Stream.concat(
                        Stream.of(model.rootElementName()),
                        model.dataSteps().stream().map(step -> step.className()))
                .collect(Collectors.toSet());
        Set<String> classes = new HashSet<>(unresolved);
        boolean everywhere = false;
        for (Diagnostic problem : problems) {
            String name = className(problem.origin()).orElse(model.rootElementName());
            if (problem.isError() && entities.contains(name)) {
                classes.add(name);
            }
            everywhere |= problem.isError() && !entities.contains(name) && !harmless.contains(name);
        }
        return new Trouble(classes, everywhere);
    }

    /** Whether a problem may be nothing but a consequence. */
    boolean touches(Diagnostic problem) {
        return everywhere
                || className(problem.origin()).filter(classes::contains).isPresent();
    }

    boolean isNone() {
        return classes.isEmpty() && !everywhere;
    }

    private static Optional<String> className(Origin origin) {
        Element element = origin.element();
        while (element != null && !(element instanceof TypeElement)) {
            element = element.getEnclosingElement();
        }
        return Optional.ofNullable(element).map(Rounds::nameOf);
    }
}
