package io.aludel.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * MariaDB and MySQL: every DDL statement commits, so a revision runs step by step and each is journalled.
 *
 * <p>A schema is what they call a database. Their catalogue are the views of {@code information_schema} (MariaDB manual,
 * "Information Schema Tables").
 */
final class MariadbEngine implements Engine {
    private static final SqlWords WORDS = new SqlWords(
            "longtext",
            "datetime(6)",
            "utc_timestamp(6)",
            Optional.of(ZoneOffset.UTC),
            "limit 1",
            " engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin",
            Pattern.compile("^42S02 "),
            // A lock wait timeout, a deadlock.
            Pattern.compile("^\\w+ (1205|1213) "));

    /** MariaDB writes NULL for no default; the width of an integer type, which MySQL leaves out, is only for show. */
    private static final Map<String, String> FACTS = exact(
            InformationSchema.facts(
                    "",
                    "coalesce(COLUMN_DEFAULT, 'NULL') <> 'NULL'",
                    "EXTRA like '%auto_increment%'",
                    "COLUMN_TYPE",
                    "select 1 from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = ? and TABLE_NAME = ?"
                            + " and TABLE_TYPE = 'SEQUENCE'",
                    "select 1 from INFORMATION_SCHEMA.STATISTICS where TABLE_SCHEMA = ? and TABLE_NAME = ? and INDEX_NAME = ?"));

    /**
     * The catalogue takes names of columns for one that differ by case alone, and so it does values of enumerations. Both
     * sides are compared as bytes: to MySQL's catalogue it isn't enough that one is.
     */
    private static Map<String, String> exact(Map<String, String> facts) {
        Map<String, String> exact = new HashMap<>();
        facts.forEach((word, query) -> exact.put(
                word,
                query.replaceAll("(COLUMN|CONSTRAINT|INDEX)_NAME = \\?", "cast($1_NAME as binary) = cast(? as binary)")
                        .replace("replace(?", "replace(cast(? as binary)")));
        return exact;
    }

    private static final String MOST = "set session max_statement_time = ";
    private static final double MILLIS = 1e3;

    private boolean limits;
    private String connection = "";

    @Override
    public SqlWords words() {
        return WORDS;
    }

    @Override
    public String schema(Session session) {
        return session.row("select database()").get(0);
    }

    @Override
    public void move(Connection connection, String schema) throws SQLException {
        connection.setCatalog(schema);
    }

    /**
     * Bounds how long statements wait for others: the server's own limit for tables is a day, and all others queue behind it. And sees to
     * it that rows stay as they are: no value is cut, a row numbered 0 keeps its number, and a backslash in a literal is what the dialect
     * takes it for.
     */
    @Override
    public String enter(Session session, Settings settings) {
        String schema = Engine.super.enter(session, settings);
        List<String> found = session.row(
                "select @@lock_wait_timeout, @@innodb_lock_wait_timeout, @@sql_mode, version(), connection_id()");
        session.onClose(() -> set(session, found.get(0), found.get(1), "'" + found.get(2) + "'"));
        long most = Math.max(1, settings.tableLockTimeout().toSeconds());
        set(
                session,
                most,
                most,
                "concat(replace(@@sql_mode, 'NO_BACKSLASH_ESCAPES', ''), ',STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO')");
        limits = found.get(3).contains("MariaDB");
        connection = found.get(4);
        if (limits
                && (settings.statementTimeout().isPresent()
                        || settings.deadline().isPresent())) {
            String before = session.row("select @@max_statement_time").get(0);
            session.onClose(() -> session.execute(MOST + before));
        }
        return schema;
    }

    private static void set(Session session, Object tables, Object rows, String mode) {
        session.execute("set session lock_wait_timeout = " + tables + ", innodb_lock_wait_timeout = " + rows
                + ", sql_mode = " + mode);
    }

    /** MySQL itself limits queries alone; the drivers kill any statement, over a connection of their own. */
    @Override
    public void limit(Session session, Duration most) {
        if (limits) {
            session.execute(MOST + Math.max(1, Waiting.millis(most)) / MILLIS);
        } else {
            session.limit(most);
        }
    }

    /** Who is longest in a transaction: which tables it has read nobody tells. To see others takes a privilege, PROCESS. */
    @Override
    public String blockers(Session session, String failure) {
        List<List<String>> found = session.rows(
                "select concat('connection ', p.ID, ' (user ', p.USER, replace(concat(', from ', p.HOST, ','), ' from ,', ''),"
                        + " ' in a transaction since ', t.trx_started, ')') from INFORMATION_SCHEMA.INNODB_TRX t"
                        + " join INFORMATION_SCHEMA.PROCESSLIST p on p.ID = t.trx_mysql_thread_id"
                        + " where p.ID <> connection_id() order by t.trx_started limit 3");
        return found.stream().map(row -> row.get(0)).collect(Collectors.joining(" and "));
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /** Names of locks are the server's, and no longer than 64 characters. Behind a pooler the next statement may go to another session. */
    @Override
    public Runnable lock(Workbench bench) {
        SessionLock lock = new SessionLock(
                bench.session(),
                "aludel " + HexFormat.of().formatHex(History.sha256(bench.schema()), 0, 16),
                "select case when connection_id() = " + connection + " then get_lock(?, 0) else '" + SessionLock.MOVED
                        + "' end",
                "select concat('connection ', ID, ' (user ', USER, ', from ', HOST, ')')"
                        + " from INFORMATION_SCHEMA.PROCESSLIST where ID = is_used_lock(?)",
                "select release_lock(?)");
        lock.take(bench.waiting(), bench.progress());
        return lock::release;
    }

    @Override
    public boolean rollsBack() {
        return false;
    }
}
