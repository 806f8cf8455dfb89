package io.aludel.processor.reader;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ComputedModel;
import io.aludel.processor.model.Embedding;
import io.aludel.processor.model.EnumModel;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    private static final Set<Word> EMBEDDED =
            EnumSet.of(Word.EMBEDDED, Word.EMBEDDED_ID, Word.ATTRIBUTE_OVERRIDE, Word.ID);

    private final JavaTypeReader types;
    private final EnumReader enums;
    private final ConverterReader converters;
    private final RelationshipReader relationships;
    private final Consumer<Diagnostic> problems;

    /**
     * Where a member of an embeddable is.
     *
     * @param path names of the members on the way, each followed by a dot
     * @param embedding how it came to the entity
     * @param absent the member on the way that may be absent
     */
    record Place(String path, Embedding embedding, Optional<Origin> absent) {}

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
     * @param place where it is, if it's a member of an embeddable
     */
    MemberModel read(PersistentField persistent, TypeMirror type, Optional<Place> place) {
        VariableElement field = persistent.element();
        Marks marks = persistent.marks();
        Optional<GenerationModel> generation = GenerationReader.read(marks);
        MemberFacts facts = new MemberFacts(
                marks.of(Word.ID).map(mark -> new IdModel(mark.name("constraint"), mark.origin())),
                NullabilityReader.read(persistent, generation, place.flatMap(Place::absent)),
                marks.of(Word.DEFAULT).flatMap(mark -> mark.sql("value")),
                HintReader.read(marks),
                RuleReader.read(marks),
                place.map(Place::embedding));
        Optional<Word> relationship = RelationshipWords.kind(marks);
        if (relationship.isPresent()) {
            reportOthers(field, marks, RelationshipWords.meaningful(relationship.get(), marks, FACTS));
            MemberFacts ofElement = MemberFacts.NONE.withNullability(facts.nullability());
            return relationships.read(
                    relationship.get(),
                    field,
                    type,
                    marks,
                    facts,
                    element -> basic(persistent, element, generation, place, ofElement));
        }
        reportOthers(field, marks, BASIC);
        return basic(persistent, type, generation, place, facts);
    }

    private BasicMember basic(
            PersistentField persistent,
            TypeMirror type,
            Optional<GenerationModel> generation,
            Optional<Place> place,
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
                place.map(Place::path).orElse("") + field.getSimpleName(),
                valueType,
                ColumnReader.read(marks),
                generation,
                marks.of(Word.COMPUTED).map(MemberReader::computed),
                marks.of(Word.ON_UPDATE).flatMap(mark -> mark.sql("value")),
                enumeration,
                facts,
                Origin.of(field));
    }

    /** The type of the elements of a collection. */
    Optional<TypeMirror> elementOf(TypeMirror collection) {
        return types.element(collection);
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
