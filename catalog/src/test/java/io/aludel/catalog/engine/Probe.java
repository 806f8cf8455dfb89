package io.aludel.catalog.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a probe answers, asked by the runtime's own code. */
public enum Probe {
    HAPPENED,
    NOT_HAPPENED,
    SOMETHING_ELSE;

    private static final Pattern TYPE = Pattern.compile("(?s)^alter type .* rename |::text::");

    /** Asks a probe. */
    public static Probe ask(Connection connection, String probe) {
        return asking(connection).apply(probe);
    }

    /** The columns of all tables as the runtime asks for them. */
    public static List<String> columns(Connection connection) {
        return io.aludel.runtime.internal.Probe.on(asIfAutocommitted(connection))
                .columns();
    }

    /** What answers probes on a connection, as long as its current schema stays the same. */
    static Function<String, Probe> asking(Connection connection) {
        var probe = io.aludel.runtime.internal.Probe.on(asIfAutocommitted(connection));
        return text -> probe.answer(text)
                .map(happened -> happened ? HAPPENED : NOT_HAPPENED)
                .orElse(SOMETHING_ELSE);
    }

    /** The runtime takes a connection out of its transaction, but here it's asked in the middle of one, whose statements it shall see. */
    private static Connection asIfAutocommitted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Probe.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAutoCommit")) {
                        return true;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /**
     * What a probe has to answer after its statement: of one that may run twice, and of one that is only for the next one, that it
     * hasn't happened.
     */
    public static Probe expectedAfter(String probe, String sql) {
        boolean repeatable = (probe.startsWith("!table ") && !sql.startsWith("drop table "))
                || (probe.startsWith("!sequence ") && !sql.startsWith("drop sequence "));
        boolean ahead =
                sql.startsWith("create schema ") || sql.startsWith("create type ") || sql.startsWith("drop type ");
        return repeatable || ahead ? NOT_HAPPENED : HAPPENED;
    }

    /** Whether a statement may run once more when its probe tells nothing: types come and go within a transaction, so do copies of rows. */
    public static boolean mayRunTwice(String sql) {
        return !sql.startsWith("create type ")
                && !sql.startsWith("insert into ")
                && !TYPE.matcher(sql).find();
    }
}
