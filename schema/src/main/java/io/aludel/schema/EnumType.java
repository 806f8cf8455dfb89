package io.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An enumeration as a type of the database's own.
 *
 * <p>Databases that know enumerations as objects (PostgreSQL) name the type; others write the values at the column.
 *
 * @param name name of the type, which columns with the same enumeration share
 * @param values values in order, at least one
 */
public record EnumType(String name, List<String> values) {

    private static final Pattern REGULAR = Pattern.compile("[a-z_][a-z0-9_]*+");

    public EnumType {
        values = List.copyOf(values);
        if (name.isBlank() || values.isEmpty()) {
            throw new IllegalArgumentException("an enumeration needs a name and values: " + name + " " + values);
        }
    }

    /** Reads the text that {@link #toString} gives, blanks aside; empty when it's another type's. */
    static Optional<EnumType> parse(String text) {
        if (!text.startsWith("enum ") || !text.endsWith(")")) {
            return Optional.empty();
        }
        Pieces pieces = new Pieces(text, "enum ".length());
        String name = pieces.name();
        List<String> values = pieces.values();
        boolean isWhole = !name.isBlank() && !values.isEmpty() && pieces.atEnd();
        return isWhole ? Optional.of(new EnumType(name, values)) : Optional.empty();
    }

    /** Reads a text from left to right; by hand, as a pattern would take the stack for each of thousands of values. */
    private static final class Pieces {

        private final String text;
        private int at;

        Pieces(String text, int from) {
            this.text = text;
            this.at = from;
        }

        /** A regular name or one in quotes; empty when there's neither. */
        String name() {
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted('"').orElse("");
            }
            int end = at;
            while (end < text.length() && text.charAt(end) != '(' && text.charAt(end) != ' ') {
                end++;
            }
            String name = text.substring(at, end);
            at = end;
            return REGULAR.matcher(name).matches() ? name : "";
        }

        /** Quoted values in parentheses, parted by commas; empty when it's something else. */
        List<String> values() {
            List<String> values = new ArrayList<>();
            skipBlanks();
            boolean more = skip('(');
            while (more) {
                skipBlanks();
                Optional<String> value = quoted('\'');
                if (value.isEmpty()) {
                    return List.of();
                }
                values.add(value.get());
                skipBlanks();
                more = skip(',');
            }
            return skip(')') ? values : List.of();
        }

        boolean atEnd() {
            return at == text.length();
        }

        /** A text in quotes, which are doubled inside. */
        private Optional<String> quoted(char quote) {
            if (!skip(quote)) {
                return Optional.empty();
            }
            StringBuilder inside = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == quote && !skip(quote)) {
                    return Optional.of(inside.toString());
                }
                inside.append(c);
            }
            return Optional.empty();
        }

        private boolean skip(char wanted) {
            boolean isThere = at < text.length() && text.charAt(at) == wanted;
            at += isThere ? 1 : 0;
            return isThere;
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }

    /**
     * The same enumeration with some values under other names.
     *
     * @param renames the new name of each by its old one
     */
    public EnumType withValuesRenamed(Map<String, String> renames) {
        return new EnumType(
                name,
                values.stream().map(value -> renames.getOrDefault(value, value)).toList());
    }

    /** As a column's type. */
    public ColumnType columnType() {
        return new ColumnType(toString(), List.of());
    }

    /** Whether every value of this is one of the other. */
    boolean isWithin(EnumType other) {
        return other.values.containsAll(values);
    }

    /** Such as {@code enum state('NEW', 'PAID')}. */
    @Override
    public String toString() {
        String spelled = REGULAR.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
        return "enum " + spelled
                + values.stream()
                        .map(value -> "'" + value.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
