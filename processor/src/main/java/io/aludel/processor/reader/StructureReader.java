package io.aludel.processor.reader;

import io.aludel.processor.model.DiscriminatorModel;
import io.aludel.processor.model.IdClassModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how an entity stands to others. */
final class StructureReader {

    private final Vocabulary vocabulary;

    StructureReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads it.
     *
     * @param above what the mapped superclasses say, from the top
     */
    Structure read(TypeElement type, Marks marks, List<Marks> above, Lineage lineage) {
        return new Structure(
                parent(lineage).map(parent -> parent.getQualifiedName().toString()),
                !type.getModifiers().contains(Modifier.ABSTRACT),
                marks.of(Word.INHERITANCE)
                        .map(mark -> mark.constant("strategy")
                                .map(constant -> constant.map(Structure.Strategy::valueOf))
                                .orElse(new Sourced<>(Structure.Strategy.SINGLE_TABLE, mark.origin()))),
                marks.of(Word.DISCRIMINATOR_COLUMN).map(StructureReader::discriminator),
                marks.of(Word.DISCRIMINATOR_VALUE).flatMap(mark -> mark.text("value")),
                marks.of(Word.PRIMARY_KEY_JOIN_COLUMN).map(JoinColumnReader::read).stream()
                        .toList(),
                idClassMark(marks, above)
                        .flatMap(
                                mark -> mark.types("value").stream().findFirst().flatMap(StructureReader::idClass)),
                Optional.empty());
    }

    private static Optional<Mark> idClassMark(Marks marks, List<Marks> above) {
        return marks.of(Word.ID_CLASS)
                .or(() -> above.stream()
                        .flatMap(superclass -> superclass.of(Word.ID_CLASS).stream())
                        .reduce((higher, lower) -> lower));
    }

    /** The nearest entity above. */
    Optional<TypeElement> parent(Lineage lineage) {
        return lineage.classes().stream()
                .skip(1)
                .filter(above -> vocabulary.marks(above).has(Word.ENTITY))
                .findFirst();
    }

    private static DiscriminatorModel discriminator(Mark mark) {
        return new DiscriminatorModel(
                mark.name("name"),
                mark.constant("type")
                        .map(Sourced::value)
                        .map(DiscriminatorModel.Type::valueOf)
                        .orElse(DiscriminatorModel.Type.STRING),
                mark.integer("length"),
                mark.name("renamedFrom"),
                mark.origin());
    }

    private static Optional<IdClassModel> idClass(Sourced<TypeMirror> type) {
        if (type.value().getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type.value()).asElement();
        List<String> fields = Stream.of(Lineage.of(element))
                .flatMap(lineage -> lineage.classes().stream())
                .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .map(field -> field.getSimpleName().toString())
                .toList();
        return Optional.of(new IdClassModel(Origin.of(element).text(), fields, type.origin()));
    }
}
