package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Level;
import io.aludel.schema.Suggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How seriously the user wants advice to be taken, where that isn't as usual: {@code UnindexedForeignKey:error,WideIndex:off,all:note}.
 *
 * @param all the level of every piece of advice that isn't named
 * @param named levels by code; they win over {@code all}, wherever they stand
 */
public record LintLevels(Optional<Level> all, SortedMap<Code, Level> named) {

    /** All as usual. */
    public static final LintLevels USUAL = new LintLevels(Optional.empty(), Collections.emptySortedMap());

    static final String ALL = "all";

    public LintLevels {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    }

    /**
     * Reads the option.
     *
     * @param text pairs of a code and a level, separated by commas
     * @param problems takes fact and fix of what can't be read, which then counts as not said
     */
    public static LintLevels parse(String text, Consumer<String> problems) {
        Optional<Level> all = Optional.empty();
        SortedMap<Code, Level> named = new TreeMap<>();
        for (String pair : text.split(",", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            int colon = pair.indexOf(':');
            String name = (colon < 0 ? pair : pair.substring(0, colon)).strip();
            Optional<Level> level =
                    level(name, colon < 0 ? "" : pair.substring(colon + 1).strip(), problems);
            if (name.equals(ALL)) {
                all = level;
            } else {
                code(name, problems).ifPresent(code -> level.ifPresent(read -> named.put(code, read)));
            }
        }
        return new LintLevels(all, named);
    }

    /** What the user said about a piece of advice. */
    Optional<Level> said(Code code) {
        return Optional.ofNullable(named.get(code)).or(() -> all);
    }

    /** The advice of that code. */
    static Optional<Code> advice(String name) {
        return advice().filter(code -> code.toString().equals(name)).findFirst();
    }

    /** The known code that a misspelt one most likely stands for, as a question; else where all stand. */
    static String meant(String name) {
        return Suggestion.closest(name, advice().map(Code::toString).toList())
                .map(code -> "Did you mean " + code + "?")
                .orElse("All are listed in docs/diagnostics.md.");
    }

    private static Stream<Code> advice() {
        return Arrays.stream(Code.values()).filter(code -> code.advice().isPresent());
    }

    private static Optional<Code> code(String name, Consumer<String> problems) {
        Optional<Code> code = advice(name);
        if (code.isEmpty()) {
            problems.accept("there is no advice \"" + name + "\". " + meant(name));
        }
        return code;
    }

    private static Optional<Level> level(String name, String text, Consumer<String> problems) {
        Optional<Level> level = Arrays.stream(Level.values())
                .filter(candidate -> candidate.toString().equals(text))
                .findFirst();
        if (level.isEmpty()) {
            problems.accept(name + " can't be \"" + text + "\". " + among(text, levels()));
        }
        return level;
    }

    private static String among(String text, Collection<String> known) {
        return Suggestion.closest(text, known)
                .map(word -> "Did you mean " + word + "?")
                .orElseGet(() -> "There are " + String.join(", ", known) + ".");
    }

    private static List<String> levels() {
        return Arrays.stream(Level.values()).map(Level::toString).toList();
    }
}
