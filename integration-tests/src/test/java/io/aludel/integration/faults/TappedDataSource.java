package io.aludel.integration.faults;

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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Tells of each call before it reaches the database, and after it: statements, commits and rollbacks, and the end of a connection. That one is
 * opened changes nothing.
 */
final class TappedDataSource {

    private static final Set<String> CALLS = Set.of("commit", "rollback", "close", "setSchema", "setCatalog");

    private final AtomicInteger calls = new AtomicInteger();
    private final List<Connection> opened = Collections.synchronizedList(new ArrayList<>());
    private final DataSource delegate;
    private final Tap tap;

    TappedDataSource(DataSource delegate, Tap tap) {
        this.delegate = delegate;
        this.tap = tap;
    }

    /** How many calls there were. */
    int calls() {
        return calls.get();
    }

    /** Ends all connections, as the end of a process does: what isn't committed is rolled back. */
    void cut() throws SQLException {
        for (Connection connection : opened) {
            if (!connection.isClosed()) {
                // Derby would not close it.
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        }
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(delegate, method, arguments);
            }
            Connection connection = (Connection) call(delegate, method, arguments);
            opened.add(connection);
            return connection(connection);
        });
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "createStatement" -> statement(Statement.class, (Statement) call(connection, method, arguments), "");
            case "prepareStatement" ->
                statement(PreparedStatement.class, (PreparedStatement) call(connection, method, arguments), (String)
                        arguments[0]);
            default ->
                CALLS.contains(method.getName())
                        ? tapped(method.getName(), connection, method, arguments)
                        : call(connection, method, arguments);
        });
    }

    private <S extends Statement> S statement(Class<S> type, S statement, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            String sql = arguments == null || arguments.length == 0 ? prepared : (String) arguments[0];
            return tapped(sql, statement, method, arguments);
        });
    }

    private Object tapped(String what, Object target, Method method, Object[] arguments) throws Throwable {
        int call = calls.incrementAndGet();
        tap.before(call, what);
        Object result = call(target, method, arguments);
        tap.after(call, what);
        return result;
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

    /** What happens at a call. */
    interface Tap {

        /** The call is about to reach the database; what is thrown is what its caller sees. */
        void before(int call, String what) throws SQLException;

        /** The call has come back. */
        default void after(int call, String what) throws SQLException {}
    }
}
