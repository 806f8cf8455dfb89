package io.aludel.runtime.internal;

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
        return schema.map(s -> session.identifiers().quoted(s) + "." + name)
                .orElse("(select * from " + name
                        + " where tableoid = to_regclass(quote_ident(current_schema()) || '." + HistoryTable.NAME
                        + "')) history");
    }

    @Override
    public Place enter(Session session, Settings settings) {
        Found found = session.queryRow(
                "select current_database(), current_schema(), current_setting('search_path'),"
                        + " current_setting('application_name')",
                row -> new Found(
                        Session.text(row, 1), Session.text(row, 2), Session.text(row, 3), Session.text(row, 4)));
        String schema =
                settings.schema().map(session.identifiers()::catalogName).orElse(found.schema());
        if (schema.isEmpty() || !session.hasRow("select 1 from pg_catalog.pg_namespace where nspname = ?", schema)) {
            throw Failures.schemaMissing(schema);
        }
        String path = settings.schema().isPresent() ? session.identifiers().quoteVerbatim(schema) : found.searchPath();
        session.onClose(() -> set(session, found.searchPath(), found.application()));
        set(session, path, "aludel " + settings.application());
        return new Place(found.database(), schema);
    }

    @Override
    public Catalogue catalogue(Session session) {
        return new Catalogue(session, PostgresqlCatalogueQueries.ALL);
    }

    @Override
    public HeldLock lock(Session session, Place place, Settings settings, Progress progress) {
        PostgresqlLock lock = new PostgresqlLock(session, place);
        lock.take(new Waiting(settings.lockTimeout()), progress);
        return lock::release;
    }

    @Override
    public RevisionRunner runner(Workbench bench) {
        return new TransactionalRunner(bench);
    }

    private static void set(Session session, String searchPath, String application) {
        session.hasRow(
                "select set_config('search_path', ?, false), set_config('application_name', ?, false)",
                searchPath,
                application);
    }

    /**
     * The session as it came.
     *
     * @param database the database
     * @param schema the current schema; empty for none
     * @param searchPath the whole search path, of which the current schema is the first that exists
     * @param application the application's name
     */
    private record Found(String database, String schema, String searchPath, String application) {}
}
