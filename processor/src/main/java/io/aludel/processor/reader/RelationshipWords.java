package io.aludel.processor.reader;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which words make a member an end of a relationship, and which others mean something on it. */
final class RelationshipWords {

    private static final List<Word> KINDS =
            List.of(Word.MANY_TO_ONE, Word.ONE_TO_ONE, Word.ONE_TO_MANY, Word.MANY_TO_MANY, Word.ELEMENT_COLLECTION);

    private RelationshipWords() {}

    /** The word that says what kind of end a member is; empty when it's none. */
    static Optional<Word> kind(Marks marks) {
        return KINDS.stream().filter(marks::has).findFirst();
    }

    /**
     * All words that mean something on such a member.
     *
     * @param facts those of every member with a column
     * @param ordered whether what it holds has places
     */
    static Set<Word> meaningful(Word kind, Marks marks, Set<Word> facts, boolean ordered) {
        boolean owns = marks.of(kind).flatMap(mark -> mark.name("mappedBy")).isEmpty();
        Set<Word> words = EnumSet.of(kind);
        switch (kind) {
            case ONE_TO_MANY -> {
                words.add(Word.ORDER_COLUMN);
                if (owns && marks.has(Word.JOIN_COLUMN)) {
                    words.add(Word.JOIN_COLUMN);
                    words.addAll(facts);
                    words.remove(Word.ID);
                } else if (owns) {
                    words.addAll(Set.of(Word.ASSOCIATION_TABLE, Word.RENAMED_FROM));
                }
            }
            case MANY_TO_MANY -> {
                if (owns) {
                    words.addAll(Set.of(Word.ASSOCIATION_TABLE, Word.ORDER_COLUMN, Word.RENAMED_FROM));
                }
            }
            case ELEMENT_COLLECTION -> {
                words.addAll(facts);
                words.remove(Word.ID);
                words.addAll(Set.of(
                        Word.COLLECTION_TABLE,
                        Word.ORDER_COLUMN,
                        Word.MAP_KEY_COLUMN,
                        Word.COLUMN,
                        Word.LOB,
                        Word.CONVERT,
                        Word.ENUMERATED,
                        Word.ATTRIBUTE_OVERRIDE));
            }
            default -> {
                if (owns) {
                    words.addAll(facts);
                    words.addAll(Set.of(Word.JOIN_COLUMN, Word.MAPS_ID));
                }
            }
        }
        if (!ordered) {
            words.remove(Word.ORDER_COLUMN);
        }
        return words;
    }
}
