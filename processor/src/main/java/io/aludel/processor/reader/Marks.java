package io.aludel.processor.reader;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is said about one element.
 *
 * @param byWord what is said, by word
 */
record Marks(Map<Word, Mark> byWord) {

    Marks {
        byWord = Map.copyOf(byWord);
    }

    Optional<Mark> of(Word word) {
        return Optional.ofNullable(byWord.get(word));
    }

    boolean has(Word word) {
        return byWord.containsKey(word);
    }

    Set<Word> words() {
        return byWord.keySet();
    }
}
