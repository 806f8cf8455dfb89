package io.aludel.runtime.internal;

import io.aludel.runtime.query.Identifiers;

/**
 * Where in the server the migrations work.
 *
 * @param database the database, as the server calls it
 * @param schema the schema, as the catalogue holds it
 */
record Place(String database, String schema) {
    /** Returns a table of this schema as statements name it. */
    String table(Identifiers identifiers, String name) {
        return identifiers.quoteVerbatim(schema) + "." + identifiers.quoted(name);
    }
}
