package io.aludel.integration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The one real PostgreSQL of this JVM.
 *
 * <p>It starts with the first test that asks for a database (2 to 4 seconds, also as root) and ends with the JVM. Each
 * test gets a database of its own, so that none sees what another left.
 */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Makes a new, empty database and returns a source of connections to it, as its owner. */
    public static DataSource newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Holder.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database " + name, e);
        }
        return Holder.SERVER.getDatabase("postgres", name);
    }

    /** Returns the URL of a new, empty database, user included, for programs that take a URL. */
    public static String newDatabaseUrl() {
        try (var connection = newDatabase().getConnection()) {
            return connection.getMetaData().getURL() + "?user=postgres";
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to the new database", e);
        }
    }

    /** Loaded, and so started, by the first test that needs it. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // Nothing here has to survive a power failure; without fsync the tests take half the time.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
