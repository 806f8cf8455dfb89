package io.aludel.processor.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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

    /** What javac and the user write around several annotations of one kind; one that is a word of its own isn't here. */
    private static final Map<String, Word> SEVERAL = Arrays.stream(Word.values())
            .flatMap(word -> word.several().map(several -> Map.entry(several, word)).stream())
            .filter(entry -> !WORDS.containsKey(entry.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public Marks marks(Element element) {
        Map<Word, List<Mark>> marks = new EnumMap<>(Word.class);
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            String name = type.getQualifiedName().toString();
            Word one = WORDS.get(name);
            Word several = SEVERAL.get(name);
            if (one != null) {
                marks.computeIfAbsent(one, word -> new ArrayList<>()).add(Mark.of(element, mirror));
            } else if (several != null) {
                marks.computeIfAbsent(several, word -> new ArrayList<>())
                        .addAll(Mark.of(element, mirror).allNested("value"));
            }
        }
        return new Marks(marks);
    }
}
