/** Schemas, operations, the differ, revision files and dialects. */
module io.aludel.schema {
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.aludel.schema;
    exports io.aludel.schema.dialect;
    exports io.aludel.schema.dialect.builtin;
    exports io.aludel.schema.dialect.derby;
    exports io.aludel.schema.dialect.duckdb;
    exports io.aludel.schema.dialect.h2;
    exports io.aludel.schema.dialect.hsqldb;
    exports io.aludel.schema.dialect.mariadb;
    exports io.aludel.schema.dialect.mysql;
    exports io.aludel.schema.dialect.oracle;
    exports io.aludel.schema.dialect.postgresql;
    exports io.aludel.schema.dialect.sqlite;
    exports io.aludel.schema.dialect.sqlserver;
    exports io.aludel.schema.diff;
    exports io.aludel.schema.history;
    exports io.aludel.schema.operation;
}
