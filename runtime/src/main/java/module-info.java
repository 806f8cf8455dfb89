/** Applies migrations, with nothing but java.sql. */
@SuppressWarnings("module") // what prints scripts is built later
module io.aludel.runtime {
    requires transitive java.sql;
    requires static org.jspecify;

    exports io.aludel.runtime;
    exports io.aludel.runtime.metadata;
    exports io.aludel.runtime.migration;
    exports io.aludel.runtime.query;
    exports io.aludel.runtime.internal to
            io.aludel.offline;
}
