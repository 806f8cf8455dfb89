package io.aludel.annotation;

/** How the database makes a value that an insert leaves out. */
public enum GenerationType {
    /** An identity column. */
    IDENTITY,
    /** The next number of a sequence. */
    SEQUENCE,
    /** A random UUID. */
    UUID
}
