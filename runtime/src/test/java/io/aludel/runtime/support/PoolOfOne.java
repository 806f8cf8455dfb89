package io.aludel.runtime.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A pool that has one connection and lets the others wait for it. */
public final class PoolOfOne implements AutoCloseable {
    private final Connection connection;
    private final Duration patience;
    private final Semaphore free = new Semaphore(1);

    public PoolOfOne(DataSource source, Duration patience) throws SQLException {
        this.connection = source.getConnection();
        this.patience = patience;
    }

    /** Returns the connection as it is, whoever has it now. */
    public Connection connection() {
        return connection;
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                        throw new SQLTransientConnectionException("the pool has no more", "08000");
                    }
                    return lent();
                });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Connection lent() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        free.release();
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
