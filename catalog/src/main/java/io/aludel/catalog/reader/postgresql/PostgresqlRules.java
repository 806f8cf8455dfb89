package io.aludel.catalog.reader.postgresql;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Check;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keys, checks and indexes. */
final class PostgresqlRules {

    private static final String CONSTRAINTS = """
            select n.nspname as table_schema, t.relname as table_name, c.conname as name, c.contype::text as kind,
              array(select a.attname::text from unnest(c.conkey) with ordinality k(att, n)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.att order by k.n) as columns,
              array(select a.attname::text from unnest(c.confkey) with ordinality k(att, n)
                join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.att order by k.n) as target_columns,
              f.relname as target, fn.nspname as target_schema, c.confdeltype::text as on_delete,
              c.confupdtype::text as on_update, c.condeferrable as deferrable, c.condeferred as deferred,
              (to_jsonb(i) ->> 'indnullsnotdistinct')::boolean as nulls_not_distinct,
              case c.contype when 'c' then pg_get_expr(c.conbin, c.conrelid) end as condition
            from %s
            join pg_constraint c on c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c')
            left join pg_class f on f.oid = c.confrelid left join pg_namespace fn on fn.oid = f.relnamespace
            left join pg_index i on i.indexrelid = c.conindid and c.contype = 'u'
            """.formatted(PostgresqlCatalogReader.TABLES);

    private static final String INDEXES = """
            select n.nspname as table_schema, t.relname as table_name, x.relname as name, m.amname as method,
              i.indisunique as is_unique, i.indnkeyatts as parts, pg_get_expr(i.indpred, i.indrelid) as condition,
              array(select coalesce(a.attname::text, pg_get_indexdef(i.indexrelid, k.n::integer, true))
                from unnest(i.indkey::int[]) with ordinality k(att, n)
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att and k.att > 0
                order by k.n) as texts,
              i.indkey::int[] as columns, i.indoption::int[] as options
            from %s
            join pg_index i on i.indrelid = t.oid and i.indisvalid
            join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
            where not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            """.formatted(PostgresqlCatalogReader.TABLES);

    private final Connection connection;
    private final List<Object> schemas;
    private final SchemaParts parts;

    PostgresqlRules(Connection connection, List<Object> schemas, SchemaParts parts) {
        this.connection = connection;
        this.schemas = schemas;
        this.parts = parts;
    }

    void read() throws SQLException {
        CatalogRows.forEach(connection, CONSTRAINTS, schemas, this::constraint);
        CatalogRows.forEach(
                connection, INDEXES, schemas, row -> parts.index(PostgresqlCatalogReader.name(parts, row), index(row)));
    }

    private void constraint(CatalogRows row) throws SQLException {
        QualifiedName table = PostgresqlCatalogReader.name(parts, row);
        String name = row.text("name");
        List<String> columns = row.texts("columns");
        switch (row.text("kind")) {
            case "p" -> parts.primaryKey(table, new PrimaryKey(name, columns));
            case "u" ->
                parts.uniqueKey(table, new UniqueKey(name, columns, row.flag("nulls_not_distinct"), deferral(row)));
            case "f" ->
                parts.foreignKey(
                        table,
                        new ForeignKey(
                                name,
                                columns,
                                parts.name(row.text("target_schema"), row.text("target")),
                                row.texts("target_columns"),
                                action(row.text("on_delete")),
                                action(row.text("on_update")),
                                deferral(row)));
            default -> parts.check(table, Check.of(name, row.text("condition")));
        }
    }

    private static Deferral deferral(CatalogRows row) throws SQLException {
        if (row.flag("deferred")) {
            return Deferral.DEFERRED;
        }
        return row.flag("deferrable") ? Deferral.IMMEDIATE : Deferral.NONE;
    }

    private static ReferenceAction action(String code) {
        return switch (code) {
            case "r" -> ReferenceAction.RESTRICT;
            case "c" -> ReferenceAction.CASCADE;
            case "n" -> ReferenceAction.SET_NULL;
            case "d" -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }

    private static Index index(CatalogRows row) throws SQLException {
        List<String> texts = row.texts("texts");
        List<Integer> columns = row.numbers("columns");
        List<Integer> options = row.numbers("options");
        int indexed = (int) row.number("parts");
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < indexed; i++) {
            int option = options.get(i);
            boolean descending = (option & 1) != 0;
            Index.Nulls nulls = (option & 2) != 0 ? Index.Nulls.FIRST : Index.Nulls.LAST;
            parts.add(new Index.Part(texts.get(i), columns.get(i) == 0, descending, nulls));
        }
        return new Index(
                row.text("name"),
                parts,
                row.flag("is_unique"),
                row.find("condition"),
                row.find("method"),
                texts.subList(indexed, texts.size()));
    }
}
