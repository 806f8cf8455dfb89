package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.PlainValue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Declared texts in SQL as Derby understands them: it has no {@code localtimestamp} and no {@code now()}, no precision of a moment, and
 * says {@code date('2024-02-29')} where SQL says {@code date '2024-02-29'}. A default is a literal or the current moment or user, and of
 * the very kind of its column.
 */
final class DerbyTexts {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE = Pattern.compile(
            "(?i)'(?:[^']++|'')*+'?|\"(?:[^\"]++|\"\")*+\"?|\\b(date|time|timestamp)(?:\\s++with(?:out)?\\s++time\\s++zone)?\\s*+"
                    + "('(?:[^']++|'')*+')"
                    + "|\\b(localtimestamp|current_timestamp|localtime|current_time)\\b(?:\\s*+\\([0-9 ]*+\\))?|\\bnow\\s*+\\(\\s*+\\)"
                    + "|\\bcast\\s*+\\(\\s*+'([0-9a-f-]{32,36}+)'\\s++as\\s++uuid\\s*+\\)"
                    + "|\\bas\\s++((?:uuid|text|tinyint|float|numeric|decimal|timestamp|time)\\b(?:\\s*+\\([0-9, ]++\\))?"
                    + "(?:\\s++with(?:out)?\\s++time\\s++zone)?)(?=\\s*+\\))"
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*+",
            Pattern.DOTALL);

    private static final Pattern TYPED = Pattern.compile("(?is)(?:date|time|timestamp)[a-z ]*+('.*')");
    private static final Pattern OFFSET = Pattern.compile(
            "'([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)(Z|[+-][0-9]{2}(?::?[0-9]{2})?)'");
    private static final DateTimeFormatter IN_UTC = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final Pattern QUOTED = Pattern.compile("(?s)'((?:[^']|'')*+)'");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\s*+(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");
    private static final Pattern FUNCTION =
            Pattern.compile("(?i)current_timestamp|current_date|current_time|current_user|session_user|user");

    private static final Map<String, String> MOMENTS =
            Map.of("localtimestamp", "current_timestamp", "localtime", "current_time");
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "integer", "bigint", "numeric", "real", "double precision", "float");
    private static final Set<String> TEXTS = Set.of("char", "varchar", "text", "clob", "json", "jsonb");
    private static final Set<String> TRUTHS = Set.of("true", "t", "1", "yes", "on", "y");

    private DerbyTexts() {}

    /** An expression in Derby's words. */
    static String own(String sql) {
        return PIECE.matcher(sql).replaceAll(piece -> Matcher.quoteReplacement(own(piece)));
    }

    private static String own(MatchResult piece) {
        if (piece.group(1) != null) {
            return piece.group(1).toLowerCase(Locale.ROOT) + "(" + inUtc(piece.group(2)) + ")";
        }
        if (piece.group(4) != null) {
            return bits(piece.group(4));
        }
        if (piece.group(5) != null) {
            return "as " + new DerbyTypes().spell(ColumnType.parse(piece.group(5)));
        }
        if (piece.group(3) != null) {
            String word = piece.group(3).toLowerCase(Locale.ROOT);
            return MOMENTS.getOrDefault(word, word);
        }
        String text = piece.group();
        return text.toLowerCase(Locale.ROOT).startsWith("now") && text.endsWith(")") ? "current_timestamp" : text;
    }

    /** A moment with an offset at its end as it's kept. */
    private static String inUtc(String quoted) {
        Matcher moment = OFFSET.matcher(quoted);
        if (!moment.matches()) {
            return quoted;
        }
        LocalDateTime local = LocalDateTime.parse(moment.group(1) + "T" + moment.group(2));
        return "'"
                + local.minusSeconds(ZoneOffset.of(moment.group(3)).getTotalSeconds())
                        .format(IN_UTC)
                + "'";
    }

    private static String bits(String uuid) {
        return "x'" + uuid.replace("-", "").toLowerCase(Locale.ROOT) + "'";
    }

    /** The default of a column; empty when Derby takes no such default. */
    static Optional<String> defaultOf(Column column, String declared) {
        String text = PlainValue.of(declared).text().strip();
        String moment = own(text);
        if (FUNCTION.matcher(moment).matches()) {
            return Optional.of(moment);
        }
        if (text.equalsIgnoreCase("null")) {
            return Optional.of("null");
        }
        Matcher typed = TYPED.matcher(text);
        return literal(column.type().name(), typed.matches() ? inUtc(typed.group(1)) : text);
    }

    private static Optional<String> literal(String type, String text) {
        Matcher quoted = QUOTED.matcher(text);
        boolean isNumber = NUMBER.matcher(text).matches();
        String bare = quoted.matches() ? quoted.group(1) : text;
        if (type.equals("boolean")) {
            return quoted.matches() || isNumber || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                    ? Optional.of(String.valueOf(TRUTHS.contains(bare.toLowerCase(Locale.ROOT))))
                    : Optional.empty();
        }
        if (NUMBERS.contains(type)) {
            return Optional.of(bare.strip())
                    .filter(number -> NUMBER.matcher(number).matches());
        }
        if (TEXTS.contains(type) && isNumber) {
            return Optional.of(Literals.text(text));
        }
        if (type.equals("uuid") && UUID.matcher(bare).matches()) {
            return Optional.of(bits(bare));
        }
        boolean isBits = text.toLowerCase(Locale.ROOT).startsWith("x'");
        return quoted.matches() || isBits ? Optional.of(text) : Optional.empty();
    }
}
