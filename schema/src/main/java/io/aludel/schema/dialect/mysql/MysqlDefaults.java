package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.dialect.PlainValue;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Defaults and values on update as MySQL takes them (manual, 13.6 and 13.2.5): literals and the current moment stand bare, other
 * expressions in parentheses, and a date is written as a text. The current moment has the digits of its column; of a column whose
 * moments have a time zone it's that of UTC, in which such columns are kept.
 */
final class MysqlDefaults {

    private static final Pattern LITERAL = Pattern.compile(
            "(?i)[-+]?[0-9]++(?:\\.[0-9]*+)?(?:e[-+]?[0-9]++)?|'(?:[^'\\\\]|''|\\\\.)*+'|null|true|false|[xb]'[0-9a-f]*+'");

    /** Bare, MySQL takes it for no default (error 1067); the text alone is what the database keeps. */
    private static final Pattern TEMPORAL = Pattern.compile("(?i)(date|time|timestamp) ?('[^'\\\\]*+')");

    private static final Pattern NOW =
            Pattern.compile("(?i)(?:current_timestamp|localtimestamp|now|localtime)(?: ?\\( ?[0-6]? ?\\))?");

    /** What a default may call that gives each row another value (tried on MySQL 8.0.33). */
    private static final List<String> OF_EACH_ROW = List.of("uuid", "uuid_short", "rand", "random_bytes", "sysdate");

    private static final Pattern UUID = Pattern.compile("(?i)(?:uuid ?)?('[0-9a-f-]++')");

    private static final Pattern BYTES_OF_UUID = Pattern.compile("(?i)uuid_to_bin\\(('[0-9a-f-]++')\\)");

    private MysqlDefaults() {}

    /** Whether each row that is there would have another value by a default. */
    static boolean isOfEachRow(String text) {
        MentionedNames names = MentionedNames.in(text);
        return OF_EACH_ROW.stream().anyMatch(names::contain);
    }

    /** As a statement writes it. */
    static String spell(Types types, ColumnType type, String declared) {
        String text = untyped(type, value(types, type, declared));
        String spelledType = types.spell(type);
        boolean bare = LITERAL.matcher(text).matches() && !isLarge(spelledType);
        return bare || isClause(type, text) ? text : "(" + text + ")";
    }

    private static String untyped(ColumnType type, String text) {
        Matcher literal = TEMPORAL.matcher(text);
        return literal.matches() && literal.group(1).equalsIgnoreCase(type.name()) ? literal.group(2) : text;
    }

    /** The value as an expression: with the digits of its column's type, casts as MySQL has them, and a UUID as the bytes that it's kept in. */
    static String value(Types types, ColumnType type, String declared) {
        Matcher uuid = UUID.matcher(PlainValue.of(declared).text().strip());
        boolean ofBytes = type.name().equals("uuid") && !types.spell(type).equals("uuid") && uuid.matches();
        return ofBytes ? "uuid_to_bin(" + uuid.group(1) + ")" : withDigits(type, new MysqlCasts(types).in(declared));
    }

    /** What the catalogue reports, with a UUID as it's declared. */
    static String reported(ColumnType type, String text) {
        Matcher uuid = BYTES_OF_UUID.matcher(text);
        return type.name().equals("uuid") && uuid.matches() ? uuid.group(1) : text;
    }

    /** The text with the digits of its column's type, where it's the current moment. */
    static String withDigits(ColumnType type, String declared) {
        if (!NOW.matcher(declared).matches()) {
            return declared;
        }
        return switch (type.name()) {
            case "timestamp" -> "current_timestamp" + MysqlTypes.precision(type);
            case "timestamp with time zone" ->
                "utc_timestamp" + (MysqlTypes.precision(type).isEmpty() ? "()" : MysqlTypes.precision(type));
            default -> declared;
        };
    }

    /**
     * The value on update, if the database has a clause for it. Where a column takes no NULL and has no default, that clause would give
     * it the default {@code 0000-00-00} (manual, 13.2.5; seen on MariaDB 11.4.5), and rows without value would be kept.
     */
    static Optional<String> onUpdateClause(Column column) {
        boolean unfilled = !column.nullable() && column.defaultExpression().isEmpty();
        return column.onUpdate()
                .filter(text -> !unfilled)
                .map(text -> withDigits(column.type(), text))
                .filter(text -> isClause(column.type(), text));
    }

    private static boolean isClause(ColumnType type, String text) {
        return type.name().equals("timestamp") && NOW.matcher(text).matches();
    }

    /** Types whose defaults are expressions, even literals (manual, 13.6). */
    private static boolean isLarge(String spelledType) {
        return spelledType.endsWith("text") || spelledType.endsWith("blob") || spelledType.equals("json");
    }
}
