package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * H2: every DDL statement commits, so a revision runs step by step and each is journalled.
 *
 * <p>Its catalogue are the views of {@code information_schema} (H2 manual, "Information Schema").
 */
final class H2Engine implements Engine {
    private static final String COLUMN =
            "select 1 from information_schema.columns where table_schema = ? and table_name = ? and column_name = ?";

    private static final Map<String, String> FACTS = Map.of(
            "table",
            "select 1 from information_schema.tables where table_schema = ? and table_name = ?"
                    + " and table_type = 'BASE TABLE'",
            "sequence",
            "select 1 from information_schema.sequences where sequence_schema = ? and sequence_name = ?",
            "constraint",
            "select 1 from information_schema.table_constraints where table_schema = ? and table_name = ?"
                    + " and constraint_name = ?",
            "index",
            "select 1 from information_schema.indexes where table_schema = ? and table_name = ? and index_name = ?",
            "column",
            COLUMN,
            "notnull",
            COLUMN + " and is_nullable = 'NO'",
            "default",
            COLUMN + " and column_default is not null",
            "identity",
            COLUMN + " and is_identity = 'YES'",
            // NUMERIC(10, 2) and NUMERIC(10,2) are the same type.
            "type",
            COLUMN + " and replace(data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier), ', ', ',')"
                    + " = replace(?, ', ', ',')");

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
    public Map<String, String> facts() {
        return FACTS;
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
