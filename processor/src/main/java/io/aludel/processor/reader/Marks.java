package io.aludel.processor.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is said about one element.
 *
 * @param byWord what is said, by word; some words may be said more than once
 */
record Marks(Map<Word, List<Mark>> byWord) {

    Marks {
        byWord = byWord.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** What is said with a word; of what is said more than once, the first. */
    Optional<Mark> of(Word word) {
        return all(word).stream().findFirst();
    }

    /** All that is said with a word, in order. */
    List<Mark> all(Word word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** The same, except that one word is said so. */
    Marks with(Word word, Mark mark) {
        Map<Word, List<Mark>> other = new EnumMap<>(Word.class);
        other.putAll(byWord);
        other.put(word, List.of(mark));
        return new Marks(other);
    }

    boolean has(Word word) {
        return byWord.containsKey(word);
    }

    Set<Word> words() {
        return byWord.keySet();
    }
}
