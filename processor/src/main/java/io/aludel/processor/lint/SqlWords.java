package io.aludel.processor.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQL statement as far as advice understands it: its words in lower case, without literals, comments, and what stands in
 * parentheses.
 *
 * @param words bare words, quoted names with their quotes, and single signs
 */
record SqlWords(List<String> words) {

    private static final Pattern PIECE = Pattern.compile(
            "--[^\\n]*+|/\\*.*?\\*/|\\$(\\w*+)\\$.*?\\$\\1\\$|'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|`[^`]*+`"
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*+|\\s++|.",
            Pattern.DOTALL);

    private static final Pattern REVIEWED = Pattern.compile("(?m)^\\s*--\\s*reviewed:[ \\t]*\\S");

    private static final Set<String> COMPOUND = Set.of("function", "procedure", "trigger", "package");

    private static final Set<String> ROWS = Set.of("select", "insert", "update", "delete", "merge", "values");

    SqlWords {
        words = List.copyOf(words);
    }

    /** Whether a comment line says why the statement is as it is: {@code -- reviewed: the table is a cache}. */
    static boolean isReviewed(String sql) {
        return REVIEWED.matcher(sql).find();
    }

    /** The statements of a text; semicolons within a trigger or function part none. */
    static List<SqlWords> statements(String sql) {
        List<SqlWords> statements = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int depth = 0;
        Matcher pieces = PIECE.matcher(sql);
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.equals("(")) {
                depth++;
            } else if (piece.equals(")")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && piece.equals(";") && !isCompound(words)) {
                add(words, statements);
            } else if (depth == 0 && isWord(piece)) {
                words.add(piece.toLowerCase(Locale.ROOT));
            }
        }
        add(words, statements);
        return statements;
    }

    private static boolean isWord(String piece) {
        return !piece.isBlank()
                && !piece.startsWith("--")
                && !piece.startsWith("/*")
                && !piece.startsWith("'")
                && (piece.length() == 1 || !piece.startsWith("$"));
    }

    private static boolean isCompound(List<String> words) {
        return !words.isEmpty()
                && words.get(0).equals("create")
                && words.stream().anyMatch(COMPOUND::contains);
    }

    private static void add(List<String> words, List<SqlWords> statements) {
        if (!words.isEmpty()) {
            statements.add(new SqlWords(words));
            words.clear();
        }
    }

    /** Whether it begins with one of these words. */
    boolean begins(String... firsts) {
        return List.of(firsts).contains(words.get(0));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether these words stand in it one after the other. */
    boolean says(String phrase) {
        return (" " + String.join(" ", words) + " ").contains(" " + phrase + " ");
    }

    /** What it does with rows, such as {@code update}, behind queries that it names first; empty when that is nothing. */
    String verb() {
        return begins("with")
                ? words.stream().filter(ROWS::contains).findFirst().orElse("")
                : ROWS.contains(words.get(0)) ? words.get(0) : "";
    }
}
