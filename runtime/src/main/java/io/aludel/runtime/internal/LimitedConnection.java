package io.aludel.runtime.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;

/** A connection whose statements the driver ends when they take too long: whole seconds, a part of one counting as one (JDBC). */
final class LimitedConnection implements InvocationHandler {
    private static final long MOST_SECONDS = Integer.MAX_VALUE / 1_000;

    private final Connection connection;
    private int seconds;

    LimitedConnection(Connection connection) {
        this.connection = connection;
    }

    /** Says how long the statements may take that are made from now on. */
    void limit(Duration most) {
        seconds = (int)
                Math.max(1, Math.min(MOST_SECONDS, most.plusNanos(999_999_999).toSeconds()));
    }

    Connection proxy() {
        return (Connection) Proxy.newProxyInstance(
                LimitedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object result;
        try {
            result = method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (result instanceof Statement statement) {
            limit(statement);
        }
        return result;
    }

    private void limit(Statement statement) throws SQLException {
        try {
            statement.setQueryTimeout(seconds);
        } catch (SQLFeatureNotSupportedException e) {
            // As on a database that ends no statements: it takes as long as it takes.
            return;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
