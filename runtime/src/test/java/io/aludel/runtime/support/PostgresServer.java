package io.aludel.runtime.support;

import io.aludel.testservers.Servers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * One database of the build's PostgreSQL, and a pool of connections to it, since hundreds of tests take thousands.
 *
 * <p>Each test has a schema of its own, which is as good
 * as a database and made much faster.
 */
final class PostgresServer {
    private static final String URL = Servers.newPostgresqlDatabase();
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
        return new UrlDataSource(URL + "&currentSchema=" + schema, "");
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
}
