package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** H2: every DDL statement commits, so a revision runs step by step and each is journalled. */
final class H2Engine implements Engine {
    @Override
    public String historyForReading(Session session, Optional<String> schema) {
        String name = session.identifiers().quoted(HistoryTable.NAME);
        return schema.isPresent() ? session.identifiers().quoted(schema.get()) + "." + name : name;
    }

    @Override
    public String enter(Session session, Settings settings) {
        String found = session.row("select current_schema").get(0);
        if (settings.schema().isEmpty()) {
            return found;
        }
        String schema = session.identifiers().catalogName(settings.schema().get());
        if (!session.hasRow("select 1 from information_schema.schemata where schema_name = ?", schema)) {
            throw Failures.schemaMissing(schema);
        }
        session.onClose(() -> setSchema(session, found));
        setSchema(session, schema);
        return schema;
    }

    @Override
    public Map<Fact, String> facts() {
        return H2Facts.ALL;
    }

    @Override
    public Runnable lock(Workbench bench) {
        return new H2Locking(bench).take(new Waiting(bench.settings().lockTimeout()));
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
