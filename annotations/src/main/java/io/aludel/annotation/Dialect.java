package io.aludel.annotation;

/** A database that SQL can be written for. */
public enum Dialect {
    /** H2, from version 2 on. */
    H2,
    /** PostgreSQL. */
    POSTGRESQL
}
