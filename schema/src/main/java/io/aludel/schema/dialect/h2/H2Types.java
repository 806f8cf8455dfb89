package io.aludel.schema.dialect.h2;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types of H2.
 *
 * <p>Catalogue texts are what {@code data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier)} gives, without blanks
 * after commas, such as {@code NUMERIC(10,2)}.
 */
final class H2Types implements Types {

    /** The longest {@code varchar} that every H2 2 takes. */
    private static final int LONGEST_VARYING = 1_048_576;

    private static final String ARRAY = " array";

    /** The first word of a type as the catalogue has it, where it isn't ours. */
    private static final Map<String, String> CATALOGUE_WORDS = Map.of(
            "char", "CHARACTER",
            "varchar", "CHARACTER VARYING",
            "clob", "CHARACTER LARGE OBJECT",
            "varbinary", "BINARY VARYING",
            "blob", "BINARY LARGE OBJECT");

    private static final Pattern FIRST_WORD = Pattern.compile("^\\w+");
    private static final Pattern QUOTED_OR_NOT = Pattern.compile("'(?:[^']|'')*'|[^']+");

    @Override
    public String spell(ColumnType type) {
        return type.enumType()
                .map(enumeration -> "enum" + Literals.list(enumeration.values()))
                .orElseGet(() -> own(type).toString());
    }

    @Override
    public String catalogue(ColumnType type) {
        if (type.enumType().isPresent()) {
            return spell(type).replaceFirst("enum", "ENUM").replace(", ", ",");
        }
        String inWords = FIRST_WORD
                .matcher(own(type).toString())
                .replaceFirst(word -> CATALOGUE_WORDS.getOrDefault(word.group(), word.group()));
        return QUOTED_OR_NOT
                .matcher(inWords)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("'")
                                ? part.group()
                                : part.group().toUpperCase(Locale.ROOT)))
                .replace(", ", ",");
    }

    /** The type that H2 really makes of a declared one. */
    private static ColumnType own(ColumnType type) {
        if (type.name().endsWith(ARRAY)) {
            return array(type);
        }
        return switch (type.name()) {
            // The manual counts TEXT among the large objects, which can't be indexed; the engine makes this of it.
            case "text" -> ColumnType.of("varchar");
            case "varchar" -> limited(type, "clob");
            case "bytea" -> ColumnType.of("varbinary");
            case "varbinary" -> limited(type, "blob");
            case "jsonb" -> ColumnType.of("json");
            case "float" -> ColumnType.of(argument(type, 53) <= 24 ? "real" : "double precision");
            // Without a precision H2 keeps whole seconds alone and drops the rest silently.
            case "time", "time with time zone" -> type.arguments().isEmpty() ? ColumnType.of(type.name(), 6) : type;
            default -> type;
        };
    }

    private static ColumnType array(ColumnType type) {
        String element = type.name().substring(0, type.name().length() - ARRAY.length());
        return new ColumnType(own(new ColumnType(element, type.arguments())) + ARRAY, List.of());
    }

    private static ColumnType limited(ColumnType type, String beyond) {
        return argument(type, 0) > LONGEST_VARYING ? ColumnType.of(beyond) : type;
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }
}
