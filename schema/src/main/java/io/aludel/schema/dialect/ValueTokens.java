package io.aludel.schema.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value's SQL text in pieces, without what doesn't change the value: casts, types before literals, parentheses around all. */
final class ValueTokens {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern TOKEN = Pattern.compile(
            "((?:[uU]&|[eEnN]|_[a-z0-9]+ ?)?)'((?:[^']++|'')*+)'?" // 1: prefix, 2: text
                    + "|([uU]&)?\"((?:[^\"]++|\"\")*+)\"?|`((?:[^`]++|``)*+)`?" // 3: prefix, 4, 5: quoted names
                    + "|([0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|\\.[0-9]++)" // 6: number
                    + "|([\\p{L}_][\\p{L}\\p{N}_$]*+)" // 7: word
                    + "|(::|[^\\s])", // 8: sign
            Pattern.DOTALL);

    private static final Pattern UNICODE = Pattern.compile("\\\\(\\\\|\\+\\p{XDigit}{6}|\\p{XDigit}{4})");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    /** Words that go on with the type before them. */
    private static final Set<String> TYPE_GOES_ON =
            Set.of("varying", "precision", "without", "with", "time", "zone", "large", "object");

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private enum Kind {
        TEXT,
        NAME,
        NUMBER,
        WORD,
        SIGN
    }

    private record Token(Kind kind, String text) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
        }
    }

    private final List<Token> tokens;

    private ValueTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static ValueTokens of(String sql) {
        List<Token> tokens = withoutCasts(tokens(sql));
        tokens = withoutParentheses(tokens);
        return new ValueTokens(withoutTypeBeforeText(tokens));
    }

    private static List<Token> tokens(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                tokens.add(new Token(Kind.TEXT, text(matcher.group(1), matcher.group(2))));
            } else if (matcher.group(4) != null) {
                String name = matcher.group(4).replace("\"\"", "\"");
                tokens.add(new Token(Kind.NAME, matcher.group(3) == null ? name : withoutEscapes(name)));
            } else if (matcher.group(5) != null) {
                tokens.add(new Token(Kind.NAME, matcher.group(5).replace("``", "`")));
            } else if (matcher.group(6) != null) {
                tokens.add(new Token(Kind.NUMBER, matcher.group(6)));
            } else if (matcher.group(7) != null) {
                tokens.add(new Token(Kind.WORD, matcher.group(7)));
            } else {
                tokens.add(new Token(Kind.SIGN, matcher.group(8)));
            }
        }
        return tokens;
    }

    private static String text(String prefix, String inside) {
        String plain = inside.replace("''", "'");
        return switch (prefix.toLowerCase(Locale.ROOT)) {
            case "u&" -> withoutEscapes(plain);
            case "e" ->
                ESCAPE.matcher(plain)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                switch (match.group(1)) {
                                    case "n" -> "\n";
                                    case "r" -> "\r";
                                    case "t" -> "\t";
                                    default -> match.group(1);
                                }));
            default -> plain;
        };
    }

    private static String withoutEscapes(String text) {
        return UNICODE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).equals("\\")
                                ? "\\"
                                : Character.toString(
                                        Integer.parseInt(match.group(1).replace("+", ""), 16))));
    }

    private static List<Token> withoutCasts(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is("::")) {
                at = endOfType(tokens, at + 1);
            } else if (token.is("cast")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("(")) {
                int end = closing(tokens, at + 1);
                List<Token> inside = withoutCasts(tokens.subList(at + 2, Math.max(at + 2, end)));
                int as = lastWord(inside, "as");
                kept.addAll(withoutParentheses(as < 0 ? inside : inside.subList(0, as)));
                at = end + 1;
            } else {
                kept.add(token);
                at++;
            }
        }
        return kept;
    }

    private static int lastWord(List<Token> tokens, String word) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** Behind the type that begins there, such as {@code character varying(20)[]}. */
    private static int endOfType(List<Token> tokens, int from) {
        int at = from + 1;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is("(")) {
                at = closing(tokens, at) + 1;
            } else if (token.is(".")) {
                at += 2;
            } else if (token.is("[")
                    || token.is("]")
                    || TYPE_GOES_ON.contains(token.text().toLowerCase(Locale.ROOT))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The parenthesis that closes the one there, or the last token. */
    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private static List<Token> withoutParentheses(List<Token> tokens) {
        List<Token> inside = tokens;
        while (inside.size() > 1 && inside.get(0).is("(") && closing(inside, 0) == inside.size() - 1) {
            inside = inside.subList(1, inside.size() - 1);
        }
        return inside;
    }

    private static List<Token> withoutTypeBeforeText(List<Token> tokens) {
        int last = tokens.size() - 1;
        boolean typed = last > 0
                && tokens.get(last).kind() == Kind.TEXT
                && tokens.subList(0, last).stream().allMatch(token -> token.kind() == Kind.WORD);
        return typed ? tokens.subList(last, last + 1) : tokens;
    }

    boolean isNull() {
        return tokens.size() == 1 && tokens.get(0).is("null");
    }

    /** What the literal says, if it's one. */
    Optional<String> literal() {
        List<Token> unsigned =
                !tokens.isEmpty() && (tokens.get(0).is("-") || tokens.get(0).is("+"))
                        ? withoutParentheses(tokens.subList(1, tokens.size()))
                        : tokens;
        if (unsigned.size() != 1) {
            return Optional.empty();
        }
        Token token = unsigned.get(0);
        return switch (token.kind()) {
            case TEXT -> unsigned == tokens ? Optional.of(token.text()) : Optional.empty();
            case NUMBER -> Optional.of((tokens.get(0).is("-") ? "-" : "") + token.text());
            case WORD ->
                CONSTANTS.contains(token.text().toLowerCase(Locale.ROOT))
                        ? Optional.of(token.text().toLowerCase(Locale.ROOT))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The literal as SQL, if it's one. */
    Optional<String> literalText() {
        boolean isText = tokens.size() == 1 && tokens.get(0).kind() == Kind.TEXT;
        return literal().map(text -> isText ? Literals.text(text) : text);
    }

    /** Names of the sequence of {@code nextval('s')}, {@code nextval(s)} or {@code next value for s}. */
    Optional<List<String>> sequence() {
        if (tokens.size() > 3
                && tokens.get(0).is("next")
                && tokens.get(1).is("value")
                && tokens.get(2).is("for")) {
            return Optional.of(names(tokens.subList(3, tokens.size())));
        }
        if (tokens.size() > 3 && tokens.get(0).is("nextval") && tokens.get(1).is("(")) {
            List<Token> argument = tokens.subList(2, tokens.size() - 1);
            return Optional.of(names(
                    argument.get(0).kind() == Kind.TEXT ? tokens(argument.get(0).text()) : argument));
        }
        return Optional.empty();
    }

    private static List<String> names(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.is(".")).map(Token::text).toList();
    }

    /** All pieces but parentheses and blanks: what they hold together is the engine's business. */
    List<String> texts() {
        return tokens.stream()
                .filter(token -> !token.is("(") && !token.is(")"))
                .map(token -> token.kind() == Kind.TEXT ? "'" + token.text() + "'" : token.text())
                .toList();
    }
}
