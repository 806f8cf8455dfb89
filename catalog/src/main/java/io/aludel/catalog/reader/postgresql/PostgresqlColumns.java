package io.aludel.catalog.reader.postgresql;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns, and the values on update that Aludel's triggers give them. */
final class PostgresqlColumns {

    private static final String COLUMNS = """
            select n.nspname as table_schema, t.relname as table_name, a.attname as name, not a.attnotnull as nullable,
              format_type(a.atttypid, a.atttypmod) as type, y.typname as type_name, yn.nspname as type_schema,
              case when y.typtype = 'e' then array(select e.enumlabel::text from pg_enum e where e.enumtypid = y.oid
                order by e.enumsortorder) end as labels,
              case when a.attcollation <> y.typcollation then
                (select l.collname from pg_collation l where l.oid = a.attcollation) end as collation,
              a.attgenerated::text as generated, pg_get_expr(d.adbin, d.adrelid) as value,
              a.attidentity::text as identity, s.seqstart as start, s.seqincrement as step,
              col_description(t.oid, a.attnum) as comment
            from %s
            join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            join pg_type y on y.oid = a.atttypid join pg_namespace yn on yn.oid = y.typnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            left join pg_depend p on a.attidentity <> '' and p.refobjid = t.oid and p.refobjsubid = a.attnum
              and p.refclassid = 'pg_class'::regclass and p.classid = 'pg_class'::regclass and p.deptype = 'i'
            left join pg_sequence s on s.seqrelid = p.objid
            order by 1, 2, a.attnum
            """.formatted(PostgresqlCatalogReader.TABLES);

    private static final String TRIGGERS = """
            select n.nspname as table_schema, t.relname as table_name, f.prosrc as body
            from %s
            join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
            join pg_proc f on f.oid = g.tgfoid and f.proname = g.tgname
            """.formatted(PostgresqlCatalogReader.TABLES);

    /** What Aludel writes into the function: the name is spelled as in a statement. */
    private static final Pattern ASSIGNMENT = Pattern.compile("""
              if new\\.((?:"(?:[^"]|"")*+")|[a-z_][a-z0-9_]*+) is not distinct from old\\.\\1 then
                new\\.\\1 := (.*?);
              end if;
            """, Pattern.DOTALL);

    private final Connection connection;
    private final List<Object> schemas;
    private final SchemaParts parts;
    private final String ownSchema;
    private final Map<QualifiedName, Map<String, String>> onUpdate = new HashMap<>();

    PostgresqlColumns(Connection connection, List<Object> schemas, SchemaParts parts, String ownSchema) {
        this.connection = connection;
        this.schemas = schemas;
        this.parts = parts;
        this.ownSchema = ownSchema;
    }

    void read() throws SQLException {
        CatalogRows.forEach(connection, TRIGGERS, schemas, row -> {
            Map<String, String> values =
                    onUpdate.computeIfAbsent(PostgresqlCatalogReader.name(parts, row), name -> new HashMap<>());
            Matcher assignments = ASSIGNMENT.matcher(row.text("body"));
            while (assignments.find()) {
                values.put(unquoted(assignments.group(1)), assignments.group(2));
            }
        });
        CatalogRows.forEach(connection, COLUMNS, schemas, row -> {
            QualifiedName table = PostgresqlCatalogReader.name(parts, row);
            parts.column(table, column(row, onUpdate.getOrDefault(table, Map.of())));
        });
    }

    private static String unquoted(String spelled) {
        return spelled.startsWith("\"")
                ? spelled.substring(1, spelled.length() - 1).replace("\"\"", "\"")
                : spelled;
    }

    private Column column(CatalogRows row, Map<String, String> triggered) throws SQLException {
        String name = row.text("name");
        String generated = row.text("generated");
        Optional<String> value = row.find("value");
        Optional<Generation> identity = row.text("identity").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Generation.Identity(row.is("identity", "a"), row.number("start"), row.number("step")));
        return new Column(
                name,
                type(row),
                row.flag("nullable"),
                generated.isEmpty() ? value : Optional.empty(),
                identity,
                generated.isEmpty()
                        ? Optional.empty()
                        : value.map(expression -> new Computed(expression, generated.equals("s"))),
                Optional.ofNullable(triggered.get(name)).filter(text -> generated.isEmpty()),
                row.find("collation"),
                row.find("comment"));
    }

    /** An enumeration of the connection's own schema, or the type as {@code format_type} gives it. */
    private ColumnType type(CatalogRows row) throws SQLException {
        List<String> labels = row.texts("labels");
        return labels.isEmpty() || !row.is("type_schema", ownSchema)
                ? new ColumnType(row.text("type"), List.of())
                : ColumnType.enumeration(row.text("type_name"), labels);
    }
}
