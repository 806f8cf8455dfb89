package io.aludel.processor.reader;

import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * One word as it is said about an element: the members that were written out, and where.
 *
 * <p>What wasn't written is empty, also when the annotation has a default for it. What the compiler couldn't make sense of is
 * empty too, since the compiler says so itself.
 *
 * @param origin where the word stands
 * @param values members that were written, by our names
 */
record Mark(Origin origin, Map<String, AnnotationValue> values) {

    Mark {
        values = Map.copyOf(values);
    }

    /** The annotation as it stands on an element. */
    static Mark of(Element element, AnnotationMirror mirror) {
        return of(Origin.of(element).at(mirror), mirror);
    }

    private static Mark of(Origin origin, AnnotationMirror mirror) {
        return new Mark(
                origin,
                written(mirror).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue)));
    }

    private static Map<? extends ExecutableElement, ? extends AnnotationValue> written(AnnotationMirror mirror) {
        try {
            return mirror.getElementValues();
        } catch (RuntimeException eclipse) {
            // ECJ throws for a value of the wrong type, such as nullable = 1, of which it tells the user itself.
            return Map.of();
        }
    }

    /** A name; empty when nothing or an empty text was written. Names are kept in composed form (Unicode, form C). */
    Optional<Sourced<String>> name(String member) {
        return text(member).filter(text -> !text.value().isEmpty());
    }

    /** A name that must not be left empty: what was written, empty or not. */
    Optional<Sourced<String>> text(String member) {
        return read(member, Values.TEXT).map(text -> text.map(Mark::composed));
    }

    /** Names in order. */
    List<Sourced<String>> names(String member) {
        return readAll(member, Values.TEXT).stream()
                .map(text -> text.map(Mark::composed))
                .toList();
    }

    /** A text of SQL, which may be blank; line ends are those of Unix, wherever the source was checked out. */
    Optional<Sourced<String>> sql(String member) {
        return read(member, Values.TEXT).map(text -> text.map(Mark::unixLines));
    }

    Optional<Sourced<Integer>> integer(String member) {
        return read(member, Values.INTEGER);
    }

    Optional<Sourced<Long>> number(String member) {
        return read(member, Values.NUMBER);
    }

    Optional<Sourced<Boolean>> flag(String member) {
        return read(member, Values.FLAG);
    }

    /** The name of an enum constant. */
    Optional<Sourced<String>> constant(String member) {
        return read(member, Values.CONSTANT);
    }

    /** The names of enum constants in order. */
    List<Sourced<String>> constants(String member) {
        return readAll(member, Values.CONSTANT);
    }

    /** Classes in order. */
    List<Sourced<TypeMirror>> types(String member) {
        return readAll(member, Values.TYPE);
    }

    /** A nested annotation. */
    Optional<Mark> nested(String member) {
        return read(member, Values.ANNOTATION).map(mirror -> of(mirror.origin(), mirror.value()));
    }

    /** Nested annotations in order. */
    List<Mark> allNested(String member) {
        return readAll(member, Values.ANNOTATION).stream()
                .map(mirror -> of(mirror.origin(), mirror.value()))
                .toList();
    }

    private <T> Optional<Sourced<T>> read(String member, AnnotationValueVisitor<Optional<T>, Void> kind) {
        return Optional.ofNullable(values.get(member)).flatMap(value -> sourced(value, kind));
    }

    private <T> List<Sourced<T>> readAll(String member, AnnotationValueVisitor<Optional<T>, Void> kind) {
        return Optional.ofNullable(values.get(member)).stream()
                .flatMap(value -> value.accept(Values.LIST, null).orElse(List.of(value)).stream())
                .flatMap(value -> sourced(value, kind).stream())
                .toList();
    }

    private <T> Optional<Sourced<T>> sourced(AnnotationValue value, AnnotationValueVisitor<Optional<T>, Void> kind) {
        return value.accept(kind, null).map(found -> new Sourced<>(found, origin.at(value)));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
