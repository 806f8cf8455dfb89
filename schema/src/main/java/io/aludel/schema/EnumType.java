package io.aludel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    private static final Pattern TEXT = Pattern.compile(
            "enum (?:\"((?:[^\"]++|\"\")++)\"|([a-z_][a-z0-9_]*+)) ?\\(((?:'(?:[^']++|'')*+'(?:, ?)?)++)\\)");

    private static final Pattern VALUE = Pattern.compile("'((?:[^']++|'')*+)'");
    private static final Pattern REGULAR = Pattern.compile("[a-z_][a-z0-9_]*+");

    public EnumType {
        values = List.copyOf(values);
        if (name.isBlank() || values.isEmpty()) {
            throw new IllegalArgumentException("an enumeration needs a name and values: " + name + " " + values);
        }
    }

    /** Reads the text that {@link #toString} gives; empty when it's another type's. */
    static Optional<EnumType> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String quoted = matcher.group(1);
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(matcher.group(3));
        while (value.find()) {
            values.add(value.group(1).replace("''", "'"));
        }
        return Optional.of(new EnumType(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""), values));
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
