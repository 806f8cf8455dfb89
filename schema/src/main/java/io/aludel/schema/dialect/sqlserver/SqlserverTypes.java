package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;

/** Types of SQL Server (manual: Data types). Its {@code tinyint} has no sign, its {@code timestamp} is no moment. */
final class SqlserverTypes implements Types {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_BINARY = 8_000;
    private static final int USUAL_DIGITS = 6;

    @Override
    public String spell(ColumnType type) {
        return switch (type.name()) {
            case "boolean" -> "bit";
            case "tinyint" -> "smallint";
            case "integer" -> "int";
            case "double precision" -> "float(53)";
            case "char" -> "nchar(" + argument(type, 1) + ")";
            case "varchar" -> varying("nvarchar", argument(type, LONGEST_TEXT + 1), LONGEST_TEXT);
            case "text", "clob", "json", "jsonb" -> "nvarchar(max)";
            case "binary" -> "binary(" + argument(type, 1) + ")";
            case "varbinary" -> varying("varbinary", argument(type, LONGEST_BINARY + 1), LONGEST_BINARY);
            case "blob", "bytea" -> "varbinary(max)";
            case "time" -> "time(" + argument(type, USUAL_DIGITS) + ")";
            case "timestamp" -> "datetime2(" + argument(type, USUAL_DIGITS) + ")";
            case "timestamp with time zone" -> "datetimeoffset(" + argument(type, USUAL_DIGITS) + ")";
            case "uuid" -> "uniqueidentifier";
            default -> type.toString();
        };
    }

    @Override
    public String catalogue(ColumnType type) {
        return spell(type).replace(", ", ",");
    }

    private static String varying(String name, int length, int longest) {
        return name + "(" + (length > longest ? "max" : String.valueOf(length)) + ")";
    }

    private static int argument(ColumnType type, int otherwise) {
        return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
    }
}
