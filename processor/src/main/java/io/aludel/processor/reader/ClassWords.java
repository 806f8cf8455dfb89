package io.aludel.processor.reader;

import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Which words mean something on a class, and reports the others: a word that nobody asks for would be lost without a trace. */
final class ClassWords {

    private static final Set<Word> EMBEDDABLE = EnumSet.of(Word.EMBEDDABLE);
    private static final Set<Word> SUPERCLASS = EnumSet.of(
            Word.MAPPED_SUPERCLASS,
            Word.TABLE,
            Word.CHECK,
            Word.INDEX,
            Word.UNIQUE,
            Word.ATTRIBUTE_OVERRIDE,
            Word.ID_CLASS);
    private static final Set<Word> ENTITY = EnumSet.of(
            Word.ENTITY,
            Word.DATABASE,
            Word.TABLE,
            Word.CHECK,
            Word.INDEX,
            Word.UNIQUE,
            Word.ATTRIBUTE_OVERRIDE,
            Word.ID_CLASS,
            Word.RENAMED_FROM,
            Word.INHERITANCE,
            Word.DISCRIMINATOR_COLUMN,
            Word.DISCRIMINATOR_VALUE,
            Word.PRIMARY_KEY_JOIN_COLUMN);

    private ClassWords() {}

    /** Reports what means nothing on an entity, a mapped superclass or an embeddable. */
    static void check(TypeElement type, Marks marks, Consumer<Diagnostic> problems) {
        Set<Word> meaningful =
                marks.has(Word.ENTITY) ? ENTITY : marks.has(Word.MAPPED_SUPERCLASS) ? SUPERCLASS : EMBEDDABLE;
        marks.words().stream()
                .filter(word -> !meaningful.contains(word))
                .sorted()
                .flatMap(word -> marks.of(word).stream()
                        .map(mark -> Code.MISPLACED_ANNOTATION.at(
                                mark.origin(), word, Origin.of(type).text(), word.place())))
                .forEach(problems);
        if (!marks.has(Word.ENTITY)) {
            marks.of(Word.TABLE)
                    .filter(table -> meaningful.contains(Word.TABLE))
                    .ifPresent(table -> checkTable(table, problems));
        }
    }

    /** A mapped superclass has no table that could have a name, a schema, a comment or options. */
    private static void checkTable(Mark table, Consumer<Diagnostic> problems) {
        Stream.of("name", "schema", "comment", "options")
                .filter(table.values()::containsKey)
                .forEach(member -> problems.accept(Code.MISPLACED_ANNOTATION.at(
                        table.origin(),
                        Word.TABLE + "(" + member + ")",
                        table.origin().text(),
                        "entities")));
    }
}
