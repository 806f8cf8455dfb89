package io.aludel.annotation;

/** What the database does with the referring rows when the row they refer to is deleted. */
public enum ReferenceAction {
    /** Refuses at the end of the statement, if rows still refer to it. */
    NO_ACTION,
    /** Refuses at once. */
    RESTRICT,
    /** Deletes the referring rows. */
    CASCADE,
    /** Sets the referring columns to NULL. */
    SET_NULL,
    /** Sets the referring columns to their defaults. */
    SET_DEFAULT
}
