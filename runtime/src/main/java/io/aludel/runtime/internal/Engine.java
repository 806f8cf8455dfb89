package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Optional;

/** What differs from database to database while migrations run. */
sealed interface Engine permits H2Engine, PostgresqlEngine {
    /**
     * Returns the history table for reading, before the place to work in has been entered.
     *
     * @param schema the schema that was asked for; empty for the connection's own
     */
    String historyForReading(Session session, Optional<String> schema);

    /**
     * Finds out where to work and goes there; the session goes back when it is closed.
     *
     * @throws io.aludel.runtime.migration.AludelException {@code SCHEMA_MISSING} if there is no such schema
     */
    Place enter(Session session, Settings settings);

    /** Returns the queries to the catalogue. */
    Catalogue catalogue(Session session);

    /**
     * Takes the migration lock of the place.
     *
     * @throws io.aludel.runtime.migration.AludelException {@code LOCK_TIMEOUT} if it is not free in time
     */
    HeldLock lock(Session session, Place place, Settings settings, Progress progress);

    /** Returns what runs a revision. */
    RevisionRunner runner(Workbench bench);

    /** Recognises the database. */
    static Engine of(Database database) {
        return switch (database) {
            case H2 -> new H2Engine();
            case POSTGRESQL -> new PostgresqlEngine();
        };
    }

    /** Recognises the database behind a connection. */
    static Database database(Session session) {
        try {
            return Database.of(session.connection().getMetaData());
        } catch (SQLException e) {
            throw new DatabaseException("ask the driver for the product", e);
        }
    }

    /** The migration lock while it is held. */
    @FunctionalInterface
    interface HeldLock {
        /**
         * Gives the lock back.
         *
         * @throws io.aludel.runtime.migration.AludelException {@code LOCK_UNSAFE} if it was not held after all
         */
        void release();
    }
}
