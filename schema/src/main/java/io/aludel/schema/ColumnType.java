package io.aludel.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** No alternative here is tried twice: a hostile text may neither take for ever nor exhaust the stack. */
    private static final Pattern PIECE = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|[^'\"]++");

    private static final String ARRAY = " array";
    private static final Pattern ARGUMENTS = Pattern.compile(" ?[0-9]++(?: ?, ?[0-9]++)*+ ?");
    private static final Pattern BLANKS = Pattern.compile("\\s++");

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

    /**
     * An enumeration as a type of the database's own.
     *
     * @param typeName name of the type, which columns with the same enumeration share
     * @param values values in order
     */
    public static ColumnType enumeration(String typeName, List<String> values) {
        return new EnumType(typeName, values).columnType();
    }

    /** This, if it's an enumeration with a name. */
    public Optional<EnumType> enumType() {
        return name.startsWith("enum ") ? EnumType.parse(name) : Optional.empty();
    }

    /** A known type by its standard name. */
    public static ColumnType of(String name, int... arguments) {
        return new ColumnType(name, Arrays.stream(arguments).boxed().toList());
    }

    /**
     * Reads a type as a user writes it.
     *
     * @param text such as {@code VARCHAR (50)}, {@code int}, {@code timestamp(6) with time zone}, {@code enum state('NEW', 'PAID')}
     * @throws IllegalArgumentException when the text is blank or an argument is no 32-bit integer
     */
    public static ColumnType parse(String text) {
        String tidy = lowerOutsideQuotes(text.strip());
        if (tidy.isEmpty()) {
            throw new IllegalArgumentException("a column type must not be blank");
        }
        String element = withoutArray(tidy);
        return element.isEmpty() ? scalar(tidy) : parse(element).array();
    }

    /** The type of a single value; empty when the text isn't that of an array. */
    private static String withoutArray(String text) {
        return Stream.of(ARRAY, "[]")
                .filter(text::endsWith)
                .map(end -> text.substring(0, text.length() - end.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static ColumnType scalar(String tidy) {
        int open = tidy.indexOf('(');
        int close = tidy.indexOf(')');
        if (open < 0 && close < 0) {
            return new ColumnType(SYNONYMS.getOrDefault(tidy, tidy), List.of());
        }
        String tail = tidy.substring(close + 1);
        boolean isStandard = open > 0
                && open < close
                && ARGUMENTS.matcher(tidy.substring(open + 1, close)).matches()
                && (tail.isEmpty() || tail.startsWith(" "))
                && tail.indexOf('(') < 0
                && tail.indexOf(')') < 0;
        if (!isStandard) {
            Optional<EnumType> enumeration = EnumType.parse(tidy);
            return new ColumnType(enumeration.map(EnumType::toString).orElse(tidy), List.of());
        }
        String name = tidy.substring(0, open).strip() + tail;
        return new ColumnType(SYNONYMS.getOrDefault(name, name), integers(tidy.substring(open + 1, close)));
    }

    /** An array of values of this type. */
    public ColumnType array() {
        return new ColumnType(name + ARRAY, arguments);
    }

    /** The type of the values in it, if it's an array. */
    public Optional<ColumnType> elementType() {
        return name.endsWith(ARRAY)
                ? Optional.of(new ColumnType(name.substring(0, name.length() - ARRAY.length()), arguments))
                : Optional.empty();
    }

    /** What becomes of the rows when a column of this type is given another one. */
    public TypeChange changeTo(ColumnType other) {
        return TypeChange.between(this, other);
    }

    /** Whether this is the same type, and its length, precision or number of digits is at least as large; one without is the largest. */
    public boolean loosens(ColumnType other) {
        return name.equals(other.name) && argument(0, Integer.MAX_VALUE) >= other.argument(0, Integer.MAX_VALUE);
    }

    /** An argument by its position from 0, or a number where the type has none there. */
    public int argument(int index, int otherwise) {
        return index < arguments.size() ? arguments.get(index) : otherwise;
    }

    /** The canonical text; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (arguments.isEmpty()) {
            return name;
        }
        Optional<ColumnType> element = elementType();
        if (element.isPresent()) {
            return element.orElseThrow() + ARRAY;
        }
        String list = arguments.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        int space = name.indexOf(' ');
        boolean argumentsInside = space > 0 && (name.startsWith("time ") || name.startsWith("timestamp "));
        return argumentsInside ? name.substring(0, space) + list + name.substring(space) : name + list;
    }

    private static List<Integer> integers(String list) {
        List<Integer> integers = new ArrayList<>();
        for (String integer : list.split(",", -1)) {
            integers.add(Integer.valueOf(integer.strip()));
        }
        return integers;
    }

    /** Outside of quotes in lower case and with single blanks. */
    private static String lowerOutsideQuotes(String text) {
        return PIECE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group().startsWith("'") || m.group().startsWith("\"")
                                ? m.group()
                                : BLANKS.matcher(m.group()).replaceAll(" ").toLowerCase(Locale.ROOT)));
    }
}
