package io.aludel.runtime.internal;

import io.aludel.runtime.query.Identifiers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL: DDL rolls back, so a revision and its history row are one transaction.
 *
 * <p>Its catalogue is {@code pg_catalog} (PostgreSQL manual, "System Catalogs").
 */
final class PostgresqlEngine implements Engine {
    private static final SqlWords WORDS = SqlWords.zoned("text", "^42P01 ", "^(55P03|40P01|40001) ");

    private static final String OBJECT =
            " join pg_catalog.pg_namespace n on n.oid = c.relnamespace" + " where n.nspname = ? and c.relname = ?";
    private static final String COLUMN = "select 1 from pg_catalog.pg_attribute a"
            + " join pg_catalog.pg_class c on c.oid = a.attrelid" + OBJECT
            + " and a.attname = ? and a.attnum > 0 and not a.attisdropped";
    /** One that a failed concurrent build or drop left behind is there and of no use. */
    private static final String INDEX = " from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indrelid"
            + " join pg_catalog.pg_class x on x.oid = i.indexrelid" + OBJECT + " and x.relname = ?";

    private static final String CONSTRAINT =
            "select 1 from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid" + OBJECT
                    + " and k.conname = ?";

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("table", "select 1 from pg_catalog.pg_class c" + OBJECT + " and c.relkind in ('r', 'p')"),
            Map.entry("sequence", "select 1 from pg_catalog.pg_class c" + OBJECT + " and c.relkind = 'S'"),
            Map.entry("constraint", CONSTRAINT),
            Map.entry("valid", CONSTRAINT + " and k.convalidated"),
            Map.entry("index", "select 1" + INDEX + " and i.indisvalid and i.indisready"),
            Map.entry(
                    Probe.UNUSABLE,
                    "select format('%I.%I', n.nspname, x.relname)" + INDEX
                            + " and not (i.indisvalid and i.indisready)"),
            Map.entry("column", COLUMN),
            Map.entry(
                    COLUMNS,
                    "select c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull::int"
                            + " from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid"
                            + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = ?"
                            + " and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped"),
            Map.entry("notnull", COLUMN + " and a.attnotnull"),
            Map.entry("default", COLUMN + " and a.atthasdef"),
            Map.entry("identity", COLUMN + " and a.attidentity <> ''"),
            Map.entry("type", COLUMN + " and pg_catalog.format_type(a.atttypid, a.atttypmod) = ?"));

    /** Names a session {@code a}, up to what more is to be told of it. */
    private static final String WHO = "'\"' || a.application_name || '\" (PostgreSQL process ' || a.pid || ', user '"
            + " || a.usename || coalesce(', from ' || a.client_addr, '')";

    private static final String HERE =
            " and l.database =" + " (select oid from pg_catalog.pg_database where datname = current_database())";

    /** The server's process that has the lock. */
    private String backend = "";

    @Override
    public SqlWords words() {
        return WORDS;
    }

    /**
     * Without a schema only a table of the current schema counts: another one further down the search path belongs to
     * someone else, and what is created unqualified goes to the current schema.
     */
    @Override
    public String historyForReading(Session session, Optional<String> schema) {
        String name = session.identifiers().quoted(HistoryTable.NAME);
        if (schema.isPresent()) {
            return session.identifiers().quoted(schema.get()) + "." + name;
        }
        return "(select * from " + name + " where tableoid = to_regclass(quote_ident(current_schema()) || '."
                + HistoryTable.NAME + "')) history";
    }

    @Override
    public String schema(Session session) {
        return session.row("select current_schema()").get(0);
    }

    @Override
    public String enter(Session session, Settings settings) {
        List<String> found = session.row("select current_schema(), current_setting('search_path'),"
                + " current_setting('application_name'), current_setting('lock_timeout'),"
                + " current_setting('statement_timeout')");
        String path = found.get(1);
        String schema = found.get(0);
        if (settings.schema().isPresent()) {
            Identifiers identifiers = session.identifiers();
            schema = identifiers.catalogName(settings.schema().get());
            path = identifiers.quoteVerbatim(schema);
        }
        if (!session.hasRow("select 1 from pg_catalog.pg_namespace where nspname = ?", schema)) {
            throw Failures.schemaMissing(schema);
        }
        session.onClose(() -> set(session, found.get(1), found.get(2), found.get(3), found.get(4)));
        // Transactions have their own limit, and so has each statement outside of one.
        backend = set(session, path, "aludel " + settings.application(), "0", found.get(4));
        return schema;
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /** The server keeps locks of each database apart. Behind a pooler the next statement may go to another process. */
    @Override
    public Runnable lock(Workbench bench) {
        SessionLock lock = new SessionLock(
                bench.session(),
                ByteBuffer.wrap(History.sha256(bench.schema() + "\n" + HistoryTable.NAME))
                        .getLong(),
                "select case when pg_backend_pid() = " + backend + " then pg_try_advisory_lock(?)::text else '"
                        + SessionLock.MOVED + "' end",
                "select " + WHO + " || coalesce(', connected since ' || a.backend_start, '') || ')'"
                        + " from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid"
                        + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1" + HERE
                        + " and (l.classid::bigint << 32) | l.objid::bigint = ?",
                "select pg_advisory_unlock(?)");
        lock.take(bench.waiting(), bench.progress());
        return lock::release;
    }

    /** A statement that cannot have its table soon gives up, since others queue behind it as long as it waits. */
    @Override
    public void begun(Session session, Settings settings) {
        limitWaiting(session, millis(settings.tableLockTimeout()), true);
    }

    /** A concurrent build waits for older transactions, with nobody behind it, and would be left half done. */
    @Override
    public void alone(Session session, Settings settings, String statement) {
        boolean concurrent = statement.toLowerCase(Locale.ROOT).contains("concurrently");
        limitWaiting(session, concurrent ? "0" : millis(settings.tableLockTimeout()), false);
    }

    /** Where a pooler has changed the server's process, the lock is none. */
    private void limitWaiting(Session session, String most, boolean inTransaction) {
        List<String> row =
                session.row("select pg_backend_pid(), set_config('lock_timeout', ?, " + inTransaction + ")", most);
        if (!row.get(0).equals(backend)) {
            throw Failures.lockLost();
        }
    }

    @Override
    public void limit(Session session, Duration most) {
        session.execute("set statement_timeout = " + millis(most));
    }

    /** Who has longest held any lock on a table that the failure names. */
    @Override
    public String blockers(Session session, String failure) {
        return session.row(
                        "select string_agg(who, ' and ') from (select " + WHO
                                + " || coalesce(', in a transaction since ' || min(a.xact_start), '') || ', ' || a.state || ')' who"
                                + " from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid"
                                + " join pg_catalog.pg_class c on c.oid = l.relation"
                                + " where l.granted and c.relkind in ('r', 'p') and l.pid <> pg_backend_pid()" + HERE
                                + " and ? like '% ' || regexp_replace(c.relname, '\\W+', ' ', 'g') || ' %'"
                                + " group by a.pid, a.application_name, a.usename, a.client_addr, a.state"
                                + " order by min(a.xact_start) limit 3) x",
                        " " + failure.replaceAll("(?U)\\W+", " ") + " ")
                .get(0);
    }

    /** Deferred constraints leave trigger events behind, with which PostgreSQL refuses to alter the table. */
    @Override
    public String settleConstraints() {
        return "set constraints all immediate";
    }

    /** Returns the number of the server's process. */
    private static String set(Session session, String path, String application, String lock, String statement) {
        return session.row(
                        "select pg_backend_pid(), set_config('search_path', ?, false),"
                                + " set_config('application_name', ?, false), set_config('lock_timeout', ?, false),"
                                + " set_config('statement_timeout', ?, false)",
                        path,
                        application,
                        lock,
                        statement)
                .get(0);
    }

    /** At least one: to the server zero is no limit. */
    private static String millis(Duration time) {
        return String.valueOf(Math.max(1, Math.min(Integer.MAX_VALUE, Waiting.millis(time))));
    }
}
