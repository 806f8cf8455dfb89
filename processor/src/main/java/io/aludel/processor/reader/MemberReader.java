package io.aludel.processor.reader;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ComputedModel;
import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.Embedding;
import io.aludel.processor.model.EnumModel;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.HintModel;
import io.aludel.processor.model.HintPlace;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one field of an entity, or of a superclass of it. */
final class MemberReader {

    private static final Set<Word> FACTS = EnumSet.of(
            Word.ID,
            Word.DEFAULT,
            Word.RENAMED_FROM,
            Word.BACKFILL,
            Word.CONVERT_USING,
            Word.CHECK,
            Word.INDEX,
            Word.UNIQUE);

    private static final Set<Word> BASIC = with(
            FACTS,
            Word.COLUMN,
            Word.GENERATED_VALUE,
            Word.LOB,
            Word.CONVERT,
            Word.ENUMERATED,
            Word.VERSION,
            Word.COMPUTED,
            Word.ON_UPDATE);

    /** What may be as long as the database can keep it. */
    private static final Set<String> LARGE = Set.of("java.lang.String", "char[]", "byte[]");

    /** What is said of simple values. */
    private static final Set<Word> OF_VALUES = EnumSet.of(
            Word.DEFAULT,
            Word.BACKFILL,
            Word.CONVERT_USING,
            Word.CHECK,
            Word.INDEX,
            Word.UNIQUE,
            Word.COLUMN,
            Word.LOB,
            Word.CONVERT,
            Word.ENUMERATED);

    private static final Set<Word> EMBEDDED =
            EnumSet.of(Word.EMBEDDED, Word.EMBEDDED_ID, Word.ATTRIBUTE_OVERRIDE, Word.ID);

    private final JavaTypeReader types;
    private final EnumReader enums;
    private final ConverterReader converters;
    private final RelationshipReader relationships;
    private final Consumer<Diagnostic> problems;

    /**
     * Where a member is.
     *
     * @param path names of the members on the way to one of an embeddable, each followed by a dot
     * @param embedding how that came to the entity
     * @param absent the member on the way that may be absent
     * @param hints where hints about its column are written
     */
    record Place(String path, Optional<Embedding> embedding, Optional<Origin> absent, HintPlace hints) {

        String name(PersistentField field) {
            return path + field.name();
        }

        /** The place of values, which have a table of their own. */
        Place ofValues() {
            return new Place(path, Optional.empty(), absent, hints.direct() ? HintPlace.OF_VALUES : hints);
        }
    }

    MemberReader(JavaTypeReader types, EnumReader enums, ConverterReader converters, Consumer<Diagnostic> problems) {
        this.types = types;
        this.enums = enums;
        this.converters = converters;
        this.relationships = new RelationshipReader(types);
        this.problems = problems;
    }

    /**
     * Reads a field.
     *
     * @param type its type as the entity sees it
     * @param place where it is
     */
    MemberModel read(PersistentField persistent, TypeMirror type, Place place) {
        VariableElement field = persistent.element();
        Marks marks = persistent.marks();
        Optional<GenerationModel> generation = GenerationReader.read(marks);
        MemberFacts facts = new MemberFacts(
                marks.of(Word.ID).map(mark -> new IdModel(mark.name("constraint"), mark.origin())),
                NullabilityReader.read(persistent, generation, place.absent()),
                marks.of(Word.DEFAULT).flatMap(mark -> mark.sql("value")),
                HintReader.read(marks).at(place.hints()),
                RuleReader.read(marks),
                place.embedding());
        Optional<Word> relationship = RelationshipWords.kind(marks);
        if (relationship.isPresent()) {
            reportOthers(
                    field,
                    marks,
                    RelationshipWords.meaningful(relationship.get(), marks, FACTS, types.isOrdered(type)));
            checkOtherEnd(field, relationship.get(), marks);
            return relationship.get() == Word.ELEMENT_COLLECTION
                    ? elements(persistent, type, place, facts)
                    : relationships.read(relationship.get(), place.name(persistent), field, type, marks, facts);
        }
        reportOthers(field, marks, BASIC);
        return basic(persistent, type, generation, place, facts);
    }

    /** The end that the other one maps has no column. */
    private void checkOtherEnd(VariableElement field, Word word, Marks marks) {
        marks.of(word).filter(mark -> mark.name("mappedBy").isPresent()).stream()
                .flatMap(mark -> Stream.of("optional", "onDelete", "onUpdate", "deferrable")
                        .filter(mark.values()::containsKey)
                        .map(said -> Code.MISPLACED_ANNOTATION.at(
                                mark.origin(),
                                word + "(" + said + ")",
                                Origin.of(field).text(),
                                "the end that owns the relationship")))
                .forEach(problems);
    }

    /** What is said about a simple value is said about its column; only the name before is that of the table. */
    private ElementsMember elements(PersistentField field, TypeMirror type, Place place, MemberFacts facts) {
        MemberFacts ofValue = facts.withId(Optional.empty())
                .withHints(facts.hints().withoutName().at(place.ofValues().hints()))
                .withEmbedding(Optional.empty());
        Optional<BasicMember> key = types.key(type).map(keyType -> key(field, keyType, place));
        key.ifPresentOrElse(
                found -> {},
                () -> field.marks()
                        .of(Word.MAP_KEY_COLUMN)
                        .filter(mark -> type.getKind() != TypeKind.ERROR)
                        .ifPresent(mark -> reportMisplaced(field.element(), Word.MAP_KEY_COLUMN, mark.origin())));
        return relationships.elements(
                place.name(field),
                field,
                type,
                facts,
                key,
                value -> basic(field, value, Optional.empty(), place.ofValues(), ofValue));
    }

    /** A key's column is said as any column is. */
    private BasicMember key(PersistentField field, TypeMirror type, Place place) {
        Marks marks = new Marks(field.marks().of(Word.MAP_KEY_COLUMN).stream()
                .collect(Collectors.toMap(mark -> Word.COLUMN, List::of)));
        MemberFacts facts = MemberFacts.NONE.withHints(HintModel.of(Optional.empty(), HintPlace.OF_KEYS));
        PersistentField key = new PersistentField(field.element(), marks, field.nullness());
        return basic(key, type, Optional.empty(), place.ofValues(), facts).withName(place.name(field) + "Key");
    }

    private BasicMember basic(
            PersistentField persistent,
            TypeMirror type,
            Optional<GenerationModel> generation,
            Place place,
            MemberFacts facts) {
        VariableElement field = persistent.element();
        Marks marks = persistent.marks();
        TypeMirror stored = converters.stored(type, marks);
        Optional<EnumModel> enumeration = enums.read(stored, marks);
        marks.of(Word.ENUMERATED)
                .filter(mark -> enumeration.isEmpty() && stored.getKind() != TypeKind.ERROR)
                .ifPresent(mark -> reportMisplaced(field, Word.ENUMERATED, mark.origin()));
        JavaType valueType = types.read(stored);
        marks.of(Word.LOB)
                .filter(mark -> valueType.kind() != JavaType.Kind.UNRESOLVED && !LARGE.contains(valueType.name()))
                .ifPresent(mark -> reportMisplaced(field, Word.LOB, mark.origin()));
        return new BasicMember(
                place.name(persistent),
                valueType,
                ColumnReader.read(marks),
                generation,
                marks.of(Word.COMPUTED).map(MemberReader::computed),
                marks.of(Word.ON_UPDATE).flatMap(mark -> mark.sql("value")),
                enumeration,
                facts.withHints(
                        hints(field, facts.hints(), marks.of(Word.COLUMN).flatMap(mark -> mark.name("renamedFrom")))),
                Origin.of(field));
    }

    /** A column's old name is said in one place; in two, they have to agree. */
    private HintModel hints(VariableElement field, HintModel own, Optional<Sourced<String>> ofColumn) {
        Optional<String> other = own.renamedFrom().map(Sourced::value);
        ofColumn.filter(old -> other.isPresent() && !other.equals(Optional.of(old.value())))
                .ifPresent(old -> problems.accept(Code.HINT_CONFLICT.at(
                        old.origin(),
                        Origin.of(field).text(),
                        "column",
                        old.value(),
                        "@RenamedFrom(\"" + other.orElseThrow() + "\") says otherwise",
                        "the one")));
        return other.isPresent() ? own : own.or(ofColumn);
    }

    /** The type of the values of a collection or map. */
    Optional<TypeMirror> valueOf(TypeMirror collection) {
        return types.value(collection);
    }

    /** Reports what means nothing on a collection of values: of an embeddable's each member has a column of its own. */
    void checkValues(PersistentField field, boolean embeddable) {
        Set<Word> meaningless = embeddable ? OF_VALUES : Set.of(Word.ATTRIBUTE_OVERRIDE);
        reportOthers(
                field.element(),
                field.marks(),
                field.marks().words().stream()
                        .filter(word -> !meaningless.contains(word))
                        .collect(Collectors.toSet()));
    }

    /** Reports what means nothing on a member whose type is an embeddable. */
    void checkEmbedded(PersistentField field) {
        reportOthers(field.element(), field.marks(), EMBEDDED);
    }

    private static ComputedModel computed(Mark mark) {
        return new ComputedModel(
                mark.sql("expression").orElse(new Sourced<>("", mark.origin())),
                mark.flag("stored").map(Sourced::value).orElse(true),
                mark.origin());
    }

    /** A word that no reader of this kind of member asks for would be lost without a trace. */
    private void reportOthers(VariableElement field, Marks marks, Set<Word> meaningful) {
        marks.words().stream()
                .filter(word -> !meaningful.contains(word))
                .sorted()
                .forEach(word -> reportMisplaced(
                        field, word, marks.of(word).map(Mark::origin).orElse(Origin.of(field))));
    }

    private void reportMisplaced(VariableElement field, Word word, Origin origin) {
        problems.accept(
                Code.MISPLACED_ANNOTATION.at(origin, word, Origin.of(field).text(), word.place()));
    }

    private static Set<Word> with(Set<Word> words, Word... more) {
        Set<Word> all = EnumSet.copyOf(words);
        all.addAll(Set.of(more));
        return all;
    }
}
