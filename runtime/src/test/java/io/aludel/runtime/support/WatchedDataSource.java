package io.aludel.runtime.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A data source that writes down what is sent through it, and that can die at a given point.
 *
 * <p>A call that sends something is an execution of a statement, a commit or a rollback. When it dies, it closes all its
 * connections, as the end of the process would, and every call from then on fails.
 */
public final class WatchedDataSource {
    private final DataSource delegate;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<Connection> opened = Collections.synchronizedList(new ArrayList<>());
    private final int dieAt;
    private final boolean after;
    private final Supplier<? extends Throwable> death;
    private volatile boolean dead;
    private int connections;

    private WatchedDataSource(DataSource delegate, int dieAt, boolean after, Supplier<? extends Throwable> death) {
        this.delegate = delegate;
        this.dieAt = dieAt;
        this.after = after;
        this.death = death;
    }

    public static WatchedDataSource watching(DataSource delegate) {
        return new WatchedDataSource(delegate, 0, false, IllegalStateException::new);
    }

    /** Makes one that dies. */
    public static WatchedDataSource dying(DataSource delegate, Point point, Supplier<? extends Throwable> death) {
        return new WatchedDataSource(delegate, point.call(), point.after(), death);
    }

    /** Returns everything that was sent, in order. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** Returns how many connections were taken. */
    public int connections() {
        return connections;
    }

    public boolean died() {
        return dead;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(delegate, method, arguments);
            }
            if (dead) {
                throw death.get();
            }
            connections++;
            Connection connection = delegate.getConnection();
            opened.add(connection);
            return connection(connection);
        });
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (dead) {
                throw death.get();
            }
            return switch (method.getName()) {
                case "commit", "rollback" -> send(method.getName(), () -> call(connection, method, arguments));
                case "createStatement" ->
                    statement(Statement.class, (Statement) call(connection, method, arguments), "");
                case "prepareStatement" ->
                    statement(PreparedStatement.class, (PreparedStatement) call(connection, method, arguments), (String)
                            arguments[0]);
                default -> call(connection, method, arguments);
            };
        });
    }

    private <S extends Statement> S statement(Class<S> type, S statement, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (dead) {
                throw death.get();
            }
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            String sql = arguments == null || arguments.length == 0 ? prepared : (String) arguments[0];
            return send(sql, () -> call(statement, method, arguments));
        });
    }

    private Object send(String text, Sending sending) throws Throwable {
        sent.add(text);
        boolean last = sent.size() == dieAt;
        if (last && !after) {
            throw die();
        }
        try {
            return sending.run();
        } finally {
            if (last) {
                throw die();
            }
        }
    }

    private Throwable die() throws SQLException {
        dead = true;
        for (Connection connection : opened) {
            // The end of a process closes its sockets; what was not committed is rolled back by the server.
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                // Derby would not close it.
                connection.rollback();
            }
            connection.close();
        }
        return death.get();
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /**
     * Where to die.
     *
     * @param call the number of the call that sends something, from 1
     * @param after whether the call still reaches the database
     */
    public record Point(int call, boolean after) {}

    private interface Sending {
        Object run() throws Throwable;
    }
}
