package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What differs from database to database while migrations run. */
sealed interface Engine permits H2Engine, PostgresqlEngine {
    /**
     * Returns the history table for reading, before the place to work in has been entered.
     *
     * @param schema the schema that was asked for; empty for the connection's own
     */
    String historyForReading(Session session, Optional<String> schema);

    /** Returns the schema that the connection works in, as the catalogue spells it. */
    String schema(Session session);

    /**
     * Finds out in which schema to work and goes there; the session goes back when it is closed.
     *
     * @return the schema, as the catalogue spells it
     * @throws io.aludel.runtime.migration.AludelException {@code SCHEMA_MISSING} if there is no such schema
     */
    String enter(Session session, Settings settings);

    /**
     * Returns a query for each word that a condition of a probe begins with. Its parameters are the schema, the table or
     * sequence, then the column, constraint or index where one is meant, then the type where one is; a row means yes.
     */
    Map<String, String> facts();

    /**
     * Takes the migration lock of a schema.
     *
     * @return gives it back, or fails with {@code LOCK_UNSAFE} if it was not held after all
     * @throws io.aludel.runtime.migration.AludelException {@code LOCK_TIMEOUT} if it is not free in time
     */
    Runnable lock(Workbench bench);

    /** Returns what runs a revision. */
    RevisionRunner runner(Workbench bench);

    /** Returns the engine of a database. */
    static Engine of(Database database) {
        return database == Database.H2 ? new H2Engine() : new PostgresqlEngine();
    }

    /** Recognises the database behind a connection. */
    static Database database(Session session) {
        try {
            return Database.of(session.connection().getMetaData());
        } catch (SQLException e) {
            throw new DatabaseException("ask the driver for the product", e);
        }
    }
}
