package io.aludel.processor.reader;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations of {@code io.aludel.annotation}, whose members are named as the readers ask for them. */
final class AludelVocabulary implements Vocabulary {

    private static final Map<String, Word> WORDS = Arrays.stream(Word.values())
            .collect(Collectors.toUnmodifiableMap(
                    word -> Objects.requireNonNull(word.annotation().getCanonicalName()), Function.identity()));

    @Override
    public Marks marks(Element element) {
        Map<Word, Mark> marks = new EnumMap<>(Word.class);
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            Word word = WORDS.get(type.getQualifiedName().toString());
            if (word != null) {
                marks.put(word, Mark.of(element, mirror));
            }
        }
        return new Marks(marks);
    }
}
