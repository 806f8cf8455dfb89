package io.aludel.schema;

import java.util.Locale;

/** What happens to the referring rows when the row they refer to is deleted or its key changes (SQL:2016, 11.8). */
public enum ReferenceAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** The SQL keywords, such as {@code set null}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
