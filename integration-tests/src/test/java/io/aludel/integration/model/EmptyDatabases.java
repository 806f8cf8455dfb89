package io.aludel.integration.model;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.H2Database;
import io.aludel.integration.PostgresServer;
import io.aludel.runtime.support.UrlDataSource;
import io.aludel.testservers.Servers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * A database of each engine, empty for each who asks. Where a new one takes longer than clearing the old one, it's the same each time.
 */
public final class EmptyDatabases implements AutoCloseable {

    /** Those in memory are this JVM's: each has a name of its own. */
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Path folder;
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();
    private final Map<String, DataSource> kept = new ConcurrentHashMap<>();

    /** By what a database in memory lives on. */
    private final Map<String, Connection> held = new HashMap<>();

    /**
     * Databases that nobody has asked for yet.
     *
     * @param folder where those that are files may lie
     */
    public EmptyDatabases(Path folder) {
        this.folder = folder;
    }

    /** Held by the one who uses the database of that engine. */
    Lock lock(Engine engine) {
        return locks.computeIfAbsent(engine.dialect().id(), id -> new ReentrantLock());
    }

    /** The one of that engine, with nothing in it. */
    public DataSource of(Engine engine) throws SQLException {
        return switch (engine.dialect().id()) {
            case "sqlite" -> newSqlite();
            case "duckdb" -> newDuckdb(engine);
            default -> cleared(engine);
        };
    }

    /** Something with the one, empty database of an engine, which nobody else uses meanwhile. */
    public void alone(Engine engine, Work work) throws Exception {
        Lock lock = lock(engine);
        lock.lock();
        try {
            work.on(of(engine));
        } finally {
            lock.unlock();
        }
    }

    private DataSource cleared(Engine engine) throws SQLException {
        DataSource database = kept.computeIfAbsent(engine.dialect().id(), EmptyDatabases::newDatabase);
        try (Connection connection = database.getConnection()) {
            engine.clear(connection);
        }
        return database;
    }

    private static DataSource newDatabase(String dialect) {
        return switch (dialect) {
            case "h2" -> H2Database.newDatabase();
            case "postgresql" -> PostgresServer.newDatabase();
            case "mariadb" -> new UrlDataSource(Servers.newMariadbDatabase(), "");
            case "mysql" -> new UrlDataSource(Servers.newMysqlDatabase(), "");
            case "derby" ->
                new UrlDataSource("jdbc:derby:memory:models" + MADE.incrementAndGet() + ";create=true", "aludel");
            case "hsqldb" -> new UrlDataSource("jdbc:hsqldb:mem:models" + MADE.incrementAndGet(), "SA");
            default -> throw new IllegalArgumentException("no database of " + dialect);
        };
    }

    /** A file, with keys that are kept as applications have them. */
    private DataSource newSqlite() {
        Path file = folder.resolve("models" + MADE.incrementAndGet() + ".sqlite");
        return new UrlDataSource("jdbc:sqlite:" + file + "?foreign_keys=on&synchronous=off", "");
    }

    private synchronized DataSource newDuckdb(Engine engine) throws SQLException {
        DataSource database = new UrlDataSource("jdbc:duckdb::memory:models" + MADE.incrementAndGet(), "");
        Connection connection = database.getConnection();
        Engine.execute(connection, "create schema " + Engine.OTHER_SCHEMA);
        Connection old = held.put(engine.dialect().id(), connection);
        if (old != null) {
            old.close();
        }
        return database;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : held.values()) {
            connection.close();
        }
    }

    /** What a test does with a database. */
    @FunctionalInterface
    public interface Work {
        void on(DataSource database) throws Exception;
    }
}
