package io.aludel.catalog.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** Connections after whose end something is to be done. */
final class Closing {

    private Closing() {}

    /** The same connection, and something that's done when it has been closed. */
    static Connection of(Connection connection, Runnable afterwards) {
        return (Connection) Proxy.newProxyInstance(
                Closing.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            afterwards.run();
                        }
                    }
                });
    }

    /** A connection to the one database of a server, emptied: no other test gets one before it's closed. */
    static Connection alone(ReentrantLock server, String url, Engine engine) throws SQLException {
        server.lock();
        try {
            Connection connection = DriverManager.getConnection(url);
            engine.clear(connection);
            return of(connection, server::unlock);
        } catch (SQLException | RuntimeException e) {
            server.unlock();
            throw e;
        }
    }
}
