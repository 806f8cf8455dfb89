package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types of DuckDB (manual: Data Types). Catalogue texts are what {@code duckdb_columns().data_type} gives, such as {@code
 * DECIMAL(10,2)}. Lengths of texts it forgets, so none is written. An enumeration is written out in each column: DuckDB keeps its
 * values there, and its named types can't be altered.
 */
final class DuckdbTypes implements Types {

    private static final Pattern QUOTED_OR_NOT = Pattern.compile("'(?:[^']|'')*'|[^']+");
    private static final int SECONDS = 0;
    private static final int MILLISECONDS = 3;
    private static final int MICROSECONDS = 6;

    @Override
    public String spell(ColumnType type) {
        Optional<ColumnType> element = type.elementType();
        if (element.isPresent()) {
            return spell(element.get()) + "[]";
        }
        return type.enumType()
                .map(enumeration -> "enum" + Literals.list(enumeration.values()))
                .orElseGet(() -> own(type));
    }

    @Override
    public String catalogue(ColumnType type) {
        Optional<ColumnType> element = type.elementType();
        if (element.isPresent()) {
            return catalogue(element.get()) + "[]";
        }
        if (type.enumType().isPresent()) {
            return spell(type).replaceFirst("enum", "ENUM");
        }
        String own = own(type);
        return switch (own) {
            case "real" -> "FLOAT";
            case "double precision" -> "DOUBLE";
            case "numeric" -> "DECIMAL(18,3)";
            default -> upperOutsideQuotes(own.replaceFirst("^numeric", "decimal"));
        };
    }

    private static String upperOutsideQuotes(String text) {
        return QUOTED_OR_NOT
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("'")
                                ? part.group()
                                : part.group().toUpperCase(Locale.ROOT)));
    }

    /** The type that DuckDB really makes of a declared one. */
    private static String own(ColumnType type) {
        return switch (type.name()) {
            case "char", "varchar", "text", "clob" -> "varchar";
            case "binary", "varbinary", "bytea", "blob" -> "blob";
            case "json", "jsonb" -> "json";
            case "float" -> argument(type, 53) <= 24 ? "real" : "double precision";
            case "time", "time with time zone", "timestamp with time zone" -> type.name();
            case "timestamp" -> timestamp(argument(type, MICROSECONDS));
            case "numeric" -> numeric(type.arguments());
            default -> type.toString();
        };
    }

    private static String timestamp(int digits) {
        if (digits == SECONDS) {
            return "timestamp_s";
        }
        if (digits <= MILLISECONDS) {
            return "timestamp_ms";
        }
        return digits <= MICROSECONDS ? "timestamp" : "timestamp_ns";
    }

    private static String numeric(List<Integer> arguments) {
        if (arguments.isEmpty()) {
            return "numeric";
        }
        return (arguments.size() == 1 ? List.of(arguments.get(0), 0) : arguments)
                .stream().map(String::valueOf).collect(Collectors.joining(",", "numeric(", ")"));
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }
}
