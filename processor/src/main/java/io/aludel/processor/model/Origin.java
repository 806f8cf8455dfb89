package io.aludel.processor.model;

import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;

/**
 * The place in the source that a fact comes from, for diagnostics only.
 *
 * @param element the annotated package, class or field
 * @param annotation the annotation on the element, the outermost if it's nested; empty when the fact is the element itself
 * @param value the value within the annotation; empty when the fact is the whole annotation
 */
public record Origin(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {

    public Origin {
        Objects.requireNonNull(element, "element");
    }

    /** A class, member or package as a whole. */
    public static Origin of(Element element) {
        return new Origin(element, Optional.empty(), Optional.empty());
    }

    /** An annotation of the same element. */
    public Origin at(AnnotationMirror mirror) {
        return new Origin(element, Optional.of(mirror), Optional.empty());
    }

    /** A value within the same annotation. */
    public Origin at(AnnotationValue newValue) {
        return new Origin(element, annotation, Optional.of(newValue));
    }

    /** What a reader calls the element: {@code Customer}, {@code Customer.email}, or a package's name. */
    public String text() {
        return switch (element.getKind()) {
            case FIELD, ENUM_CONSTANT ->
                Objects.requireNonNull(element.getEnclosingElement()).getSimpleName() + "." + element.getSimpleName();
            case PACKAGE, MODULE ->
                ((QualifiedNameable) element).getQualifiedName().toString();
            default -> element.getSimpleName().toString();
        };
    }
}
