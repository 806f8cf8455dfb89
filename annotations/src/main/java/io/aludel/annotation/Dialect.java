package io.aludel.annotation;

/** A database that SQL can be written for. */
public enum Dialect {
    /** H2, from version 2 on. */
    H2,
    /** PostgreSQL, from version 13 on. */
    POSTGRESQL,
    /** MariaDB, from version 10.11 on. */
    MARIADB,
    /**
     * MySQL, from version 8.0.29 on. Its dialect and driver are tried against MariaDB in each build, and on MySQL 8.0.33 where the build has
     * one.
     */
    MYSQL,
    /** SQLite, from version 3.26 on. */
    SQLITE,
    /** HSQLDB, from version 2.7 on. */
    HSQLDB,
    /** Derby, from version 10.16 on. */
    DERBY,
    /** DuckDB 2. */
    DUCKDB,
    /** Oracle, from version 19c on. Its SQL is rendered, not run: the runtime doesn't know it, and no test has sent it to a server. */
    ORACLE,
    /**
     * SQL Server, from version 2019 on. Its SQL is rendered, not run: the runtime doesn't know it, and no test has sent it to a server.
     */
    SQLSERVER
}
