package io.aludel.schema.dialect.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One condition of a probe.
 *
 * @param negated whether it must not hold
 * @param kind {@code table}, {@code column}, {@code type} ...
 * @param names the parts of the name as the catalogue holds them, a declared schema first
 * @param type the type's text; only of the kind {@code type}
 */
public record Condition(boolean negated, String kind, List<String> names, Optional<String> type) {

    /**
     * Reads a probe.
     *
     * @param folding what the engine makes of a bare name
     */
    static List<Condition> parse(String probe, UnaryOperator<String> folding) {
        return split(probe, " & ").stream().map(text -> one(text, folding)).toList();
    }

    private static Condition one(String text, UnaryOperator<String> folding) {
        boolean negated = text.startsWith("!");
        List<String> words = split(negated ? text.substring(1) : text, " ");
        Optional<String> type =
                words.size() == 2 ? Optional.empty() : Optional.of(String.join(" ", words.subList(2, words.size())));
        List<String> names = split(words.get(1), ".").stream()
                .map(spelled -> catalogue(spelled, folding))
                .toList();
        return new Condition(negated, words.get(0), names, type);
    }

    /** The n-th part of the name, counted from the end. */
    String fromEnd(int n) {
        return names.get(names.size() - 1 - n);
    }

    /** The declared schema, which stands before so many parts of the name. */
    Optional<String> schema(int parts) {
        return names.size() > parts ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** Splits where the separator stands outside of quotes. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && i >= start && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String catalogue(String spelled, UnaryOperator<String> folding) {
        return spelled.startsWith("\"")
                ? spelled.substring(1, spelled.length() - 1).replace("\"\"", "\"")
                : folding.apply(spelled);
    }
}
