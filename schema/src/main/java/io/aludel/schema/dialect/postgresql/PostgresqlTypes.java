package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.stream.Collectors;

/** Types of PostgreSQL. Catalogue texts are what {@code format_type(atttypid, atttypmod)} gives. */
final class PostgresqlTypes implements Types {

    /** The longest {@code varchar} that can be declared (manual, 8.3). */
    private static final int LONGEST_VARCHAR = 10_485_760;

    private static final String ARRAY = " array";

    private final Identifiers names;

    PostgresqlTypes(Identifiers names) {
        this.names = names;
    }

    @Override
    public String spell(ColumnType type) {
        if (type.enumType().isPresent()) {
            return names.spell(type.enumType().get().name());
        }
        return isArray(type) ? spell(element(type)) + "[]" : own(type).toString();
    }

    @Override
    public String catalogue(ColumnType type) {
        if (type.enumType().isPresent()) {
            return spell(type);
        }
        if (isArray(type)) {
            String element = catalogue(element(type));
            // An array has no number of dimensions in the catalogue.
            return element.endsWith("[]") ? element : element + "[]";
        }
        ColumnType own = own(type);
        return switch (own.name()) {
            case "char" ->
                "character(" + (own.arguments().isEmpty() ? 1 : own.arguments().get(0)) + ")";
            case "varchar" -> "character varying" + arguments(own.arguments());
            case "numeric" -> "numeric" + arguments(precisionAndScale(own.arguments()));
            case "time", "timestamp" -> own.name() + arguments(own.arguments()) + " without time zone";
            default -> own.toString();
        };
    }

    /** The type that PostgreSQL really makes of a declared one. */
    private static ColumnType own(ColumnType type) {
        return switch (type.name()) {
            case "tinyint" -> ColumnType.of("smallint");
            case "clob" -> ColumnType.of("text");
            // A large object would leak when its row goes, and SQL can't read it.
            case "blob", "binary", "varbinary" -> ColumnType.of("bytea");
            case "json" -> ColumnType.of("jsonb");
            case "float" -> ColumnType.of(argument(type, 53) <= 24 ? "real" : "double precision");
            case "varchar" -> argument(type, 0) > LONGEST_VARCHAR ? ColumnType.of("text") : type;
            default -> type;
        };
    }

    private static boolean isArray(ColumnType type) {
        return type.name().endsWith(ARRAY);
    }

    private static ColumnType element(ColumnType type) {
        return new ColumnType(type.name().substring(0, type.name().length() - ARRAY.length()), type.arguments());
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }

    private static List<Integer> precisionAndScale(List<Integer> arguments) {
        return arguments.size() == 1 ? List.of(arguments.get(0), 0) : arguments;
    }

    private static String arguments(List<Integer> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
