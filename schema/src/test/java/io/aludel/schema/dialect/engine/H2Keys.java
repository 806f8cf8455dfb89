package io.aludel.schema.dialect.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys as H2's {@code SCRIPT} tells them: after a column is renamed, {@code information_schema.key_column_usage} goes on to say
 * the old name (2.5.252).
 */
final class H2Keys {

    private static final String NAME = "(?:U&)?\"(?:[^\"]|\"\")*\"";
    private static final String COLUMNS = "\\((" + NAME + "(?:, " + NAME + ")*)\\)";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|\\+\\p{XDigit}{6}|\\p{XDigit}{4})");
    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final Pattern CONSTRAINT = Pattern.compile("ALTER TABLE (" + NAME + "\\." + NAME
            + ") ADD CONSTRAINT " + NAME + "\\.(" + NAME + ") (PRIMARY KEY|UNIQUE NULLS (?:NOT )?DISTINCT |FOREIGN KEY)"
            + COLUMNS
            + "(?: REFERENCES (" + NAME + "\\." + NAME + ")" + COLUMNS
            + "(?: ON UPDATE (CASCADE|RESTRICT|SET NULL|SET DEFAULT))?(?: ON DELETE (CASCADE|RESTRICT|SET NULL|SET DEFAULT))?"
            + " NOCHECK)?;");

    private H2Keys() {}

    static List<String> lines(Connection connection) throws SQLException {
        return Engine.rows(connection, "script nodata nosettings").stream()
                .flatMap(sql -> CONSTRAINT.matcher(sql).results())
                .map(H2Keys::line)
                .toList();
    }

    private static String line(MatchResult key) {
        String name = String.join(".", names(key.group(1) + "." + key.group(2)));
        List<String> columns = names(key.group(4));
        return switch (key.group(3)) {
            case "PRIMARY KEY" -> "primary key " + name + " (" + String.join(", ", columns) + ")";
            case "FOREIGN KEY" ->
                "foreign key " + name + " "
                        + CatalogueLines.pairs(columns, String.join(".", names(key.group(5))), names(key.group(6)))
                        + " delete " + rule(key.group(8)) + " update " + rule(key.group(7));
            default ->
                "unique " + name + " (" + String.join(", ", columns) + ")"
                        + (key.group(3).contains("NOT") ? " nulls not distinct" : "");
        };
    }

    private static String rule(@org.jspecify.annotations.Nullable String rule) {
        return Optional.ofNullable(rule).orElse("no action").toLowerCase(Locale.ROOT);
    }

    private static List<String> names(String quoted) {
        return Stream.of(quoted)
                .flatMap(text -> NAMES.matcher(text).results())
                .map(MatchResult::group)
                .map(H2Keys::name)
                .toList();
    }

    private static String name(String quoted) {
        String inside =
                quoted.substring(quoted.indexOf('"') + 1, quoted.length() - 1).replace("\"\"", "\"");
        return quoted.startsWith("U&")
                ? ESCAPE.matcher(inside).replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape)))
                : inside;
    }

    private static String unescaped(MatchResult escape) {
        String code = escape.group(1);
        return code.equals("\\") ? code : Character.toString(Integer.parseInt(code.replace("+", ""), 16));
    }
}
