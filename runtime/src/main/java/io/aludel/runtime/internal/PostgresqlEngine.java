package io.aludel.runtime.internal;

import io.aludel.runtime.query.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL: DDL rolls back, so a revision and its history row are one transaction. */
final class PostgresqlEngine implements Engine {
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
    public String enter(Session session, Settings settings) {
        List<String> found = session.row(
                "select current_schema(), current_setting('search_path'), current_setting('application_name')");
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
        session.onClose(() -> set(session, found.get(1), found.get(2)));
        set(session, path, "aludel " + settings.application());
        return schema;
    }

    @Override
    public Map<Fact, String> facts() {
        return PostgresqlFacts.ALL;
    }

    @Override
    public Runnable lock(Workbench bench) {
        PostgresqlLock lock = new PostgresqlLock(bench.session(), bench.schema());
        lock.take(new Waiting(bench.settings().lockTimeout()), bench.progress());
        return lock::release;
    }

    @Override
    public RevisionRunner runner(Workbench bench) {
        return new TransactionalRunner(bench);
    }

    private static void set(Session session, String searchPath, String application) {
        session.row(
                "select set_config('search_path', ?, false), set_config('application_name', ?, false)",
                searchPath,
                application);
    }
}
