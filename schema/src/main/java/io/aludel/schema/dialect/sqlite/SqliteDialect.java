package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;

/**
 * The dialect of SQLite, from 3.35. What {@code alter table} can't do there is done by making the table anew.
 *
 * <p>Its statements are made for a connection that doesn't keep foreign keys meanwhile: {@code pragma foreign_keys = off} before the
 * transaction, {@code pragma foreign_key_check} at its end.
 */
public final class SqliteDialect {

    static final String ID = "sqlite";

    /** A random UUID of version 4; SQLite has no function for it. */
    private static final String RANDOM_UUID = "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'"
            + " || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1)"
            + " || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

    private SqliteDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names =
                new Identifiers("SQLite", SqliteWords.RESERVED, Folding.NONE, Integer.MAX_VALUE, Measure.CHARACTERS);
        // A sequence is a limit wherever one would be named.
        Spelling spelling = new Spelling(names, new SqliteTypes(), name -> name, RANDOM_UUID, new SqliteFeatures());
        return new StandardDialect(ID, spelling, new SqliteRendering(spelling))
                .withOnline(online -> new SqliteOnlineRendering(spelling, online));
    }
}
