package io.aludel.runtime.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A connection by MySQL's driver to a server of MariaDB that says it's one of MySQL, as no such server can be had. */
public final class MysqlWords {
    private MysqlWords() {}

    public static Connection of(Connection connection) {
        return (Connection) wrapped(connection, Connection.class);
    }

    /** Whatever leads back to the connection says so too. */
    private static Object wrapped(Object driver, Class<?> type) {
        return Proxy.newProxyInstance(
                MysqlWords.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(driver, method, arguments));
    }

    private static @Nullable Object answer(Object driver, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getDatabaseProductVersion")) {
            return "8.4.0";
        }
        try {
            Object answer = method.invoke(driver, arguments);
            Class<?> type = method.getReturnType();
            boolean jdbc = type.isInterface() && type.getPackageName().equals("java.sql");
            return answer != null && jdbc ? wrapped(answer, type) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
