package io.aludel.schema.dialect.h2;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.Locale;

/**
 * Types of H2.
 *
 * <p>Catalogue texts are {@code data_type} of {@code information_schema.columns}, followed in parentheses by the length of
 * character and binary types, by precision and scale of {@code NUMERIC}, or by the fractional digits of times; a length that
 * H2 gives to a type declared without one (1048576, or 1000000000 and more, by version) is left out.
 */
final class H2Types implements Types {

    /** The longest {@code varchar} that every H2 2 takes. */
    private static final int LONGEST_VARYING = 1_048_576;

    private static final String ARRAY = " array";

    @Override
    public String spell(ColumnType type) {
        return own(type).toString();
    }

    @Override
    public String catalogue(ColumnType type) {
        ColumnType own = own(type);
        if (own.name().endsWith(ARRAY)) {
            return "ARRAY";
        }
        if (own.name().startsWith("enum")) {
            return "ENUM";
        }
        return switch (own.name()) {
            case "char" -> "CHARACTER" + arguments(own, List.of(1));
            case "varchar" -> "CHARACTER VARYING" + arguments(own, List.of());
            case "clob" -> "CHARACTER LARGE OBJECT" + arguments(own, List.of());
            case "binary" -> "BINARY" + arguments(own, List.of(1));
            case "varbinary" -> "BINARY VARYING" + arguments(own, List.of());
            case "blob" -> "BINARY LARGE OBJECT" + arguments(own, List.of());
            case "numeric" -> "NUMERIC" + numeric(own.arguments());
            case "time", "time with time zone", "timestamp", "timestamp with time zone" ->
                own.name().toUpperCase(Locale.ROOT) + arguments(own, List.of(6));
            default -> own.toString().toUpperCase(Locale.ROOT);
        };
    }

    /** The type that H2 really makes of a declared one. */
    private static ColumnType own(ColumnType type) {
        if (type.name().endsWith(ARRAY)) {
            return array(type);
        }
        return switch (type.name()) {
            // H2 2.3 makes a CLOB of TEXT, which can't be indexed; 2.5 doesn't.
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

    private static String arguments(ColumnType type, List<Integer> otherwise) {
        List<Integer> arguments = type.arguments().isEmpty() ? otherwise : type.arguments();
        return arguments.isEmpty() || arguments.get(0) == LONGEST_VARYING ? "" : "(" + arguments.get(0) + ")";
    }

    /** H2 makes a whole number of up to 100,000 digits of a numeric that is declared without arguments. */
    private static String numeric(List<Integer> arguments) {
        return switch (arguments.size()) {
            case 0 -> "(100000,0)";
            case 1 -> "(" + arguments.get(0) + ",0)";
            default -> "(" + arguments.get(0) + "," + arguments.get(1) + ")";
        };
    }
}
