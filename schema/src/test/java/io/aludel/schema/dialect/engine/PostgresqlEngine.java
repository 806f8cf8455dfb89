package io.aludel.schema.dialect.engine;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.builtin.Dialects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** PostgreSQL from its Maven artifact; a fresh database is the same one with its schemas made anew. */
final class PostgresqlEngine implements Engine {

    private static final String TABLES = """
             from pg_class t join pg_namespace n on n.oid = t.relnamespace
            where n.nspname !~ '^(pg_|information_schema)' and t.relkind = 'r'
            """;

    private static final String COLUMNS = """
             from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where n.nspname !~ '^(pg_|information_schema)' and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """;

    private static final String CONSTRAINTS = """
             from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname !~ '^(pg_|information_schema)'
            """;

    private static final String DEFERRAL =
            "case when c.condeferred then ' deferrable initially deferred' when c.condeferrable then ' deferrable'"
                    + " else '' end";

    private static final List<String> QUERIES = List.of(
            "select 'table ' || n.nspname || '.' || t.relname" + TABLES,
            """
            select 'column ' || n.nspname || '.' || t.relname || '.' || a.attname
              || ' ' || format_type(a.atttypid, a.atttypmod)
              || coalesce((select ' collate ' || l.collname from pg_collation l join pg_type y on y.oid = a.atttypid
                where l.oid = a.attcollation and a.attcollation <> y.typcollation), '')
              || case when a.attnotnull then ' not null' else '' end
              || case when d.oid is not null and a.attgenerated = '' then ' default' else '' end
              || case when a.attidentity = '' then '' else ' identity '
                || case a.attidentity when 'a' then 'ALWAYS ' else 'BY DEFAULT ' end
                || (select s.seqstart || ' ' || s.seqincrement from pg_sequence s
                  join pg_depend p on p.objid = s.seqrelid and p.classid = 'pg_class'::regclass and p.deptype = 'i'
                  where p.refobjid = a.attrelid and p.refobjsubid = a.attnum)
                end
              || case when a.attgenerated = '' then '' else ' computed' end
            """ + COLUMNS,
            """
            select case c.contype when 'p' then 'primary key ' else 'unique ' end
              || n.nspname || '.' || t.relname || '.' || c.conname || ' (' || %s || ')'
              || coalesce((select ' nulls not distinct' from pg_index i
                where i.indexrelid = c.conindid and i.indnullsnotdistinct), '') || %s
            """.formatted(columns("c.conkey", "c.conrelid"), DEFERRAL) + CONSTRAINTS + " and c.contype in ('p', 'u')",
            """
            select 'foreign key ' || n.nspname || '.' || t.relname || '.' || c.conname || ' (' || k.columns || ') -> '
              || (select fn.nspname || '.' || f.relname from pg_class f join pg_namespace fn on fn.oid = f.relnamespace
                where f.oid = c.confrelid)
              || ' (' || k.targets || ') delete ' || %s || ' update ' || %s || %s
             from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            cross join lateral (
              select string_agg(a.attname, ', ' order by a.attname collate "C") as columns,
                string_agg(f.attname, ', ' order by a.attname collate "C") as targets
              from unnest(c.conkey, c.confkey) k(att, target)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.att
              join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.target) k
            where n.nspname !~ '^(pg_|information_schema)' and c.contype = 'f'
            """.formatted(action("c.confdeltype"), action("c.confupdtype"), DEFERRAL),
            """
            select 'check ' || n.nspname || '.' || t.relname || '.' || c.conname
            """ + CONSTRAINTS + " and c.contype = 'c'",
            """
            select 'index ' || n.nspname || '.' || t.relname || '.' || x.relname
              || case m.amname when 'btree' then '' else ' using ' || m.amname end
              || ' (' || (select string_agg(coalesce(a.attname, '(expression)')
                  || case when i.indoption[k.n - 1] & 1 = 1 then ' desc' else '' end
                  || case i.indoption[k.n - 1] when 2 then ' nulls first' when 1 then ' nulls last' else '' end,
                  ', ' order by k.n)
                from unnest(i.indkey::int[]) with ordinality k(att, n)
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att and k.att > 0
                where k.n <= i.indnkeyatts) || ')'
              || coalesce((select ' include (' || string_agg(a.attname, ', ' order by k.n) || ')'
                from unnest(i.indkey::int[]) with ordinality k(att, n)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att
                where k.n > i.indnkeyatts), '')
              || case when i.indisunique then ' unique' else '' end
              || case when i.indpred is null then '' else ' where' end
            from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace join pg_am m on m.oid = x.relam
            where n.nspname !~ '^(pg_|information_schema)' and not exists
              (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            """,
            """
            select 'sequence ' || n.nspname || '.' || t.relname
              || case format_type(s.seqtypid, null) when 'bigint' then '' else ' ' || format_type(s.seqtypid, null) end
              || ' ' || s.seqstart || ' ' || s.seqincrement
              || case when s.seqmin in (1, -32768, -2147483648, -9223372036854775808) then ''
                else ' minimum ' || s.seqmin end
              || case when s.seqmax in (-1, 32767, 2147483647, 9223372036854775807) then ''
                else ' maximum ' || s.seqmax end
              || case when s.seqcycle then ' cycle' else '' end
            from pg_sequence s join pg_class t on t.oid = s.seqrelid join pg_namespace n on n.oid = t.relnamespace
            where not exists (select 1 from pg_depend p where p.objid = s.seqrelid and p.deptype = 'i')
            """,
            """
            select 'comment ' || n.nspname || '.' || t.relname || coalesce('.' || a.attname, '') || ' ' || d.description
            from pg_description d join pg_class t on t.oid = d.objoid and d.classoid = 'pg_class'::regclass
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.objsubid and d.objsubid > 0
            where n.nspname !~ '^(pg_|information_schema)'
            """,
            """
            select 'options ' || n.nspname || '.' || t.relname || ' '
              || (select string_agg(o, ', ' order by o) from unnest(t.reloptions) o)
            """ + TABLES + " and t.reloptions is not null",
            """
            select 'type ' || n.nspname || '.' || y.typname
              || (select ' (' || string_agg(e.enumlabel, ', ' order by e.enumsortorder) || ')'
                from pg_enum e where e.enumtypid = y.oid)
            from pg_type y join pg_namespace n on n.oid = y.typnamespace where y.typtype = 'e'
            """,
            """
            select 'function ' || n.nspname || '.' || p.proname || ' '
              || (select string_agg(m[1], ', ') from regexp_matches(p.prosrc, '(?n)^ +new\\.(.+) := ', 'g') m)
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^(pg_|information_schema)'
            """,
            """
            select 'trigger ' || n.nspname || '.' || t.relname || '.' || g.tgname || ' ' || p.proname
            from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
            join pg_proc p on p.oid = g.tgfoid where not g.tgisinternal
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
    public List<String> companions(Table table) {
        Identifiers names = dialect.identifiers();
        String columns = table.columns().stream()
                .filter(column -> column.onUpdate().isPresent())
                .map(Column::name)
                .sorted()
                .map(names::spell)
                .collect(Collectors.joining(", "));
        String schema = table.name().schema().map(names::catalogue).orElse(ownSchema());
        String name = names.catalogue(names.fitted(table.name().name() + "_on_update"));
        return columns.isEmpty()
                ? List.of()
                : List.of(
                        "function " + schema + "." + name + " " + columns,
                        "trigger " + schema + "." + names.catalogue(table.name().name()) + "." + name + " " + name);
    }

    @Override
    public List<String> companions(Schema schema) {
        SortedMap<String, List<String>> types = new TreeMap<>();
        schema.tables().values().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.type().enumType().stream())
                .forEach(type -> types.merge(
                        type.name(), type.values(), (one, other) -> one.size() < other.size() ? other : one));
        return types.entrySet().stream()
                .map(type -> "type " + ownSchema() + "." + dialect.identifiers().catalogue(type.getKey()) + " ("
                        + String.join(", ", type.getValue()) + ")")
                .toList();
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
        clear(connection);
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
        return connection;
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        Engine.execute(connection, "set client_min_messages = warning");
        for (String schema : Engine.rows(
                connection, "select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'")) {
            Engine.execute(connection, "drop schema if exists \"" + schema.replace("\"", "\"\"") + "\" cascade");
        }
        Engine.execute(connection, "create schema " + ownSchema());
    }

    @Override
    public List<String> catalogue(Connection connection) throws SQLException {
        return Engine.sorted(connection, QUERIES);
    }

    @Override
    public List<String> texts(Connection connection) throws SQLException {
        return Engine.sorted(connection, PostgresqlTexts.QUERIES);
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
