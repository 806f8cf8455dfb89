package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;
import java.util.Locale;
import java.util.Set;

/**
 * Types of SQLite (manual, "Datatypes In SQLite"): a column takes any value, and its type only says which ones are converted. Moments,
 * days and UUIDs are texts; so are arrays and JSON, which a check of the column keeps valid.
 *
 * <p>Catalogue texts are what was written, in lower case. A column that is kept valid as JSON is called {@code json} there, as its type
 * alone doesn't tell.
 */
final class SqliteTypes implements Types {

    /** What the catalogue calls a text that a check keeps valid. */
    static final String JSON = "json";

    /** Beyond so many digits numbers without fraction are texts: SQLite would round what has more than 64 bits. */
    private static final int MOST_DIGITS = 21;

    private static final Set<String> TEXTS = Set.of(
            "text",
            "clob",
            "date",
            "time",
            "time with time zone",
            "timestamp",
            "timestamp with time zone",
            "uuid",
            JSON,
            "jsonb");

    private static final Set<String> BYTES = Set.of("blob", "bytea", "binary", "varbinary");

    @Override
    public String spell(ColumnType type) {
        return isJson(type) ? "text" : own(type);
    }

    @Override
    public String catalogue(ColumnType type) {
        return isJson(type) ? JSON : own(type).toLowerCase(Locale.ROOT);
    }

    @Override
    public String told(ColumnType type) {
        return spell(type).toLowerCase(Locale.ROOT);
    }

    /** Whether a check has to keep the text valid. */
    static boolean isJson(ColumnType type) {
        return type.name().equals(JSON)
                || type.name().equals("jsonb")
                || type.elementType().isPresent();
    }

    /** The one of the few types of a {@code strict} table. */
    static String strict(ColumnType type) {
        return switch (Affinity.of(spelled(type))) {
            case INTEGER -> "int";
            case TEXT -> "text";
            case BLOB -> "blob";
            case REAL -> "real";
            case NUMERIC -> type.name().equals("boolean") ? "int" : "any";
        };
    }

    private static String spelled(ColumnType type) {
        return isJson(type) ? "text" : own(type);
    }

    static Affinity affinity(ColumnType type) {
        return Affinity.of(spelled(type));
    }

    private static String own(ColumnType type) {
        if (TEXTS.contains(type.name())) {
            return "text";
        }
        if (BYTES.contains(type.name())) {
            return "blob";
        }
        return switch (type.name()) {
            case "float" -> argument(type, 0, 53) <= 24 ? "real" : "double precision";
            case "numeric" -> isLarge(type) ? "text" : type.toString();
            default -> type.toString();
        };
    }

    /** Whether it's a number without fraction of more digits than SQLite keeps. */
    static boolean isLarge(ColumnType type) {
        return type.name().equals("numeric") && argument(type, 0, 0) > MOST_DIGITS && argument(type, 1, 0) == 0;
    }

    private static int argument(ColumnType type, int index, int otherwise) {
        return index < type.arguments().size() ? type.arguments().get(index) : otherwise;
    }

    /** To what values a column converts those that it's given (manual, section 3.1). */
    enum Affinity {
        INTEGER,
        TEXT,
        BLOB,
        REAL,
        NUMERIC;

        private static Affinity of(String type) {
            String upper = type.toUpperCase(Locale.ROOT);
            if (upper.contains("INT")) {
                return INTEGER;
            }
            if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
                return TEXT;
            }
            if (upper.contains("BLOB") || upper.isEmpty()) {
                return BLOB;
            }
            boolean isReal = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
            return isReal ? REAL : NUMERIC;
        }
    }
}
