package io.aludel.schema.dialect.engine;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL from its Maven artifact; a fresh database is the same one with its schemas made anew. */
final class PostgresqlEngine implements Engine {

    private static final String TABLES = """
             from pg_class t join pg_namespace n on n.oid = t.relnamespace
            where n.nspname in ('public', 'app') and t.relkind = 'r'
            """;

    private static final String COLUMNS = """
             from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where n.nspname in ('public', 'app') and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """;

    private static final String CONSTRAINTS = """
             from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname in ('public', 'app')
            """;

    private static final List<String> QUERIES = List.of(
            "select 'table ' || n.nspname || '.' || t.relname" + TABLES,
            """
            select 'column ' || n.nspname || '.' || t.relname || '.' || a.attname
              || ' ' || format_type(a.atttypid, a.atttypmod)
              || case when a.attnotnull then ' not null' else '' end
              || case when d.oid is not null then ' default' else '' end
              || case when a.attidentity = '' then '' else ' identity '
                || case a.attidentity when 'a' then 'ALWAYS ' else 'BY DEFAULT ' end
                || (select s.seqstart || ' ' || s.seqincrement from pg_sequence s
                  join pg_depend p on p.objid = s.seqrelid and p.classid = 'pg_class'::regclass and p.deptype = 'i'
                  where p.refobjid = a.attrelid and p.refobjsubid = a.attnum)
                end
            """ + COLUMNS,
            """
            select case c.contype when 'p' then 'primary key ' else 'unique ' end
              || n.nspname || '.' || t.relname || '.' || c.conname || ' (' || %s || ')'
            """.formatted(columns("c.conkey", "c.conrelid")) + CONSTRAINTS + " and c.contype in ('p', 'u')",
            """
            select 'foreign key ' || n.nspname || '.' || t.relname || '.' || c.conname || ' (' || k.columns || ') -> '
              || (select fn.nspname || '.' || f.relname from pg_class f join pg_namespace fn on fn.oid = f.relnamespace
                where f.oid = c.confrelid)
              || ' (' || k.targets || ') delete ' || %s || ' update ' || %s
             from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            cross join lateral (
              select string_agg(a.attname, ', ' order by a.attname collate "C") as columns,
                string_agg(f.attname, ', ' order by a.attname collate "C") as targets
              from unnest(c.conkey, c.confkey) k(att, target)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.att
              join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.target) k
            where n.nspname in ('public', 'app') and c.contype = 'f'
            """.formatted(action("c.confdeltype"), action("c.confupdtype")),
            """
            select 'index ' || n.nspname || '.' || t.relname || '.' || x.relname
              || ' (' || (select string_agg(a.attname
                  || case when i.indoption[k.n - 1] & 1 = 1 then ' desc' else '' end, ', ' order by k.n)
                from unnest(i.indkey::int[]) with ordinality k(att, n)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att)
              || ')' || case when i.indisunique then ' unique' else '' end
            from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname in ('public', 'app') and not exists
              (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            """,
            """
            select 'sequence ' || n.nspname || '.' || t.relname || ' ' || s.seqstart || ' ' || s.seqincrement
            from pg_sequence s join pg_class t on t.oid = s.seqrelid join pg_namespace n on n.oid = t.relnamespace
            where not exists (select 1 from pg_depend p where p.objid = s.seqrelid and p.deptype = 'i')
            """);

    private final Dialect dialect = Dialects.byId("postgresql").orElseThrow();

    private static String columns(String key, String table) {
        return "(select string_agg(a.attname, ', ' order by k.n) from unnest(" + key
                + ") with ordinality k(att, n) join pg_attribute a on a.attrelid = " + table
                + " and a.attnum = k.att)";
    }

    private static String action(String code) {
        return "case " + code + " when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'"
                + " when 'n' then 'set null' else 'set default' end";
    }

    /** Started at the first use, stopped with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String ownSchema() {
        return "public";
    }

    @Override
    public Connection fresh() throws SQLException {
        Connection connection = DriverManager.getConnection(Server.RUNNING.getJdbcUrl("postgres", "postgres"));
        Engine.execute(connection, "set client_min_messages = warning");
        for (String schema : List.of("public", OTHER_SCHEMA)) {
            Engine.execute(connection, "drop schema if exists " + schema + " cascade");
            Engine.execute(connection, "create schema " + schema);
        }
        return connection;
    }

    @Override
    public List<String> catalogue(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : QUERIES) {
            lines.addAll(Engine.rows(connection, query));
        }
        return lines.stream().sorted().toList();
    }

    @Override
    public boolean holds(Connection connection, Condition condition) throws SQLException {
        boolean whole = condition.kind().equals("table") || condition.kind().equals("sequence");
        String schema = condition.schema(whole ? 1 : 2).orElse(ownSchema());
        String name = condition.fromEnd(0);
        String table = whole ? name : condition.fromEnd(1);
        String ofTable = " and n.nspname = ? and t.relname = ?";
        return switch (condition.kind()) {
            case "table" -> exists(connection, TABLES + ofTable, schema, name);
            case "sequence" ->
                exists(
                        connection,
                        " from pg_class t join pg_namespace n on n.oid = t.relnamespace where t.relkind = 'S'"
                                + ofTable,
                        schema,
                        name);
            case "constraint" -> exists(connection, CONSTRAINTS + ofTable + " and c.conname = ?", schema, table, name);
            case "index" ->
                exists(
                        connection,
                        " from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid"
                                + " join pg_namespace n on n.oid = t.relnamespace where i.indisvalid" + ofTable
                                + " and x.relname = ?",
                        schema,
                        table,
                        name);
            case "column" -> column(connection, schema, table, name, "true");
            case "notnull" -> column(connection, schema, table, name, "a.attnotnull");
            case "default" -> column(connection, schema, table, name, "d.oid is not null");
            case "identity" -> column(connection, schema, table, name, "a.attidentity <> ''");
            case "type" ->
                exists(
                        connection,
                        COLUMNS + ofTable + " and a.attname = ? and format_type(a.atttypid, a.atttypmod) = ?",
                        schema,
                        table,
                        name,
                        condition.type().orElseThrow());
            default -> throw new IllegalArgumentException("unknown condition: " + condition);
        };
    }

    private static boolean column(Connection connection, String schema, String table, String column, String fact)
            throws SQLException {
        return exists(
                connection,
                COLUMNS + " and n.nspname = ? and t.relname = ? and a.attname = ? and " + fact,
                schema,
                table,
                column);
    }

    private static boolean exists(Connection connection, String from, String... names) throws SQLException {
        return !Engine.rows(connection, "select 1" + from, (Object[]) names).isEmpty();
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
