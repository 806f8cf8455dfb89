package io.aludel.schema.notation;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small pieces of what's on the whiteboard. */
final class Pieces {

    private Pieces() {}

    /** Splits at a mark that's outside of parentheses and quotes; the parts are stripped. */
    static List<String> parted(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (depth == 0 && c == mark) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** Names parted by commas. */
    static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    static ColumnName column(String text) {
        int dot = text.lastIndexOf('.');
        return new ColumnName(name(text.substring(0, dot)), text.substring(dot + 1));
    }

    static QualifiedName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? QualifiedName.of(text)
                : new QualifiedName(Optional.of(text.substring(0, dot)), text.substring(dot + 1));
    }

    /** A name without its quotes. */
    static String plain(String name) {
        return name.replace("\"", "");
    }

    /** A text with its line ends. */
    static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    static long number(String text, long otherwise) {
        return Optional.ofNullable(text).map(Long::valueOf).orElse(otherwise);
    }

    static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("can't read: " + text);
        }
        return matcher;
    }
}
