package io.aludel.annotation;

/** When a database checks a key that it may check late. */
public enum Deferral {
    /** At each statement, and nobody can put it off. */
    NONE,
    /** At each statement, unless a transaction puts it off. */
    IMMEDIATE,
    /** When the transaction commits. */
    DEFERRED
}
