package io.aludel.runtime.internal;

import io.aludel.runtime.query.Identifiers;
import java.nio.ByteBuffer;
import java.util.List;
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
            Map.entry("notnull", COLUMN + " and a.attnotnull"),
            Map.entry("default", COLUMN + " and a.atthasdef"),
            Map.entry("identity", COLUMN + " and a.attidentity <> ''"),
            Map.entry("type", COLUMN + " and pg_catalog.format_type(a.atttypid, a.atttypmod) = ?"));

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
                + " current_setting('application_name'), current_setting('lock_timeout')");
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
        session.onClose(() -> set(session, found.get(1), found.get(2), found.get(3)));
        // Transactions have their own limit; a concurrent build waits for older ones, and would be left half done.
        set(session, path, "aludel " + settings.application(), "0");
        return schema;
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /** The server keeps locks of each database apart. */
    @Override
    public Runnable lock(Workbench bench) {
        SessionLock lock = new SessionLock(
                bench.session(),
                ByteBuffer.wrap(History.sha256(bench.schema() + "\n" + HistoryTable.NAME))
                        .getLong(),
                "select pg_try_advisory_lock(?)",
                "select '\"' || a.application_name || '\" (PostgreSQL process ' || a.pid || ', user ' || a.usename"
                        + " || coalesce(', from ' || a.client_addr, '') || ', connected since ' || a.backend_start || ')'"
                        + " from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid"
                        + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.database ="
                        + " (select oid from pg_catalog.pg_database where datname = current_database())"
                        + " and (l.classid::bigint << 32) | l.objid::bigint = ?",
                "select pg_advisory_unlock(?)");
        lock.take(bench.waiting(), bench.progress());
        return lock::release;
    }

    /** A statement that cannot have its table soon gives up, since others queue behind it as long as it waits. */
    @Override
    public void begun(Session session, Settings settings) {
        session.execute(
                "set local lock_timeout = " + settings.tableLockTimeout().toMillis());
    }

    /** Deferred constraints leave trigger events behind, with which PostgreSQL refuses to alter the table. */
    @Override
    public String settleConstraints() {
        return "set constraints all immediate";
    }

    private static void set(Session session, String searchPath, String application, String lockTimeout) {
        session.row(
                "select set_config('search_path', ?, false), set_config('application_name', ?, false),"
                        + " set_config('lock_timeout', ?, false)",
                searchPath,
                application,
                lockTimeout);
    }
}
