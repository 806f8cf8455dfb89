package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * What {@link SuppressWarnings} silences: {@code aludel:UnindexedForeignKey}, {@code aludel:all}, or {@code all}, on the member, a class
 * around it or the root.
 *
 * <p>The annotation isn't kept in class files, so it can be asked of sources alone.
 */
final class Suppressions {

    static final String PREFIX = "aludel:";

    private final Map<Element, List<String>> known = new HashMap<>();
    private final Element root;

    Suppressions(Element root) {
        this.root = root;
    }

    /** Whether advice on an element isn't wanted. */
    boolean silence(Code code, Element element) {
        return isSilent(code, root) || around(element).anyMatch(place -> isSilent(code, place));
    }

    /** The element and all that it stands in. */
    static Stream<Element> around(Element element) {
        return Stream.iterate(
                        Optional.of(element), Optional::isPresent, place -> place.map(Element::getEnclosingElement))
                .flatMap(Optional::stream);
    }

    private boolean isSilent(Code code, Element element) {
        List<String> texts = known.computeIfAbsent(element, Suppressions::texts);
        return texts.contains(LintLevels.ALL)
                || texts.contains(PREFIX + LintLevels.ALL)
                || texts.contains(PREFIX + code);
    }

    /** What stands on the element itself. */
    static List<String> texts(Element element) {
        try {
            return Optional.ofNullable(element.getAnnotation(SuppressWarnings.class))
                    .map(annotation -> Arrays.asList(annotation.value()))
                    .orElse(List.of());
        } catch (RuntimeException unreadable) {
            // A value of the wrong type, of which the compiler tells the user itself.
            return List.of();
        }
    }
}
