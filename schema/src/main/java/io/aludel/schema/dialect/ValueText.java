package io.aludel.schema.dialect;

import io.aludel.schema.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The SQL text of a value, such as a default, as far as what was declared can be compared with what a catalogue reports.
 *
 * <ul>
 *   <li>Casts, the type before a literal, parentheses around a value, the kind of quotes and the case of words are no difference:
 *       {@code 'x'::character varying} is {@code 'x'}.
 *   <li>Two literals are the same when they mean the same for a column of that type: text for texts and enumerations, number for
 *       numbers, truth for booleans, day and moment without time zone for dates and timestamps. Of other types, such as JSON and
 *       arrays, engines rewrite literals as they like: any two are the same.
 *   <li>Functions without arguments, such as {@code current_date}, are compared by their names and precisions; those that draw from
 *       a sequence by the sequence.
 *   <li>Any other expression is what an engine makes of it: two of them are the same, and so is the literal that an engine may have
 *       reckoned from one. That one was exchanged for another by hand can't be told.
 * </ul>
 */
public final class ValueText {

    private static final Set<String> FUNCTIONS = Set.of(
            "current_timestamp",
            "localtimestamp",
            "now",
            "sysdate",
            "current_date",
            "curdate",
            "current_time",
            "localtime",
            "curtime",
            "current_user",
            "session_user",
            "user",
            "uuid",
            "random_uuid",
            "gen_random_uuid",
            "newid",
            "sys_guid");

    private final ValueTokens tokens;
    private final Map<String, String> synonyms;

    private ValueText(String sql, Map<String, String> synonyms) {
        this.tokens = ValueTokens.of(sql);
        this.synonyms = synonyms;
    }

    /**
     * Whether a reported text is the declared one, as far as that can be told.
     *
     * @param type the declared type of the column that takes the value
     * @param declared the declared text
     * @param reported what the catalogue says
     * @param synonyms functions by their declared names, in lower case, with the names that the catalogue has for them
     */
    public static boolean isSame(ColumnType type, String declared, String reported, Map<String, String> synonyms) {
        ValueText one = new ValueText(declared, synonyms);
        ValueText other = new ValueText(reported, synonyms);
        Optional<String> literal = one.tokens.literal();
        Optional<String> reportedLiteral = other.tokens.literal();
        if (literal.isPresent() && reportedLiteral.isPresent()) {
            return new LiteralValue(type, literal.get()).isSame(reportedLiteral.get());
        }
        if (literal.isPresent()) {
            return false;
        }
        if (reportedLiteral.isPresent()) {
            return !one.isKnown();
        }
        boolean bothKnown = one.isKnown() && other.isKnown();
        return !bothKnown || one.normal().equals(other.normal()) || one.isSameSequence(other);
    }

    /**
     * The sequence from which a reported default takes the next number, in the names that the catalogue holds, the last one that of the
     * sequence; empty when it doesn't take one.
     */
    public static Optional<List<String>> sequenceOf(String reported) {
        return new ValueText(reported, Map.of()).sequence();
    }

    /** A reported text as one would declare it: a literal without its cast, anything else as it is. */
    public static String declared(String reported) {
        return ValueTokens.of(reported).literalText().orElse(reported);
    }

    /** Whether the value is NULL. */
    public static boolean isNull(String sql) {
        return ValueTokens.of(sql).isNull();
    }

    private boolean isKnown() {
        List<String> words = tokens.texts();
        boolean isFunction = (words.size() == 1 || words.size() == 2)
                && FUNCTIONS.contains(words.get(0).toLowerCase(Locale.ROOT));
        return isFunction || sequence().isPresent();
    }

    private Optional<List<String>> sequence() {
        return tokens.sequence();
    }

    /** Declared names are as the user wrote them, folded or not. */
    private boolean isSameSequence(ValueText other) {
        return sequence()
                .map(ValueText::last)
                .filter(name -> other.sequence().map(ValueText::last).stream().anyMatch(name::equalsIgnoreCase))
                .isPresent();
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    private List<String> normal() {
        return tokens.texts().stream()
                .map(text -> {
                    String lower = text.toLowerCase(Locale.ROOT);
                    return synonyms.getOrDefault(lower, lower);
                })
                .toList();
    }

    /** A literal of a type. */
    private record LiteralValue(ColumnType type, String text) {

        private static final Set<String> TRUE = Set.of("true", "t", "1", "yes", "on", "y");
        private static final Set<String> EXACT = Set.of("char", "varchar", "text", "clob");
        private static final Set<String> NUMBERS = Set.of(
                "tinyint", "smallint", "integer", "bigint", "numeric", "real", "double precision", "float", "decfloat");

        boolean isSame(String other) {
            if (text.equals(other)) {
                return true;
            }
            if (type.name().equals("boolean")) {
                return TRUE.contains(text.toLowerCase(Locale.ROOT)) == TRUE.contains(other.toLowerCase(Locale.ROOT));
            }
            if (NUMBERS.contains(type.name())) {
                Optional<BigDecimal> one = number(text);
                Optional<BigDecimal> two = number(other);
                return one.isPresent() && two.isPresent() && one.orElseThrow().compareTo(two.orElseThrow()) == 0;
            }
            if (type.name().equals("date") || type.name().equals("timestamp")) {
                return moment(text).equals(moment(other));
            }
            return !EXACT.contains(type.name()) && type.enumType().isEmpty();
        }

        private static Optional<BigDecimal> number(String text) {
            try {
                return Optional.of(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        /** Without a midnight and without zeros at the end of a second's fraction. */
        private static String moment(String text) {
            String plain = text.strip().replace('T', ' ');
            String fraction = plain.indexOf('.') < 0 ? plain : plain.replaceFirst("\\.?0*$", "");
            return fraction.endsWith(" 00:00:00")
                    ? fraction.substring(0, fraction.length() - " 00:00:00".length())
                    : fraction;
        }
    }
}
