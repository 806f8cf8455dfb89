package io.aludel.processor.reader;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads entity classes and records, of source files and of class files alike. */
final class EntityReader {

    private final Elements elements;
    private final Types types;
    private final Vocabulary vocabulary;
    private final FieldsReader fields;
    private final EmbeddedReader members;
    private final Consumer<Diagnostic> problems;

    /**
     * A reader for one round.
     *
     * @param fields reads their fields
     * @param problems takes what is wrong
     */
    EntityReader(
            Elements elements, Types types, Vocabulary vocabulary, FieldsReader fields, Consumer<Diagnostic> problems) {
        this.elements = elements;
        this.types = types;
        this.vocabulary = vocabulary;
        this.fields = fields;
        MemberReader single = new MemberReader(
                new JavaTypeReader(elements, types, vocabulary),
                new EnumReader(vocabulary, fields, problems),
                new ConverterReader(types, problems),
                problems);
        this.members = new EmbeddedReader(types, vocabulary, fields, single, problems);
        this.problems = problems;
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
        Lineage lineage = Lineage.of(type);
        List<TypeElement> owners = owners(type, lineage);
        List<Marks> above = above(owners, type);
        owners.forEach(owner -> ClassWords.check(owner, vocabulary.marks(owner), problems));
        return Optional.of(new EntityModel(
                type.getQualifiedName().toString(),
                elements.getPackageOf(type).getQualifiedName().toString(),
                type.getSimpleName().toString(),
                TableReader.read(marks, above),
                HintReader.read(marks).renamedFrom(),
                members(type, owners),
                new StructureReader(vocabulary).read(type, marks, above, lineage),
                lineage.complete(),
                origin));
    }

    private List<MemberModel> members(TypeElement type, List<TypeElement> owners) {
        List<MemberModel> read = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            TypeElement owner = owners.get(i);
            List<Marks> below = below(owners, i);
            for (PersistentField field : fields.read(owner)) {
                read.addAll(members.read(below, field, typeOf(field.element(), owner, type)));
            }
            members.checkOverrides(owner, vocabulary.marks(owner), "", read);
        }
        return read;
    }

    /** What may override the columns of a class: the entity first, then the mapped superclasses between the two. */
    private List<Marks> below(List<TypeElement> owners, int owner) {
        List<Marks> below = new ArrayList<>();
        for (int i = owners.size() - 1; i > owner || i == owners.size() - 1; i--) {
            below.add(vocabulary.marks(owners.get(i)));
        }
        return below;
    }

    /** What the mapped superclasses say. */
    private List<Marks> above(List<TypeElement> owners, TypeElement type) {
        return owners.stream()
                .filter(owner -> !owner.equals(type))
                .map(vocabulary::marks)
                .toList();
    }

    /** The classes whose fields are read here: superclasses up to the next entity, the topmost first, then the class itself. */
    private List<TypeElement> owners(TypeElement type, Lineage lineage) {
        List<TypeElement> owners = new ArrayList<>();
        for (TypeElement owner : lineage.classes()) {
            Marks marks = vocabulary.marks(owner);
            if (!owner.equals(type) && marks.has(Word.ENTITY)) {
                return owners;
            }
            if (marks.has(Word.ENTITY) || marks.has(Word.MAPPED_SUPERCLASS)) {
                owners.add(0, owner);
            } else {
                new UnreadWords(vocabulary, problems).check(owner);
            }
        }
        return owners;
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
