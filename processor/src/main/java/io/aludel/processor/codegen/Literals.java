package io.aludel.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as Java literals: a text of several lines as a text block, a text that is too long for one constant in pieces. */
final class Literals {

    /** A constant of a class file holds 65,535 bytes (JVMS 4.4.7), of which javac allows one less; a char takes three at most. */
    static final int LONGEST = 65_534;

    private static final int PIECE = LONGEST / 3;

    private static final Pattern ODD_SPACE =
            Pattern.compile("[\\u0085\\u2028\\u2029]|[^\\S \\t]$", Pattern.UNICODE_CHARACTER_CLASS);

    /** Stands for what comes after the last character. */
    private static final char END = '\0';

    private Literals() {}

    /** An expression that gives the text. */
    static CodeBlock of(String text) {
        return CodeBlock.of("$L", expression(text));
    }

    /** The same as it's written. JavaPoet takes its time for every block, so what holds no name of a class is better one text. */
    static String expression(String text) {
        List<String> pieces = pieces(text);
        StringBuilder code = new StringBuilder(literal(pieces.get(0)));
        // A sum of constants would be folded to one constant again, which is what must not be.
        pieces.stream()
                .skip(1)
                .forEach(piece ->
                        code.append("\n.concat(").append(literal(piece)).append(")"));
        return code.toString();
    }

    /** The texts as arguments, parted by commas. */
    static CodeBlock list(List<String> texts) {
        return CodeBlock.of("$L", expressions(texts));
    }

    /** The same as it's written. */
    static String expressions(List<String> texts) {
        return texts.stream().map(Literals::expression).collect(Collectors.joining(", "));
    }

    private static String literal(String text) {
        if (text.contains("\n") && fitsTextBlock(text)) {
            return "\"\"\"\n" + escaped(text, true) + "\"\"\"";
        }
        return "\"" + escaped(text, false) + "\"";
    }

    private static List<String> pieces(String text) {
        if (classFileBytes(text) <= LONGEST) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(start + PIECE, text.length());
            int line = text.lastIndexOf('\n', end - 1) + 1;
            int cut = end < text.length() && line > start ? line : end;
            pieces.add(text.substring(start, cut));
            start = cut;
        }
        return pieces;
    }

    /** Length in the modified UTF-8 of class files (JVMS 4.4.7): the char 0 takes two bytes, each half of a pair three. */
    private static int classFileBytes(String text) {
        return text.chars()
                .map(c -> c >= 0x800 ? 3 : c >= 0x80 || c == 0 ? 2 : 1)
                .sum();
    }

    /**
     * Lines of a text block lose the indentation that all of them share, so one must have none: it or the closing quotes. They
     * lose what is blank at their ends too, which is spelled out where it's a space or a tab (JLS 3.10.6).
     */
    private static boolean fitsTextBlock(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        boolean unindented = text.endsWith("\n")
                || lines.stream().anyMatch(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)));
        return unindented && lines.stream().allMatch(Literals::keepsItsEnd);
    }

    private static boolean keepsItsEnd(String line) {
        // Other line separators confuse javac's lint.
        return line.isEmpty() || (!line.isBlank() && !ODD_SPACE.matcher(line).find());
    }

    private static String escaped(String text, boolean textBlock) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : END;
            escaped.append(escaped(text.charAt(i), next, textBlock));
        }
        return escaped.toString();
    }

    private static String escaped(char c, char next, boolean textBlock) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> textBlock ? "\n" : "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> textBlock && next != '"' && next != END ? "\"" : "\\\"";
            case ' ' -> textBlock && (next == '\n' || next == END) ? "\\s" : " ";
            // JavaPoet would part and indent lines here.
            case '\u0085', '\u2028', '\u2029' -> SourceText.unicodeEscape(c);
            // Octal, since javac would read the Unicode escape of a control character as the character itself.
            default -> c < ' ' ? "\\" + Integer.toOctalString(0x200 | c).substring(1) : String.valueOf(c);
        };
    }
}
