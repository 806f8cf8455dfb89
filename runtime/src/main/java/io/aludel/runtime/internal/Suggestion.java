package io.aludel.runtime.internal;

import java.util.Collection;
import java.util.Comparator;

/** "Did you mean": the known word that takes the fewest edits. */
final class Suggestion {
    private Suggestion() {}

    /** Returns {@code "; did you mean ...?"} if a known word is near, else nothing. */
    static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(other -> distance(word, other) <= Math.max(2, word.length() / 3))
                .map(other -> "; did you mean " + other + "?")
                .orElse("");
    }

    /** Levenshtein's distance: the number of letters to add, remove or change. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
