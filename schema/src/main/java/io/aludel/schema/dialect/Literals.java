package io.aludel.schema.dialect;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts as SQL literals. */
public final class Literals {

    private Literals() {}

    /** Character literals in parentheses, such as {@code ('NEW', 'PAID')}. */
    public static String list(Collection<String> values) {
        return values.stream().map(Literals::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A character literal, such as {@code 'it''s'}. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
