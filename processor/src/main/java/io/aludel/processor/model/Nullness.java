package io.aludel.processor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the marks on a member itself say about null; where they say nothing, those around it decide. */
public enum Nullness {
    NULLABLE,
    NONNULL,
    UNSPECIFIED;

    /** The one that a word stands for, if it's one of ours. */
    public static Optional<Nullness> of(String word) {
        return Arrays.stream(values())
                .filter(nullness -> nullness.word().equals(word))
                .findFirst();
    }

    /** How it's written down, such as {@code nullable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
