package io.aludel.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Type of a column in standard SQL spelling, such as {@code varchar(50)}, {@code numeric(10,2)} or {@code timestamp(6) with time
 * zone}. Each dialect spells it its own way.
 *
 * <p>Synonyms are one type: {@code decimal(10,2)} parses to {@code numeric(10,2)}, {@code int} to {@code integer}. A text that
 * isn't known is kept as it is, lower case outside of quotes, and handed to the database unchanged.
 *
 * @param name the type's name without arguments, such as {@code timestamp with time zone}
 * @param arguments length, or precision and scale; empty when none were declared
 */
public record ColumnType(String name, List<Integer> arguments) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<head>[^()]+?)\\s*(?:\\(\\s*(?<args>\\d+(?:\\s*,\\s*\\d+)*)\\s*\\))?(?<tail>\\s+[^()]+)?");
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[^'\"]+");

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("double", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("binary varying", "varbinary"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time without time zone", "time"));

    public ColumnType {
        arguments = List.copyOf(arguments);
    }

    /** A known type by its standard name. */
    public static ColumnType of(String name, int... arguments) {
        return new ColumnType(name, Arrays.stream(arguments).boxed().toList());
    }

    /**
     * Reads a type as a user writes it.
     *
     * @param text such as {@code VARCHAR (50)}, {@code int}, {@code timestamp(6) with time zone}, {@code enum('a', 'b')}
     * @throws IllegalArgumentException when the text is blank
     */
    public static ColumnType parse(String text) {
        String tidy = lowerOutsideQuotes(text.strip());
        if (tidy.isEmpty()) {
            throw new IllegalArgumentException("a column type must not be blank");
        }
        Matcher shape = SHAPE.matcher(tidy);
        if (!shape.matches()) {
            return new ColumnType(tidy, List.of());
        }
        String tail =
                shape.group("tail") == null ? "" : " " + shape.group("tail").strip();
        String name = (shape.group("head") + tail).replaceAll("\\s+", " ");
        List<Integer> arguments = new ArrayList<>();
        if (shape.group("args") != null) {
            for (String argument : shape.group("args").split(",", -1)) {
                arguments.add(Integer.valueOf(argument.strip()));
            }
        }
        return new ColumnType(SYNONYMS.getOrDefault(name, name), arguments);
    }

    /** What becomes of the rows when a column of this type is given another one. */
    public TypeChange changeTo(ColumnType other) {
        return TypeChange.between(this, other);
    }

    int argument(int index, int otherwise) {
        return index < arguments.size() ? arguments.get(index) : otherwise;
    }

    /** The canonical text; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (arguments.isEmpty()) {
            return name;
        }
        String list = arguments.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        int space = name.indexOf(' ');
        boolean argumentsInside = space > 0 && (name.startsWith("time ") || name.startsWith("timestamp "));
        return argumentsInside ? name.substring(0, space) + list + name.substring(space) : name + list;
    }

    private static String lowerOutsideQuotes(String text) {
        return OUTSIDE_QUOTES
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group().startsWith("'") || m.group().startsWith("\"")
                                ? m.group()
                                : m.group().toLowerCase(Locale.ROOT)));
    }
}
