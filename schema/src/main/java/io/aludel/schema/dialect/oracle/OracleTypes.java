package io.aludel.schema.dialect.oracle;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;

/** Types of Oracle 19c (manual: Data Types): no truth values, which 23 brought, and whole numbers by their digits. */
final class OracleTypes implements Types {

    /** In characters, of up to four bytes each (manual: {@code MAX_STRING_SIZE}). */
    private static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_RAW = 2_000;
    private static final int USUAL_DIGITS = 6;

    @Override
    public String spell(ColumnType type) {
        return switch (type.name()) {
            case "boolean" -> "number(1)";
            case "tinyint" -> "number(3)";
            case "smallint" -> "number(5)";
            case "integer" -> "number(10)";
            case "bigint" -> "number(19)";
            case "real" -> "binary_float";
            case "double precision" -> "binary_double";
            case "float" -> argument(type, 53) <= 24 ? "binary_float" : "binary_double";
            case "numeric" -> type.arguments().isEmpty() ? "number" : "number" + arguments(type);
            case "char" -> "char(" + argument(type, 1) + " char)";
            case "varchar" ->
                argument(type, LONGEST_TEXT + 1) > LONGEST_TEXT ? "clob" : "varchar2(" + argument(type, 1) + " char)";
            case "text", "clob", "json", "jsonb" -> "clob";
            case "binary", "varbinary" ->
                argument(type, LONGEST_RAW + 1) > LONGEST_RAW ? "blob" : "raw(" + argument(type, 1) + ")";
            case "bytea", "blob" -> "blob";
            case "timestamp" -> "timestamp(" + argument(type, USUAL_DIGITS) + ")";
            case "timestamp with time zone" -> "timestamp(" + argument(type, USUAL_DIGITS) + ") with time zone";
            case "uuid" -> "raw(16)";
            default -> type.toString();
        };
    }

    @Override
    public String catalogue(ColumnType type) {
        return spell(type).toUpperCase(java.util.Locale.ROOT);
    }

    private static String arguments(ColumnType type) {
        return type.toString().substring(type.name().length());
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }
}
