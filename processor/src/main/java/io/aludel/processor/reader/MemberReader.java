package io.aludel.processor.reader;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads one field of an entity, or of a superclass of it. */
final class MemberReader {

    private static final Set<Word> FACTS =
            EnumSet.of(Word.ID, Word.DEFAULT, Word.RENAMED_FROM, Word.BACKFILL, Word.CONVERT_USING);

    private static final Set<Word> BASIC = with(FACTS, Word.COLUMN, Word.GENERATED_VALUE);
    private static final Set<Word> TO_ONE = with(FACTS, Word.MANY_TO_ONE, Word.JOIN_COLUMN);
    private static final Set<Word> TO_MANY = EnumSet.of(Word.ONE_TO_MANY);

    private final JavaTypeReader types;
    private final RelationshipReader relationships;
    private final Consumer<Diagnostic> problems;

    MemberReader(JavaTypeReader types, Consumer<Diagnostic> problems) {
        this.types = types;
        this.relationships = new RelationshipReader(types);
        this.problems = problems;
    }

    /**
     * Reads a field.
     *
     * @param type its type as the entity sees it
     */
    MemberModel read(PersistentField persistent, TypeMirror type) {
        VariableElement field = persistent.element();
        Marks marks = persistent.marks();
        Optional<GenerationModel> generation = GenerationReader.read(marks);
        MemberFacts facts = new MemberFacts(
                marks.of(Word.ID).map(mark -> new IdModel(mark.name("constraint"), mark.origin())),
                NullabilityReader.read(persistent, generation),
                marks.of(Word.DEFAULT).flatMap(mark -> mark.sql("value")),
                HintReader.read(marks));
        Optional<Mark> manyToOne = marks.of(Word.MANY_TO_ONE);
        if (manyToOne.isPresent()) {
            reportOthers(field, marks, TO_ONE);
            return relationships.toOne(field, type, marks, manyToOne.get(), facts);
        }
        Optional<Mark> oneToMany = marks.of(Word.ONE_TO_MANY);
        if (oneToMany.isPresent()) {
            reportOthers(field, marks, TO_MANY);
            return relationships.toMany(field, type, oneToMany.get(), MemberFacts.NONE);
        }
        reportOthers(field, marks, BASIC);
        return new BasicMember(
                field.getSimpleName().toString(),
                types.read(type),
                ColumnReader.read(marks),
                generation,
                facts,
                Origin.of(field));
    }

    /** A word that no reader of this kind of member asks for would be lost without a trace. */
    private void reportOthers(VariableElement field, Marks marks, Set<Word> meaningful) {
        marks.words().stream()
                .filter(word -> !meaningful.contains(word))
                .sorted()
                .forEach(word -> problems.accept(Code.MISPLACED_ANNOTATION.at(
                        marks.of(word).map(Mark::origin).orElse(Origin.of(field)),
                        word,
                        Origin.of(field).text(),
                        word.place())));
    }

    private static Set<Word> with(Set<Word> words, Word... more) {
        Set<Word> all = EnumSet.copyOf(words);
        all.addAll(Set.of(more));
        return all;
    }
}
