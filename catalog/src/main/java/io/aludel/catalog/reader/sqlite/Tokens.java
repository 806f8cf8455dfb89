package io.aludel.catalog.reader.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement in pieces, read from left to right; blanks and comments are skipped (manual, "SQL Comment Syntax", "SQLite Keywords").
 *
 * <p>SQLite keeps only statements that it has understood, so what doesn't look as expected here is a thing that this reader doesn't
 * know, and says so by {@link Unreadable}.
 */
final class Tokens {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<blank>\\s++|--[^\\n]*+|/\\*(?:[^*]++|\\*(?!/))*+(?:\\*/)?)"
                    + "|(?<text>[xX]?'(?:[^']++|'')*+')"
                    + "|(?<name>\"(?:[^\"]++|\"\")*+\"|`(?:[^`]++|``)*+`|\\[[^\\]]*+\\])"
                    + "|(?<number>0[xX]\\p{XDigit}++|(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?)"
                    + "|(?<word>[\\p{Alpha}_\\x{80}-\\x{10FFFF}][\\p{Alnum}_$\\x{80}-\\x{10FFFF}]*+)"
                    + "|(?<sign>.)",
            Pattern.DOTALL);

    private enum Kind {
        TEXT,
        NAME,
        NUMBER,
        WORD,
        SIGN
    }

    private record Token(Kind kind, String text, int start, int end) {}

    /** A statement that this reader doesn't know how to read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private final String sql;
    private final List<Token> tokens;
    private int at;

    private Tokens(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    static Tokens of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            kind(matcher)
                    .ifPresent(kind -> tokens.add(new Token(kind, matcher.group(), matcher.start(), matcher.end())));
        }
        return new Tokens(sql, tokens);
    }

    private static Optional<Kind> kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** Whether a bare word or sign comes next; or after some more. */
    boolean is(String word) {
        return is(word, 0);
    }

    private boolean is(String word, int ahead) {
        if (at + ahead >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at + ahead);
        return (token.kind == Kind.WORD || token.kind == Kind.SIGN) && token.text.equalsIgnoreCase(word);
    }

    /** Whether one of some words comes next. */
    boolean isOneOf(List<String> words) {
        return words.stream().anyMatch(this::is);
    }

    /** Takes words if all of them come next. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(words[i], i)) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Takes words that must come next. */
    void expect(String... words) {
        if (!take(words)) {
            throw unreadable(String.join(" ", words));
        }
    }

    private Unreadable unreadable(String wanted) {
        int place = atEnd() ? sql.length() : tokens.get(at).start;
        return new Unreadable("no " + wanted + " at " + place + " of: " + sql);
    }

    /** A name, bare or in any of the quotes that SQLite takes. */
    String name() {
        if (atEnd() || tokens.get(at).kind == Kind.SIGN || tokens.get(at).kind == Kind.NUMBER) {
            throw unreadable("name");
        }
        Token token = tokens.get(at++);
        String inside = token.kind == Kind.WORD ? token.text : token.text.substring(1, token.text.length() - 1);
        return switch (token.text.charAt(0)) {
            case '"' -> inside.replace("\"\"", "\"");
            case '`' -> inside.replace("``", "`");
            case '\'' -> inside.replace("''", "'");
            default -> inside;
        };
    }

    /** The name that all pieces are together, if that's what they are. */
    Optional<String> onlyName() {
        boolean only = tokens.size() == 1 && (tokens.get(0).kind == Kind.WORD || tokens.get(0).kind == Kind.NAME);
        return only ? Optional.of(name()) : Optional.empty();
    }

    /** Names in parentheses; what stands behind a name, such as its direction, is skipped. */
    List<String> names() {
        return parts().stream().map(part -> Tokens.of(part).name()).toList();
    }

    /** The texts between the commas of a list in parentheses. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        expect("(");
        do {
            parts.add(until(List.of(",", ")")));
        } while (take(","));
        expect(")");
        return parts;
    }

    /** The text between parentheses. */
    String inParentheses() {
        expect("(");
        String inside = until(List.of(")"));
        expect(")");
        return inside;
    }

    /** The text up to one of some words or signs outside of parentheses, or to the end. */
    String until(List<String> ends) {
        int first = at;
        int depth = 0;
        while (!atEnd() && (depth > 0 || !isOneOf(ends))) {
            depth += is("(") ? 1 : is(")") ? -1 : 0;
            at++;
        }
        return first == at ? "" : sql.substring(tokens.get(first).start, tokens.get(at - 1).end);
    }

    /** One piece, whatever it is. */
    String piece() {
        if (atEnd()) {
            throw unreadable("more");
        }
        return tokens.get(at++).text;
    }

    /** The text without words at its end, if all of them stand there. */
    boolean endsWith(String word) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).text.equalsIgnoreCase(word);
    }
}
