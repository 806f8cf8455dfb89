package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * H2: every DDL statement commits, so a revision runs step by step and each is journalled.
 *
 * <p>Its catalogue are the views of {@code information_schema} (H2 manual, "Information Schema"), here in capitals:
 * a database with {@code DATABASE_TO_UPPER=FALSE} knows no other spelling.
 */
final class H2Engine implements Engine {
    private static final String COLUMN =
            "select 1 from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = ? and TABLE_NAME = ? and COLUMN_NAME = ?";

    private static final Map<String, String> FACTS = Map.of(
            "table",
            "select 1 from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = ? and TABLE_NAME = ?"
                    + " and TABLE_TYPE = 'BASE TABLE'",
            "sequence",
            "select 1 from INFORMATION_SCHEMA.SEQUENCES where SEQUENCE_SCHEMA = ? and SEQUENCE_NAME = ?",
            "constraint",
            "select 1 from INFORMATION_SCHEMA.TABLE_CONSTRAINTS where TABLE_SCHEMA = ? and TABLE_NAME = ?"
                    + " and CONSTRAINT_NAME = ?",
            "index",
            "select 1 from INFORMATION_SCHEMA.INDEXES where TABLE_SCHEMA = ? and TABLE_NAME = ? and INDEX_NAME = ?",
            "column",
            COLUMN,
            "notnull",
            COLUMN + " and IS_NULLABLE = 'NO'",
            "default",
            COLUMN + " and COLUMN_DEFAULT is not null",
            "identity",
            COLUMN + " and IS_IDENTITY = 'YES'",
            // NUMERIC(10, 2) and NUMERIC(10,2) are the same type.
            "type",
            COLUMN + " and replace(data_type_sql(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER), ', ', ',')"
                    + " = replace(?, ', ', ',')");

    @Override
    public String historyForReading(Session session, Optional<String> schema) {
        String name = session.identifiers().quoted(HistoryTable.NAME);
        return schema.isPresent() ? session.identifiers().quoted(schema.get()) + "." + name : name;
    }

    @Override
    public String schema(Session session) {
        return session.row("select current_schema").get(0);
    }

    @Override
    public String enter(Session session, Settings settings) {
        String found = schema(session);
        if (settings.schema().isEmpty()) {
            return found;
        }
        String schema = session.identifiers().catalogName(settings.schema().get());
        if (!session.hasRow("select 1 from INFORMATION_SCHEMA.SCHEMATA where SCHEMA_NAME = ?", schema)) {
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
