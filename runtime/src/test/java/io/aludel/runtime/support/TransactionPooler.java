package io.aludel.runtime.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/**
 * A transaction pooler between its client and the server: the client sees one connection, and from a statement on each
 * transaction, and each statement outside of one, goes to another session of the server. Sessions stay open, with all that
 * was set in them, until the pool is closed.
 */
public final class TransactionPooler implements AutoCloseable {
    private final DataSource source;
    private final Deque<Connection> sessions = new ArrayDeque<>();
    private int faithful;
    private boolean autoCommit = true;

    /**
     * Makes a pool.
     *
     * @param faithful how many go to the first session before it begins to change them
     */
    public TransactionPooler(DataSource source, int faithful) throws SQLException {
        this.source = source;
        this.faithful = faithful;
        sessions.push(source.getConnection());
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> lent());
    }

    private Connection lent() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("close")) {
                        return null;
                    }
                    if (autoCommit && (name.endsWith("Statement") || name.equals("setAutoCommit"))) {
                        goOn();
                    }
                    try {
                        Object result = method.invoke(sessions.peek(), arguments);
                        autoCommit = sessions.peek().getAutoCommit();
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void goOn() throws SQLException {
        if (--faithful < 0) {
            sessions.push(source.getConnection());
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions) {
            session.close();
        }
    }
}
