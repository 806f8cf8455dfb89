package io.aludel.schema.dialect.engine;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** H2 in memory: each connection of its own is a database of its own. */
final class H2Engine implements Engine {

    /** A column's type as probes say it. */
    private static final String TYPE =
            "replace(data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier), ', ', ',')";

    private static final List<String> QUERIES = List.of("""
            select 'table ' || table_schema || '.' || table_name from information_schema.tables
            where table_schema <> 'INFORMATION_SCHEMA'
            """, """
            select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || %s
              || case is_nullable when 'NO' then ' not null' else '' end
              || case when column_default is null then '' else ' default' end
              || case is_identity when 'YES'
                then ' identity ' || identity_generation || ' ' || identity_start || ' ' || identity_increment
                else '' end
              || case is_generated when 'ALWAYS' then ' computed' else '' end
              || case when column_on_update is null then '' else ' on update' end
            from information_schema.columns where table_schema <> 'INFORMATION_SCHEMA'
            """.formatted(TYPE), """
            select 'comment ' || table_schema || '.' || table_name || ' ' || remarks from information_schema.tables
            where table_schema <> 'INFORMATION_SCHEMA' and remarks is not null
            """, """
            select 'comment ' || table_schema || '.' || table_name || '.' || column_name || ' ' || remarks
            from information_schema.columns where table_schema <> 'INFORMATION_SCHEMA' and remarks is not null
            """, """
            select 'check ' || table_schema || '.' || table_name || '.' || constraint_name
            from information_schema.table_constraints where constraint_type = 'CHECK'
            """, """
            select 'index ' || i.table_schema || '.' || i.table_name || '.' || i.index_name
              || ' (' || listagg(case when p.is_unique or i.index_type_name <> 'UNIQUE INDEX' then p.column_name
                    || decode(p.ordering_specification, 'DESC', ' desc', '')
                    || case p.ordering_specification || p.null_ordering
                      when 'DESCFIRST' then ' nulls first' when 'ASCLAST' then ' nulls last' else '' end end, ', ')
                within group (order by p.ordinal_position) || ')'
              || coalesce(' include (' || listagg(case when not p.is_unique and i.index_type_name = 'UNIQUE INDEX'
                  then p.column_name end, ', ') within group (order by p.ordinal_position) || ')', '')
              || decode(i.index_type_name, 'UNIQUE INDEX', ' unique', '')
            from information_schema.indexes i join information_schema.index_columns p using (index_schema, index_name)
            where not i.is_generated and i.table_schema <> 'INFORMATION_SCHEMA'
            group by i.table_schema, i.table_name, i.index_name, i.index_type_name
            """, """
            select 'sequence ' || sequence_schema || '.' || sequence_name || ' ' || start_value || ' ' || "INCREMENT"
              || case when minimum_value in (1, -32768, -2147483648, -9223372036854775808) then ''
                else ' minimum ' || minimum_value end
              || case when maximum_value in (-1, 32767, 2147483647, 9223372036854775807) then ''
                else ' maximum ' || maximum_value end
              || decode(cycle_option, 'YES', ' cycle', '')
            from information_schema.sequences
            """);

    private final Dialect dialect = Dialects.byId("h2").orElseThrow();

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> companions(Table table) {
        return List.of();
    }

    @Override
    public List<String> companions(Schema schema) {
        return List.of();
    }

    @Override
    public String fold(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String ownSchema() {
        return "PUBLIC";
    }

    @Override
    public Connection fresh() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Engine.execute(connection, "create schema " + OTHER_SCHEMA);
        return connection;
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        Engine.execute(connection, "drop all objects");
    }

    @Override
    public List<String> catalogue(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>(H2Keys.lines(connection));
        for (String query : QUERIES) {
            lines.addAll(Engine.rows(connection, query));
        }
        return lines.stream().sorted().toList();
    }

    @Override
    public List<String> texts(Connection connection) throws SQLException {
        return Engine.sorted(connection, H2Texts.QUERIES);
    }

    @Override
    public boolean holds(Connection connection, Condition condition) throws SQLException {
        boolean whole = Stream.of("table", "sequence").anyMatch(condition.kind()::equals);
        String schema = condition.schema(whole ? 1 : 2).orElse(ownSchema());
        String name = condition.fromEnd(0);
        String table = whole ? name : condition.fromEnd(1);
        return switch (condition.kind()) {
            case "table" -> exists(connection, "tables where table_schema = ? and table_name = ?", schema, name);
            case "sequence" ->
                exists(connection, "sequences where sequence_schema = ? and sequence_name = ?", schema, name);
            case "constraint" ->
                exists(
                        connection,
                        "table_constraints where table_schema = ? and table_name = ? and constraint_name = ?",
                        schema,
                        table,
                        name);
            case "index" ->
                exists(
                        connection,
                        "indexes where table_schema = ? and table_name = ? and index_name = ?",
                        schema,
                        table,
                        name);
            case "column" -> column(connection, schema, table, name, "true");
            case "notnull" -> column(connection, schema, table, name, "is_nullable = 'NO'");
            case "default" -> column(connection, schema, table, name, "column_default is not null");
            case "identity" -> column(connection, schema, table, name, "is_identity = 'YES'");
            case "type" ->
                exists(
                        connection,
                        "columns where table_schema = ? and table_name = ? and column_name = ? and " + TYPE + " = ?",
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
                "columns where table_schema = ? and table_name = ? and column_name = ? and " + fact,
                schema,
                table,
                column);
    }

    private static boolean exists(Connection connection, String of, String... names) throws SQLException {
        return !Engine.rows(connection, "select 1 from information_schema." + of, (Object[]) names)
                .isEmpty();
    }

    @Override
    public String toString() {
        return "H2";
    }
}
