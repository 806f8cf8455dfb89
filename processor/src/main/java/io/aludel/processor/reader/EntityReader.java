package io.aludel.processor.reader;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads entity classes and records, of source files and of class files alike. */
final class EntityReader {

    private final Elements elements;
    private final Types types;
    private final Vocabulary vocabulary;
    private final MemberReader members;
    private final Consumer<Diagnostic> problems;
    private final Set<String> unresolved;

    /**
     * A reader for one round.
     *
     * @param problems takes what is wrong
     * @param unresolved takes names of entities with a superclass that the compiler doesn't know, or doesn't know yet
     */
    EntityReader(
            Elements elements,
            Types types,
            Vocabulary vocabulary,
            Consumer<Diagnostic> problems,
            Set<String> unresolved) {
        this.elements = elements;
        this.types = types;
        this.vocabulary = vocabulary;
        this.members = new MemberReader(vocabulary, new JavaTypeReader(elements, types, vocabulary), problems);
        this.problems = problems;
        this.unresolved = unresolved;
    }

    /** Reads a class with {@code @Entity}; empty when it can't be an entity, which is then a problem. */
    Optional<EntityModel> read(TypeElement type) {
        Marks marks = vocabulary.marks(type);
        Origin origin = Origin.of(type);
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            Origin place = marks.of(Word.ENTITY).map(Mark::origin).orElse(origin);
            problems.accept(Code.INVALID_ENTITY.at(place, origin.text(), kindOf(type)));
            return Optional.empty();
        }
        TableReader table = new TableReader(marks);
        return Optional.of(new EntityModel(
                type.getQualifiedName().toString(),
                elements.getPackageOf(type).getQualifiedName().toString(),
                type.getSimpleName().toString(),
                table.name(),
                HintReader.read(marks).renamedFrom(),
                members(type),
                table.uniques(),
                table.indexes(),
                origin));
    }

    private List<MemberModel> members(TypeElement type) {
        List<MemberModel> read = new ArrayList<>();
        for (TypeElement owner : lineage(type)) {
            for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
                members.read(field, typeOf(field, owner, type)).ifPresent(read::add);
            }
        }
        return read;
    }

    /** The classes whose fields are columns: mapped superclasses from the top, then the class itself. */
    private List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>(List.of(type));
        TypeMirror above = type.getSuperclass();
        while (above.getKind() == TypeKind.DECLARED) {
            TypeElement superclass = (TypeElement) ((DeclaredType) above).asElement();
            Marks marks = vocabulary.marks(superclass);
            if (marks.has(Word.ENTITY)) {
                problems.accept(Code.ENTITY_INHERITANCE.at(
                        Origin.of(type),
                        Origin.of(type).text(),
                        Origin.of(superclass).text()));
                return lineage;
            }
            if (marks.has(Word.MAPPED_SUPERCLASS)) {
                lineage.add(0, superclass);
            }
            above = superclass.getSuperclass();
        }
        if (above.getKind() == TypeKind.ERROR) {
            unresolved.add(type.getQualifiedName().toString());
        }
        return lineage;
    }

    /** The type of a field, with the type variables of generic superclasses replaced. */
    private TypeMirror typeOf(VariableElement field, TypeElement owner, TypeElement entity) {
        return owner.getTypeParameters().isEmpty() || owner.equals(entity)
                ? field.asType()
                : types.asMemberOf((DeclaredType) entity.asType(), field);
    }

    private static String kindOf(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "no class";
        };
    }
}
