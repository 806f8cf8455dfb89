package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.query.DatabaseException;
import io.aludel.runtime.query.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What differs from database to database while migrations run. */
public sealed interface Engine
        permits DerbyEngine, DuckdbEngine, H2Engine, HsqldbEngine, MariadbEngine, PostgresqlEngine, SqliteEngine {
    /** Asks for all columns of a schema's tables: table, column, type, and 1 if it refuses NULL, else 0. */
    String COLUMNS = "columns";

    /** Returns how it spells what the runtime's own tables need. */
    SqlWords words();

    /**
     * Returns the history table for reading, before the place to work in has been entered.
     *
     * @param schema the schema that was asked for; empty for the connection's own
     */
    default String historyForReading(Session session, Optional<String> schema) {
        Identifiers identifiers = session.identifiers();
        String name = identifiers.quoted(HistoryTable.NAME);
        return schema.isPresent() ? identifiers.quoted(schema.get()) + "." + name : name;
    }

    /** Returns the schema that the connection works in, as the catalogue spells it; empty text if there is none. */
    String schema(Session session);

    /** Makes the connection work in a schema that exists. */
    default void move(Connection connection, String schema) throws SQLException {
        connection.setSchema(schema);
    }

    /**
     * Finds out in which schema to work and goes there; the session goes back when it is closed.
     *
     * @return the schema, as the catalogue spells it
     * @throws io.aludel.runtime.migration.AludelException {@code SCHEMA_MISSING} if there is no such schema
     */
    default String enter(Session session, Settings settings) {
        String found = schema(session);
        String schema =
                settings.schema().map(session.identifiers()::catalogName).orElse(found);
        boolean there = settings.schema().isEmpty() || session.hasRow(facts().getOrDefault("schema", ""), schema);
        if (schema.isEmpty() || !there) {
            throw Failures.schemaMissing(schema);
        }
        if (!schema.equals(found)) {
            if (!found.isEmpty()) {
                session.onClose(() -> go(session, found));
            }
            go(session, schema);
        }
        return schema;
    }

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

    /**
     * Returns the statement that takes the lock as the first of each transaction, where the lock is that of the
     * transaction and ends with it; empty text where it is not.
     *
     * @param journal the journal, as statements name it: who looks whether there is anything to do reads the history
     */
    default String lockStatement(String journal) {
        return "";
    }

    /** Returns a query for who holds the lock; its one row may hold nothing. */
    default String holder() {
        return "select '' where 1 = 0";
    }

    /** Returns whether DDL rolls back, so that a revision and its history row are one transaction. */
    default boolean rollsBack() {
        return true;
    }

    /** Does what has to be done first in a transaction. */
    default void begun(Session session, Settings settings) {}

    /** Does what has to be done before a statement that runs outside of a transaction. */
    default void alone(Session session, Settings settings, String statement) {}

    /** Has the server or the driver end statements that take longer, where either can. */
    default void limit(Session session, Duration most) {}

    /**
     * Returns who may hold what a statement has just waited for in vain; empty text where that cannot be told.
     *
     * @param failure the words of the failure, with the statement
     */
    default String blockers(Session session, String failure) {
        return "";
    }

    /** Returns a statement that has to run between data and what alters their tables; empty text for none. */
    default String settleConstraints() {
        return "";
    }

    /** Returns what runs the steps of one transaction. */
    default Consumer<ScriptStep> steps(Workbench bench) {
        return step -> step.work().accept(bench);
    }

    /** Refuses to commit what the database would not check. */
    default void check(Session session) {}

    /** Returns the engine of a database. */
    static Engine of(Database database) {
        return switch (database) {
            case H2 -> new H2Engine();
            case POSTGRESQL -> new PostgresqlEngine();
            case MARIADB, MYSQL -> new MariadbEngine();
            case SQLITE -> new SqliteEngine();
            case HSQLDB -> new HsqldbEngine();
            case DERBY -> new DerbyEngine();
            case DUCKDB -> new DuckdbEngine();
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

    private void go(Session session, String schema) {
        try {
            move(session.connection(), schema);
        } catch (SQLException e) {
            throw new DatabaseException("set the schema", e);
        }
    }
}
