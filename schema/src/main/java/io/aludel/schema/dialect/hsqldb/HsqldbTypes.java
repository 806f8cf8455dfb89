package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Types of HSQLDB.
 *
 * <p>Catalogue texts are what {@code dtd_identifier} of {@code information_schema.columns} says, such as {@code NUMERIC(10,2)}.
 */
final class HsqldbTypes implements Types {

    /** That of {@code longvarchar}. A longer text is a large object. */
    private static final int LONGEST_VARYING = 16_777_216;

    @Override
    public String spell(ColumnType type) {
        return array(type)
                .map(element -> spell(element) + " array")
                .orElseGet(() -> own(type).toString());
    }

    @Override
    public String catalogue(ColumnType type) {
        return array(type).map(element -> catalogue(element) + " ARRAY").orElseGet(() -> catalogueOfOne(own(type)));
    }

    private static Optional<ColumnType> array(ColumnType type) {
        return type.elementType();
    }

    /** The type that HSQLDB really makes of a declared one. */
    private static ColumnType own(ColumnType type) {
        return switch (type.name()) {
            case "text" -> ColumnType.of("varchar", LONGEST_VARYING);
            case "varchar" -> varying(type, "varchar", "clob");
            case "bytea" -> ColumnType.of("varbinary", LONGEST_VARYING);
            case "varbinary" -> varying(type, "varbinary", "blob");
            case "json", "jsonb" -> ColumnType.of("clob");
            // They all have 64 bits (manual, Numeric Types).
            case "real", "float" -> ColumnType.of("double precision");
            // Without a precision HSQLDB keeps whole seconds alone and drops the rest silently.
            case "time", "time with time zone" -> type.arguments().isEmpty() ? ColumnType.of(type.name(), 6) : type;
            default -> type;
        };
    }

    private static ColumnType varying(ColumnType type, String name, String beyond) {
        int length = argument(type, LONGEST_VARYING);
        return length > LONGEST_VARYING ? ColumnType.of(beyond) : ColumnType.of(name, length);
    }

    private static String catalogueOfOne(ColumnType own) {
        return switch (own.name()) {
            case "double precision" -> "DOUBLE";
            case "char" -> "CHARACTER(" + argument(own, 1) + ")";
            case "binary" -> "BINARY(" + argument(own, 1) + ")";
            case "clob", "blob" ->
                own.arguments().isEmpty() ? own.name().toUpperCase(Locale.ROOT) + "(1G)" : upper(own);
            case "numeric" -> numeric(own.arguments());
            case "time", "time with time zone" -> upper(withoutPrecision(own, 0));
            case "timestamp", "timestamp with time zone" -> upper(withoutPrecision(own, 6));
            default -> upper(own);
        };
    }

    private static String numeric(List<Integer> arguments) {
        if (arguments.isEmpty()) {
            return "NUMERIC(128)";
        }
        boolean hasScale = arguments.size() > 1 && arguments.get(1) != 0;
        return "NUMERIC(" + arguments.get(0) + (hasScale ? "," + arguments.get(1) : "") + ")";
    }

    /** The usual precision is left out. */
    private static ColumnType withoutPrecision(ColumnType type, int usual) {
        return argument(type, usual) == usual ? ColumnType.of(type.name()) : type;
    }

    private static String upper(ColumnType type) {
        return type.toString().toUpperCase(Locale.ROOT);
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }
}
