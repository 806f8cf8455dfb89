package io.aludel.processor.mapping;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.Sourced;
import io.aludel.schema.ColumnType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Column types of Java types, in standard SQL; each dialect spells them its own way.
 *
 * <p>The types are Hibernate's, except that times keep six digits behind the second, and that what Hibernate would serialize is
 * text.
 */
final class JavaTypes {

    private static final int LENGTH = 255;
    private static final int DIGITS = 38;
    private static final int FRACTION = 6;

    private static final Map<String, Function<ColumnModel, ColumnType>> TYPES = Map.ofEntries(
            fixed("boolean", "boolean"),
            fixed("java.lang.Boolean", "boolean"),
            fixed("byte", "tinyint"),
            fixed("java.lang.Byte", "tinyint"),
            fixed("short", "smallint"),
            fixed("java.lang.Short", "smallint"),
            fixed("int", "integer"),
            fixed("java.lang.Integer", "integer"),
            fixed("long", "bigint"),
            fixed("java.lang.Long", "bigint"),
            fixed("float", "real"),
            fixed("java.lang.Float", "real"),
            fixed("double", "double precision"),
            fixed("java.lang.Double", "double precision"),
            fixed("char", "char", 1),
            fixed("java.lang.Character", "char", 1),
            sized("java.lang.String", "varchar"),
            sized("char[]", "varchar"),
            sized("byte[]", "varbinary"),
            Map.entry("java.math.BigDecimal", column -> numeric(column, 2)),
            Map.entry("java.math.BigInteger", column -> numeric(column, 0)),
            fixed("java.util.UUID", "uuid"),
            fixed("java.time.LocalDate", "date"),
            timed("java.time.LocalTime", "time"),
            timed("java.time.OffsetTime", "time with time zone"),
            timed("java.time.LocalDateTime", "timestamp"),
            timed("java.time.Instant", "timestamp with time zone"),
            timed("java.time.OffsetDateTime", "timestamp with time zone"),
            timed("java.time.ZonedDateTime", "timestamp with time zone"),
            fixed("java.time.Duration", "numeric", 21, 0),
            fixed("java.time.Year", "integer"),
            sized("java.time.YearMonth", "varchar"),
            sized("java.time.MonthDay", "varchar"),
            sized("java.time.Period", "varchar"),
            fixed("java.time.ZoneOffset", "varchar", 9),
            sized("java.time.ZoneId", "varchar"),
            fixed("java.sql.Date", "date"),
            timed("java.sql.Time", "time"),
            timed("java.sql.Timestamp", "timestamp"),
            timed("java.util.Date", "timestamp"),
            timed("java.util.Calendar", "timestamp"),
            sized("java.util.TimeZone", "varchar"),
            fixed("java.util.Currency", "varchar", 3),
            sized("java.util.Locale", "varchar"),
            sized("java.lang.Class", "varchar"),
            sized("java.net.URI", "varchar"),
            sized("java.net.URL", "varchar"));

    private JavaTypes() {}

    private static final Map<String, ColumnType> LARGE = Map.of(
            "java.lang.String", ColumnType.of("clob"),
            "char[]", ColumnType.of("clob"),
            "byte[]", ColumnType.of("blob"));

    /** The type of a member's column; empty when its Java type has none. */
    static Optional<ColumnType> columnType(BasicMember member) {
        ColumnModel column = member.column();
        JavaType type = member.type();
        return column.large()
                .flatMap(large -> Optional.ofNullable(LARGE.get(type.name())))
                .or(() -> single(type, column))
                .or(() -> type.element()
                        .flatMap(element -> single(element, column))
                        .map(element -> ColumnType.parse(element + " array")));
    }

    private static Optional<ColumnType> single(JavaType type, ColumnModel column) {
        return type.kind() == JavaType.Kind.ENUM
                ? Optional.of(text(column))
                : Optional.ofNullable(TYPES.get(type.name())).map(known -> known.apply(column));
    }

    /** A type as it's given in SQL; empty when its numbers are none, which validation reports. */
    static Optional<ColumnType> given(String sql) {
        try {
            return Optional.of(ColumnType.parse(sql));
        } catch (IllegalArgumentException tooLarge) {
            return Optional.empty();
        }
    }

    /** A text of the length that is said. */
    static ColumnType text(ColumnModel column) {
        return sized("varchar", column);
    }

    private static Map.Entry<String, Function<ColumnModel, ColumnType>> fixed(
            String javaType, String name, int... arguments) {
        ColumnType type = ColumnType.of(name, arguments);
        return Map.entry(javaType, column -> type);
    }

    private static Map.Entry<String, Function<ColumnModel, ColumnType>> sized(String javaType, String name) {
        return Map.entry(javaType, column -> sized(name, column));
    }

    private static Map.Entry<String, Function<ColumnModel, ColumnType>> timed(String javaType, String name) {
        return Map.entry(
                javaType, column -> ColumnType.of(name, said(column.precision()).orElse(FRACTION)));
    }

    private static ColumnType sized(String name, ColumnModel column) {
        return ColumnType.of(name, said(column.length()).orElse(LENGTH));
    }

    private static ColumnType numeric(ColumnModel column, int otherwise) {
        Optional<Integer> precision = said(column.precision());
        int scale = column.scale().map(Sourced::value).orElse(precision.isPresent() ? 0 : otherwise);
        return ColumnType.of("numeric", precision.orElse(DIGITS), Math.max(scale, 0));
    }

    /** A size; 0 counts as not said, as in JPA, and less is an error that validation reports. */
    private static Optional<Integer> said(Optional<Sourced<Integer>> size) {
        return size.map(Sourced::value).filter(number -> number > 0);
    }
}
