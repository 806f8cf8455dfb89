package io.aludel.schema.random;

import io.aludel.schema.ColumnType;
import java.util.List;
import java.util.Map;

/** Types that H2 and PostgreSQL both have, with values for them and the conversions that both can do. */
final class Types {

    static final List<ColumnType> INTEGERS =
            List.of(ColumnType.of("smallint"), ColumnType.of("integer"), ColumnType.of("bigint"));

    private static final List<ColumnType> ALL = List.of(
            ColumnType.of("smallint"),
            ColumnType.of("integer"),
            ColumnType.of("bigint"),
            ColumnType.of("numeric", 10, 2),
            ColumnType.of("numeric", 12, 2),
            ColumnType.of("numeric", 10, 0),
            ColumnType.of("double precision"),
            ColumnType.of("varchar", 10),
            ColumnType.of("varchar", 50),
            ColumnType.of("varchar", 100),
            ColumnType.of("char", 5),
            ColumnType.of("text"),
            ColumnType.of("boolean"),
            ColumnType.of("date"),
            ColumnType.of("timestamp"),
            ColumnType.parse("timestamp(3) with time zone"),
            ColumnType.parse("timestamp with time zone"),
            ColumnType.of("uuid"));

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("number", List.of("0", "1", "42")),
            Map.entry("text", List.of("'x'", "'it''s'", "''")),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("date", List.of("current_date", "date '2024-02-29'")),
            Map.entry("timestamp", List.of("current_timestamp", "timestamp '2024-02-29 12:30:00'")),
            Map.entry("zoned", List.of("current_timestamp")),
            Map.entry("uuid", List.of("cast('00000000-0000-4000-8000-000000000001' as uuid)")));

    private Types() {}

    static ColumnType any(Chance chance) {
        return chance.any(ALL);
    }

    /** A type to which both databases can convert. */
    static ColumnType convertible(ColumnType from, Chance chance) {
        List<ColumnType> candidates = ALL.stream()
                .filter(to -> !to.equals(from) && isConvertible(family(from), family(to)))
                .toList();
        return chance.any(candidates);
    }

    /** Whether both databases can convert; a column that wasn't there before has nothing to convert. */
    static boolean isConvertible(ColumnType before, ColumnType to) {
        return before == null || isConvertible(family(before), family(to));
    }

    static String value(ColumnType type, Chance chance) {
        return chance.any(VALUES.get(family(type)));
    }

    static boolean isInteger(ColumnType type) {
        return INTEGERS.contains(type);
    }

    static boolean isUuid(ColumnType type) {
        return type.name().equals("uuid");
    }

    /** Not on H2, where a text is a large object. */
    static boolean canBeIndexed(ColumnType type) {
        return !type.name().equals("text");
    }

    static boolean sameFamily(ColumnType one, ColumnType other) {
        return family(one).equals(family(other));
    }

    private static boolean isConvertible(String from, String to) {
        return from.equals(to) || from.equals("text") || to.equals("text") || (from + to).equals("datetimestamp");
    }

    private static String family(ColumnType type) {
        return switch (type.name()) {
            case "smallint", "integer", "bigint", "numeric", "double precision" -> "number";
            case "varchar", "char", "text" -> "text";
            case "timestamp with time zone" -> "zoned";
            default -> type.name();
        };
    }
}
