package io.aludel.schema.dialect;

/** Texts as SQL literals. */
public final class Literals {

    private Literals() {}

    /** A character literal, such as {@code 'it''s'}. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
