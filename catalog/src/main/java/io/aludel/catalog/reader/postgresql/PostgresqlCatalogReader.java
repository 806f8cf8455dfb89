package io.aludel.catalog.reader.postgresql;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads PostgreSQL. An index that isn't valid isn't there: what {@code create index concurrently} left half done keeps nothing and serves
 * nothing.
 */
public final class PostgresqlCatalogReader implements CatalogReader {

    /** Tables of the schemas that are read; {@code t} is the table, {@code n} its schema. */
    static final String TABLES = """
            pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = any (?)
              and t.relkind in ('r', 'p') and not t.relispartition
            """;

    private static final String DEFINED = """
            select n.nspname as table_schema, t.relname as table_name, obj_description(t.oid, 'pg_class') as comment,
              t.reloptions::text[] as options
            from
            """ + TABLES + " order by 1, 2";

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        List<String> own = new ArrayList<>();
        CatalogRows.forEach(
                connection,
                "select coalesce(current_schema(), 'public')::text as name",
                List.of(),
                row -> own.add(row.text("name")));
        SchemaParts parts = new SchemaParts(own.get(0));
        String[] names = Stream.concat(own.stream(), schemas.stream().sorted())
                .distinct()
                .toArray(String[]::new);
        List<Object> all = List.of(connection.createArrayOf("text", names));
        CatalogRows.forEach(connection, DEFINED, all, row -> table(parts, row));
        new PostgresqlColumns(connection, all, parts, own.get(0)).read();
        new PostgresqlRules(connection, all, parts).read();
        new PostgresqlSequences(connection, all, parts).read();
        return parts.schema();
    }

    private static void table(SchemaParts parts, CatalogRows row) throws SQLException {
        QualifiedName table = name(parts, row);
        Optional<String> comment = row.find("comment");
        parts.table(table, comment);
        for (String option : row.texts("options")) {
            int equals = option.indexOf('=');
            parts.option(table, "postgresql", option.substring(0, equals), option.substring(equals + 1));
        }
    }

    /** The table of a row. */
    static QualifiedName name(SchemaParts parts, CatalogRows row) throws SQLException {
        return parts.name(row.text("table_schema"), row.text("table_name"));
    }
}
