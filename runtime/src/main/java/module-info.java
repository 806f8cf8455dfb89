/** Applies migrations, with nothing but java.sql. */
module io.aludel.runtime {
    requires transitive java.sql;
    requires static org.jspecify;

    exports io.aludel.runtime;
    exports io.aludel.runtime.metadata;
    exports io.aludel.runtime.migration;
    exports io.aludel.runtime.query;
}
