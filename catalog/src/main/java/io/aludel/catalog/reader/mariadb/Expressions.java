package io.aludel.catalog.reader.mariadb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of expressions as the catalogues tell them. Both write a quote within a literal with a backslash before it; MySQL says the character
 * set of each literal, and puts a backslash before all quotes and backslashes of the whole (seen on 8.0.33).
 */
final class Expressions {

    private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);

    /** A name, or a literal with what stands before it. */
    private static final Pattern PIECE =
            Pattern.compile("`(?:[^`]|``)*+`|(?:_[a-z0-9]++)?('(?:[^'\\\\]|''|\\\\.)*+')", Pattern.DOTALL);

    private Expressions() {}

    /** MySQL's, with literals as others write them. */
    static String ofMysql(String told) {
        String text = ESCAPED.matcher(told).replaceAll(pair -> Matcher.quoteReplacement(unescaped(pair.group())));
        return PIECE.matcher(text)
                .replaceAll(piece -> Matcher.quoteReplacement(
                        piece.group(1) == null ? piece.group() : withDoubledQuotes(piece.group(1))));
    }

    private static String unescaped(String pair) {
        return switch (pair) {
            case "\\n" -> "\n";
            case "\\r" -> "\r";
            case "\\0" -> "\0";
            default -> pair.substring(1);
        };
    }

    /** Quotes as the standard has them; other escapes stay. */
    static String withDoubledQuotes(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(pair -> pair.group().equals("\\'") ? "''" : Matcher.quoteReplacement(pair.group()));
    }
}
