package io.aludel.schema.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a default for databases that take no expressions there: a literal, or a function that tells the time or the user.
 *
 * @param text the text without a cast around it
 */
public record PlainValue(String text) {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final String QUOTED = "'(?:[^']++|'')*+'";

    private static final Pattern CAST = Pattern.compile(
            "cast\\s*+\\(\\s*+(" + QUOTED + ")\\s++as\\s++[^')]++(?:\\([^')]*+\\)[^')]*+)?\\)", flags());

    private static final Pattern LITERAL = Pattern.compile(
            "(?:(?:date|time|timestamp|interval|uuid|x|n|b|u&)?\\s*+" + QUOTED + "[a-z ]*+)"
                    + "|[+-]?\\s*+(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:e[+-]?[0-9]++)?|true|false|null",
            flags());

    private static final Pattern FUNCTION = Pattern.compile(
            "(?:current_date|current_time|current_timestamp|localtime|localtimestamp|now|current_user|session_user|system_user|user"
                    + "|current_role|current_schema|current_catalog)(?:\\s*+\\([0-9 ]*+\\))?",
            flags());

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /** Reads a text, such as {@code cast('1' as varchar(10))}, which is {@code '1'}. */
    public static PlainValue of(String sql) {
        Matcher cast = CAST.matcher(sql.strip());
        return new PlainValue(cast.matches() ? cast.group(1) : sql);
    }

    /** Whether it's a literal. */
    public boolean isLiteral() {
        return LITERAL.matcher(text.strip()).matches();
    }

    /** Whether it's a function that tells the time or the user. */
    public boolean isFunction() {
        return FUNCTION.matcher(text.strip()).matches();
    }
}
