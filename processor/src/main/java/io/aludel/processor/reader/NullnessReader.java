package io.aludel.processor.reader;

import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.model.Nullness;
import io.aludel.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads JSpecify's marks, by name: {@code @Nullable} and {@code @NonNull} on the type, otherwise {@code @NullMarked} and {@code
 * @NullUnmarked} on the classes, the package and the module around it.
 */
final class NullnessReader {

    private static final String PREFIX = "org.jspecify.annotations.";

    private NullnessReader() {}

    /** What the marks on a member itself say. */
    static Nullness own(VariableElement member) {
        for (AnnotatedConstruct place : List.of(member.asType(), member)) {
            if (has(place, "Nullable")) {
                return Nullness.NULLABLE;
            }
            if (has(place, "NonNull")) {
                return Nullness.NONNULL;
            }
        }
        return Nullness.UNSPECIFIED;
    }

    /** What the marks on and around a member say, whose type is no primitive. */
    static Optional<NullabilityClaim> claim(PersistentField field) {
        Origin origin = Origin.of(field.element());
        return switch (field.nullness()) {
            case NULLABLE -> Optional.of(new NullabilityClaim(true, "@Nullable", origin));
            case NONNULL -> Optional.of(new NullabilityClaim(false, "@NonNull", origin));
            case UNSPECIFIED -> around(field.element(), origin);
        };
    }

    private static Optional<NullabilityClaim> around(VariableElement member, Origin origin) {
        for (Element around = member.getEnclosingElement(); around != null; around = around.getEnclosingElement()) {
            if (has(around, "NullUnmarked")) {
                return Optional.empty();
            }
            if (has(around, "NullMarked")) {
                return Optional.of(new NullabilityClaim(false, "@NullMarked", origin));
            }
        }
        return Optional.empty();
    }

    private static boolean has(AnnotatedConstruct construct, String simpleName) {
        return construct.getAnnotationMirrors().stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .anyMatch(type -> type.getQualifiedName().contentEquals(PREFIX + simpleName));
    }
}
