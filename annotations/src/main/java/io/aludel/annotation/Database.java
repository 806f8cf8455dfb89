package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a package or a class the root of one database: its entities, its history, its names.
 *
 * <pre>{@code
 * @Database(name = "league")
 * package com.example.league;
 * }</pre>
 *
 * <p>The classes {@code LeagueMigrations} and {@code LeagueSchema} are generated into the root's package.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Database {

    /** The database's name, of which the generated classes are named: letters, digits, {@code _}, {@code -} and spaces. */
    String name();

    /** The databases that SQL is written for, at least one. */
    Dialect[] dialects() default {Dialect.H2, Dialect.POSTGRESQL};

    /** The entities of this database; none means all entities of the module. */
    Class<?>[] entities() default {};

    /**
     * The folder of the revision history; a relative path is taken from the folder of the build file. Empty means {@code
     * src/main/aludel}, or what the option {@code aludel.history} says.
     */
    String history() default "";

    /** The schema (namespace) of tables and sequences that name none; empty means whatever the connection's own is. */
    String schema() default "";

    /**
     * Whether what is recorded from now on is done by statements that keep readers and writers of tables in use waiting for no longer
     * than it takes to change the catalogue, where the database has such: {@code not valid} and {@code concurrently} on PostgreSQL,
     * {@code algorithm=instant} and {@code lock=none} on MariaDB and MySQL. SQL that is recorded already stays as it is; the option
     * {@code aludel.online} says otherwise for one revision. On all databases a NOT NULL column that is going to be dropped may be NULL
     * from the expand phase on.
     */
    boolean online() default false;

    /** How tables, columns, keys and indexes are named where no name is given. */
    Naming naming() default @Naming;
}
