package io.aludel.runtime.internal;

import java.util.Map;

/** The catalogue of H2, the views of {@code information_schema} (H2 manual, "Information Schema"). */
final class H2Facts {
    private static final String COLUMN =
            "select 1 from information_schema.columns where table_schema = ? and table_name = ? and column_name = ?";

    static final Map<Fact, String> ALL = Map.of(
            Fact.TABLE,
            "select 1 from information_schema.tables where table_schema = ? and table_name = ?"
                    + " and table_type = 'BASE TABLE'",
            Fact.SEQUENCE,
            "select 1 from information_schema.sequences where sequence_schema = ? and sequence_name = ?",
            Fact.CONSTRAINT,
            "select 1 from information_schema.table_constraints where table_schema = ? and table_name = ?"
                    + " and constraint_name = ?",
            Fact.INDEX,
            "select 1 from information_schema.indexes where table_schema = ? and table_name = ? and index_name = ?",
            Fact.COLUMN,
            COLUMN,
            Fact.NOTNULL,
            COLUMN + " and is_nullable = 'NO'",
            Fact.DEFAULT,
            COLUMN + " and column_default is not null",
            Fact.IDENTITY,
            COLUMN + " and is_identity = 'YES'",
            // NUMERIC(10, 2) and NUMERIC(10,2) are the same type.
            Fact.TYPE,
            COLUMN + " and replace(data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier), ', ', ',')"
                    + " = replace(?, ', ', ',')");

    private H2Facts() {}
}
