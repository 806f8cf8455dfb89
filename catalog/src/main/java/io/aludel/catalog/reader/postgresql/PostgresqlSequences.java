package io.aludel.catalog.reader.postgresql;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Sequence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Sequences that stand by themselves; those of identity columns are no sequences of the schema. */
final class PostgresqlSequences {

    private static final String SEQUENCES = """
            select n.nspname as table_schema, t.relname as table_name, format_type(s.seqtypid, null) as type, s.seqstart,
              s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache
            from pg_sequence s join pg_class t on t.oid = s.seqrelid
            join pg_namespace n on n.oid = t.relnamespace and n.nspname = any (?)
            where not exists (select 1 from pg_depend p where p.classid = 'pg_class'::regclass and p.objid = s.seqrelid
              and p.deptype = 'i')
            """;

    private final Connection connection;
    private final List<Object> schemas;
    private final SchemaParts parts;

    PostgresqlSequences(Connection connection, List<Object> schemas, SchemaParts parts) {
        this.connection = connection;
        this.schemas = schemas;
        this.parts = parts;
    }

    void read() throws SQLException {
        CatalogRows.forEach(
                connection,
                SEQUENCES,
                schemas,
                row -> parts.sequence(new Sequence(
                        PostgresqlCatalogReader.name(parts, row),
                        new ColumnType(row.text("type"), List.of()),
                        row.number("seqstart"),
                        row.number("seqincrement"),
                        Optional.of(row.number("seqmin")),
                        Optional.of(row.number("seqmax")),
                        row.flag("seqcycle"),
                        Optional.of(row.number("seqcache")))));
    }
}
