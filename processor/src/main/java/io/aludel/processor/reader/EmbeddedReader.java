package io.aludel.processor.reader;

import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.Embedding;
import io.aludel.processor.model.HintPlace;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Nullness;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Reads the fields of a class: one member a field, and of an embeddable as many as that has, however deep it's nested.
 *
 * <p>A member of an embeddable is called by its path, such as {@code billing.street}.
 */
final class EmbeddedReader {

    private final Types types;
    private final Vocabulary vocabulary;
    private final FieldsReader fields;
    private final MemberReader members;
    private final Consumer<Diagnostic> problems;

    EmbeddedReader(
            Types types,
            Vocabulary vocabulary,
            FieldsReader fields,
            MemberReader members,
            Consumer<Diagnostic> problems) {
        this.types = types;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.members = members;
        this.problems = problems;
    }

    /**
     * A column that is given to a member elsewhere.
     *
     * @param member the member's name there
     * @param column the column
     */
    private record Given(String member, Mark column) {

        HintPlace hints() {
            return HintPlace.in("AttributeOverride(name = \"" + member + "\", column = ", "Column")
                    .on(Origin.of(column.origin().element()));
        }
    }

    /**
     * The way from an entity to a field.
     *
     * @param path names of the members on the way, each followed by a dot
     * @param prefix what stands in front of the names of columns
     * @param columns columns that were given on the way, by the path of their members from the entity on
     * @param id the annotation that makes all of them the key
     * @param nullable the member on the way that may be absent
     * @param owner the entity's own member
     * @param classes embeddables on the way
     */
    private record Way(
            String path,
            String prefix,
            Map<String, Given> columns,
            Optional<Mark> id,
            Optional<Origin> nullable,
            Optional<Origin> owner,
            Set<String> classes) {

        static Way begin(List<Marks> classes) {
            Map<String, Given> overrides = new HashMap<>();
            classes.forEach(marks -> overrides(marks, "").forEach(overrides::putIfAbsent));
            return new Way("", "", overrides, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        }

        /** Values have a table of their own, in which nothing stands in front of their names. */
        Way ofValues() {
            return new Way(path, "", columns, id, Optional.empty(), owner, classes);
        }

        /** What is given further out wins. */
        Way into(PersistentField field, String embeddable) {
            String inner = path + field.name() + ".";
            Origin origin = Origin.of(field.element());
            Map<String, Given> all = overrides(field.marks(), inner);
            all.putAll(columns);
            Optional<String> said = field.marks()
                    .of(Word.EMBEDDED)
                    .flatMap(mark -> mark.name("prefix"))
                    .map(prefix -> prefix.value());
            List<String> on = new ArrayList<>(classes);
            on.add(embeddable);
            return new Way(
                    inner,
                    prefix + said.orElse(""),
                    all,
                    id.or(() -> field.marks().of(Word.ID))
                            .or(() -> field.marks().of(Word.EMBEDDED_ID)),
                    nullable.or(() -> Optional.of(origin).filter(o -> field.nullness() == Nullness.NULLABLE)),
                    owner.or(() -> Optional.of(origin)),
                    Set.copyOf(on));
        }

        private static Map<String, Given> overrides(Marks marks, String path) {
            Map<String, Given> overrides = new HashMap<>();
            for (Mark override : marks.all(Word.ATTRIBUTE_OVERRIDE)) {
                override.nested("column")
                        .ifPresent(column -> override.name("name")
                                .ifPresent(name ->
                                        overrides.putIfAbsent(path + name.value(), new Given(name.value(), column))));
            }
            return overrides;
        }

        Optional<Given> given(PersistentField field) {
            return Optional.ofNullable(columns.get(path + field.name()));
        }
    }

    /**
     * The members of an entity.
     *
     * @param classes what is said on the class and on those between it and the field's
     * @param field one of its own or inherited fields
     * @param type the field's type as the entity sees it
     */
    List<MemberModel> read(List<Marks> classes, PersistentField field, TypeMirror type) {
        return read(Way.begin(classes), field, type);
    }

    private List<MemberModel> read(Way way, PersistentField field, TypeMirror type) {
        Optional<DeclaredType> embeddable = embeddable(type);
        if (embeddable.isEmpty()) {
            MemberModel member = members.read(settled(way, field), type, place(way, field));
            return List.of(member.elements()
                    .map(values -> values(way.ofValues(), field, type, values))
                    .orElse(member));
        }
        members.checkEmbedded(field);
        return parts(way, field, embeddable.get());
    }

    /** A collection of values, which may be of an embeddable. */
    private MemberModel values(Way way, PersistentField field, TypeMirror type, ElementsMember values) {
        Optional<DeclaredType> embeddable = members.valueOf(type).flatMap(this::embeddable);
        members.checkValues(field, embeddable.isPresent());
        return embeddable
                .map(found -> values.withParts(parts(way, field, found)))
                .orElse(values);
    }

    private List<MemberModel> parts(Way way, PersistentField field, DeclaredType embeddable) {
        TypeElement element = (TypeElement) embeddable.asElement();
        String name = element.getQualifiedName().toString();
        if (way.classes().contains(name)) {
            Origin origin = Origin.of(field.element());
            problems.accept(Code.EMBEDDABLE_CYCLE.at(origin, origin.text(), element.getSimpleName()));
            return List.of();
        }
        Way inner = way.into(field, name);
        List<MemberModel> read = new ArrayList<>();
        for (TypeElement owner : owners(element)) {
            ClassWords.check(owner, vocabulary.marks(owner), problems);
            for (PersistentField part : fields.read(owner)) {
                read.addAll(read(inner, part, types.asMemberOf(embeddable, part.element())));
            }
        }
        checkOverrides(element, field.marks(), inner.path(), read);
        return read;
    }

    /**
     * Reports columns that are given to members which there aren't.
     *
     * @param type the class that should have the members
     * @param marks what gives them columns
     * @param path what stands in front of their names
     * @param read what was read of the class
     */
    void checkOverrides(TypeElement type, Marks marks, String path, List<MemberModel> read) {
        List<String> known = read.stream()
                .map(member -> member.name()
                        .substring(Math.min(path.length(), member.name().length())))
                .toList();
        marks.all(Word.ATTRIBUTE_OVERRIDE).stream()
                .flatMap(override -> override.name("name").stream())
                .filter(name ->
                        !known.contains(name.value()) && Lineage.of(type).complete())
                .forEach(name -> problems.accept(Code.UNKNOWN_MEMBER.at(
                        name.origin(),
                        type.getSimpleName(),
                        name.value(),
                        Suggestion.closest(name.value(), known)
                                .map(meant -> "Did you mean \"" + meant + "\"?")
                                .orElse("Name one that it has."))));
    }

    /** The field with the column that was given to it on the way, and the key it became part of. */
    private static PersistentField settled(Way way, PersistentField field) {
        Marks marks = field.marks();
        Marks settled = way.given(field)
                .map(given -> marks.with(Word.COLUMN, given.column()))
                .orElse(marks);
        return new PersistentField(
                field.element(), way.id().map(id -> settled.with(Word.ID, id)).orElse(settled), field.nullness());
    }

    private static MemberReader.Place place(Way way, PersistentField field) {
        Optional<Given> given = way.given(field);
        return new MemberReader.Place(
                way.path(),
                way.owner().map(owner -> new Embedding(given.isPresent() ? "" : way.prefix(), owner)),
                way.nullable(),
                given.map(Given::hints).orElse(HintPlace.MEMBER));
    }

    private Optional<DeclaredType> embeddable(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && vocabulary.marks(((DeclaredType) type).asElement()).has(Word.EMBEDDABLE)
                ? Optional.of((DeclaredType) type)
                : Optional.empty();
    }

    /** The classes whose fields count: mapped superclasses from the top, then the embeddable itself. */
    private List<TypeElement> owners(TypeElement embeddable) {
        List<TypeElement> owners = new ArrayList<>();
        for (TypeElement owner : Lineage.of(embeddable).classes()) {
            Marks marks = vocabulary.marks(owner);
            if (marks.has(Word.EMBEDDABLE) || marks.has(Word.MAPPED_SUPERCLASS)) {
                owners.add(0, owner);
            }
        }
        return owners;
    }
}
