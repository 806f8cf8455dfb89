package io.aludel.processor.reader;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Reads what a converter stores: the second type argument of its interface {@code AttributeConverter}, whose package doesn't
 * matter, so that JPA's own does as well as another.
 */
final class ConverterReader {

    private static final String CONVERTER = "AttributeConverter";

    private final Types types;
    private final Consumer<Diagnostic> problems;

    ConverterReader(Types types, Consumer<Diagnostic> problems) {
        this.types = types;
        this.problems = problems;
    }

    /** The type that a member is stored as: its own, or what its converter makes of it. */
    TypeMirror stored(TypeMirror own, Marks marks) {
        Optional<Mark> convert = marks.of(Word.CONVERT);
        Optional<TypeMirror> converter = convert.flatMap(
                mark -> mark.types("value").stream().map(type -> type.value()).findFirst());
        Optional<TypeMirror> stored = converter.flatMap(this::stored);
        if (stored.isEmpty()
                && converter.filter(type -> type.getKind() == TypeKind.DECLARED).isPresent()) {
            problems.accept(Code.NO_CONVERTER.at(
                    convert.orElseThrow().origin(),
                    types.asElement(converter.orElseThrow()).getSimpleName()));
        }
        return stored.orElse(own);
    }

    private Optional<TypeMirror> stored(TypeMirror converter) {
        if (converter.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) converter;
        if (declared.asElement().getSimpleName().contentEquals(CONVERTER)
                && declared.getTypeArguments().size() == 2) {
            return Optional.of(declared.getTypeArguments().get(1));
        }
        return types.directSupertypes(converter).stream()
                .flatMap(above -> stored(above).stream())
                .findFirst();
    }
}
