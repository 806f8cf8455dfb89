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
import java.util.stream.Stream;
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
                new EnumReader(vocabulary, fields),
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
        return Optional.of(new EntityModel(
                type.getQualifiedName().toString(),
                elements.getPackageOf(type).getQualifiedName().toString(),
                type.getSimpleName().toString(),
                TableReader.read(marks, above(owners, type)),
                HintReader.read(marks).renamedFrom(),
                members(type, marks, owners),
                new StructureReader(vocabulary).read(type, marks, lineage),
                lineage.complete(),
                origin));
    }

    private List<MemberModel> members(TypeElement type, Marks marks, List<TypeElement> owners) {
        List<MemberModel> read = new ArrayList<>();
        for (TypeElement owner : owners) {
            for (PersistentField field : fields.read(owner)) {
                read.addAll(members.read(marks, field, typeOf(field.element(), owner, type)));
            }
        }
        members.checkOverrides(type, marks, "", read);
        return read;
    }

    /** What the mapped superclasses say. */
    private List<Marks> above(List<TypeElement> owners, TypeElement type) {
        List<Marks> above = owners.stream()
                .filter(owner -> !owner.equals(type))
                .map(vocabulary::marks)
                .filter(marks -> marks.has(Word.MAPPED_SUPERCLASS))
                .toList();
        above.forEach(this::reportTable);
        return above;
    }

    /** A mapped superclass has no table that could have a name, a schema, a comment or options. */
    private void reportTable(Marks above) {
        above.of(Word.TABLE)
                .ifPresent(table -> Stream.of("name", "schema", "comment", "options")
                        .filter(table.values()::containsKey)
                        .forEach(member -> problems.accept(Code.MISPLACED_ANNOTATION.at(
                                table.origin(),
                                Word.TABLE + "(" + member + ")",
                                table.origin().text(),
                                "entities"))));
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
