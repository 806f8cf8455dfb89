package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.dialect.Types;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Types of MySQL. Catalogue texts are what {@code information_schema.columns.column_type} gives from 8.0.19 on.
 *
 * <p>Lengths of texts count characters of four bytes: a row holds 65,535 bytes, texts of their own types aside (manual, 10.4.7).
 */
public class MysqlTypes implements Types {

    /** The longest {@code varchar} of four-byte characters that a row can hold, and the longest {@code varbinary}. */
    static final int LONGEST_VARYING = 16_383;

    /** 2^24 - 1 bytes. */
    private static final int MEDIUM = 16_777_215;

    /** Most digits of a {@code decimal}, and most of them behind the point. */
    private static final String WIDEST_DECIMAL = "decimal(65,30)";

    private static final int MICROSECONDS = 6;

    /** Holds nothing. */
    protected MysqlTypes() {}

    @Override
    public final String spell(ColumnType type) {
        Optional<EnumType> enumeration = type.enumType();
        if (enumeration.isPresent()) {
            return enumeration.get().values().stream()
                    .map(MysqlTypes::literal)
                    .collect(Collectors.joining(", ", "enum(", ")"));
        }
        return type.elementType().isPresent() ? "json" : plain(type);
    }

    @Override
    public final String catalogue(ColumnType type) {
        Optional<EnumType> enumeration = type.enumType();
        if (enumeration.isPresent()) {
            return enumeration.get().values().stream()
                    .map(MysqlTypes::literal)
                    .collect(Collectors.joining(",", "enum(", ")"));
        }
        return inCatalogue(spell(type));
    }

    /** A text as a character literal, in which a backslash has a meaning (manual, 11.1.1). */
    static String literal(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "''")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "'";
    }

    private String plain(ColumnType type) {
        return switch (type.name()) {
            case "boolean" -> "boolean";
            case "integer" -> "int";
            case "real" -> "float";
            case "float" -> argument(type, 53) <= 24 ? "float" : "double";
            case "double precision" -> "double";
            case "numeric" ->
                type.arguments().isEmpty() ? WIDEST_DECIMAL : type.toString().replace("numeric", "decimal");
            case "varchar" -> varchar(type);
            case "text", "clob" -> "longtext";
            case "varbinary", "bytea", "blob" -> varbinary(type);
            case "time" -> "time" + precision(type);
            case "timestamp", "timestamp with time zone" -> "datetime" + precision(type);
            case "uuid" -> uuid();
            case "jsonb" -> "json";
            default -> type.toString();
        };
    }

    /** The type of a UUID. */
    protected String uuid() {
        return "binary(16)";
    }

    /** What the catalogue calls a spelled type. */
    protected String inCatalogue(String spelled) {
        return switch (spelled) {
            case "boolean" -> "tinyint(1)";
            case "char", "binary" -> spelled + "(1)";
            case "bit" -> "bit(1)";
            default ->
                spelled.startsWith("decimal(") && !spelled.contains(",")
                        ? spelled.replace(")", ",0)")
                        : spelled.replace("', '", "','");
        };
    }

    private static String varchar(ColumnType type) {
        int length = argument(type, Integer.MAX_VALUE);
        if (length <= LONGEST_VARYING) {
            return type.toString();
        }
        return length <= MEDIUM / 4 ? "mediumtext" : "longtext";
    }

    private static String varbinary(ColumnType type) {
        int length = argument(type, Integer.MAX_VALUE);
        if (length <= LONGEST_VARYING) {
            return type.toString();
        }
        return length <= MEDIUM ? "mediumblob" : "longblob";
    }

    /** Microseconds unless it's said; MySQL itself would keep whole seconds alone. */
    static String precision(ColumnType type) {
        int digits = argument(type, MICROSECONDS);
        return digits == 0 ? "" : "(" + digits + ")";
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }
}
