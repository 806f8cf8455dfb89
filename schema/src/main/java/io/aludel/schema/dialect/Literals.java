package io.aludel.schema.dialect;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as SQL literals. */
public final class Literals {

    private static final Pattern HEAD = Pattern.compile("[\\n\\r]\\s*-- aludel");

    private Literals() {}

    /** Character literals in parentheses, such as {@code ('NEW', 'PAID')}. */
    public static String list(Collection<String> values) {
        return values.stream().map(Literals::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * A character literal, such as {@code 'it''s'}. A text that holds a line which the frozen SQL file would take for the head of
     * its next statement is written with its line breaks as {@code \000a}.
     */
    public static String text(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return HEAD.matcher(value).find()
                ? "U&" + quoted.replace("\\", "\\\\").replace("\n", "\\000a").replace("\r", "\\000d")
                : quoted;
    }
}
