package io.aludel.runtime.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * The one real PostgreSQL of this JVM, and a pool of connections to it, since hundreds of tests take thousands.
 *
 * <p>It starts with the first test that asks and ends with the JVM. Each test has a schema of its own, which is as good
 * as a database and made much faster.
 */
final class PostgresServer {
    private static final EmbeddedPostgres RUNNING = start();
    private static final ConcurrentLinkedDeque<Connection> IDLE = new ConcurrentLinkedDeque<>();

    private PostgresServer() {}

    static void createSchema(String name) {
        try (Connection connection = connection("public");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a source of new connections that work in a schema. */
    static UrlDataSource unpooled(String schema) {
        String url = RUNNING.getJdbcUrl("postgres", "postgres");
        return new UrlDataSource(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, "postgres");
    }

    /** Returns a source of pooled connections that work in a schema. */
    static DataSource pooled(String schema) {
        return (DataSource) Proxy.newProxyInstance(
                PostgresServer.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection(schema));
    }

    private static Connection connection(String schema) throws SQLException {
        Connection idle = IDLE.poll();
        Connection connection = idle == null ? unpooled("public").getConnection() : idle;
        connection.setSchema(schema);
        return (Connection) Proxy.newProxyInstance(
                PostgresServer.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        IDLE.push(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static EmbeddedPostgres start() {
        try {
            // Nothing here has to survive a power failure.
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
