package io.aludel.runtime.metadata;

import java.util.Locale;

/** What happens to rows that refer to a row which is deleted or whose key changes (SQL:2016, 11.8). */
public enum ReferenceAction {
    /** The change fails while rows refer to it, at the end of the statement. */
    NO_ACTION,
    /** The change fails while rows refer to it, at once. */
    RESTRICT,
    /** The rows go or change with it. */
    CASCADE,
    /** The rows refer to nothing afterwards. */
    SET_NULL,
    /** The rows refer to their default afterwards. */
    SET_DEFAULT;

    /** Returns the SQL keywords, such as {@code set null}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
