package io.aludel.processor.reader;

import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports what is said where nobody reads it: often an {@code @Entity} was forgotten. */
final class UnreadWords {

    private static final Set<Word> READ = EnumSet.of(
            Word.ENTITY, Word.MAPPED_SUPERCLASS, Word.EMBEDDABLE, Word.DATABASE, Word.DATA_STEP, Word.TRANSIENT);
    private static final String CLASSES = "entities and classes with @MappedSuperclass";
    private static final String MEMBERS = "members of entities, embeddables and classes with @MappedSuperclass";

    private final Vocabulary vocabulary;
    private final Consumer<Diagnostic> problems;

    UnreadWords(Vocabulary vocabulary, Consumer<Diagnostic> problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Looks at a class and those in it, except enums, of whose constants members of its type tell. */
    void checkAll(TypeElement type) {
        Marks marks = vocabulary.marks(type);
        boolean read = marks.has(Word.ENTITY) || marks.has(Word.MAPPED_SUPERCLASS) || marks.has(Word.EMBEDDABLE);
        if (!read && type.getKind() != ElementKind.ENUM) {
            check(type);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::checkAll);
    }

    /** Looks at a class that is no entity, mapped superclass or embeddable. */
    void check(TypeElement type) {
        check(type, vocabulary.marks(type), CLASSES);
        ElementFilter.fieldsIn(type.getEnclosedElements())
                .forEach(field -> check(field, vocabulary.marks(field), MEMBERS));
    }

    /**
     * Looks at one element that isn't read.
     *
     * @param place where its words would belong
     */
    void check(Element element, Marks marks, String place) {
        marks.words().stream()
                .filter(word -> !READ.contains(word))
                .sorted()
                .flatMap(word -> marks.of(word).stream()
                        .map(mark -> Code.MISPLACED_ANNOTATION.at(
                                mark.origin(), word, Origin.of(element).text(), place)))
                .forEach(problems);
    }
}
