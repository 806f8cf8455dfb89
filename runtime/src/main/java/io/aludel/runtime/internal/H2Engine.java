package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Optional;

/** H2: every DDL statement commits, so a revision runs step by step and each is journalled. */
final class H2Engine implements Engine {
    @Override
    public String historyForReading(Session session, Optional<String> schema) {
        String name = session.identifiers().quoted(HistoryTable.NAME);
        return schema.map(s -> session.identifiers().quoted(s) + "." + name).orElse(name);
    }

    @Override
    public Place enter(Session session, Settings settings) {
        Place found = session.queryRow(
                "select current_catalog, current_schema", row -> new Place(Session.text(row, 1), Session.text(row, 2)));
        if (settings.schema().isEmpty()) {
            return found;
        }
        String schema = session.identifiers().catalogName(settings.schema().get());
        if (!session.hasRow("select 1 from information_schema.schemata where schema_name = ?", schema)) {
            throw Failures.schemaMissing(schema);
        }
        session.onClose(() -> setSchema(session, found.schema()));
        setSchema(session, schema);
        return new Place(found.database(), schema);
    }

    @Override
    public Catalogue catalogue(Session session) {
        return new Catalogue(session, H2CatalogueQueries.ALL);
    }

    @Override
    public HeldLock lock(Session session, Place place, Settings settings, Progress progress) {
        return new H2Locking(session, place, catalogue(session), settings)
                .take(new Waiting(settings.lockTimeout()), progress);
    }

    @Override
    public RevisionRunner runner(Workbench bench) {
        return new JournalledRunner(bench);
    }

    private static void setSchema(Session session, String schema) {
        try {
            session.connection().setSchema(schema);
        } catch (SQLException e) {
            throw new DatabaseException("set the schema", e);
        }
    }
}
