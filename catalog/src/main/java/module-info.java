/** Reads the catalogue of a live database into a schema. */
module io.aludel.catalog {
    requires transitive io.aludel.runtime;
    requires transitive io.aludel.schema;
    requires transitive java.sql;
    requires static org.jspecify;

    exports io.aludel.catalog;
    exports io.aludel.catalog.reader;
    exports io.aludel.catalog.reader.builtin;
}
