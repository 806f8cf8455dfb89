package io.aludel.catalog.reader.hsqldb;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads HSQLDB 2.7. */
public final class HsqldbCatalogReader implements CatalogReader {

    private static final String TABLES = """
            select table_schem as table_schema, table_name, remarks from information_schema.system_tables
            where table_type = 'TABLE' and table_schem in %s order by 1, 2
            """;

    private static final String COLUMNS = """
            select c.table_schema, c.table_name, c.column_name, c.column_default, c.is_nullable, c.is_identity,
              c.identity_generation, c.identity_start, c.identity_increment, c.is_generated, c.generation_expression,
              c.dtd_identifier, s.remarks, q.sequence_schema, q.sequence_name
            from information_schema.columns c
            join information_schema.system_columns s on s.table_schem = c.table_schema
              and s.table_name = c.table_name and s.column_name = c.column_name
            left join information_schema.system_column_sequence_usage q on q.table_schema = c.table_schema
              and q.table_name = c.table_name and q.column_name = c.column_name
            where c.table_schema in %s order by 1, 2, c.ordinal_position
            """;

    /** A NOT NULL is a check without a name of its own. */
    private static final String CHECKS = """
            select t.table_schema, t.table_name, t.constraint_name, c.check_clause
            from information_schema.check_constraints c
            join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema
              and t.constraint_name = c.constraint_name
            where t.table_schema in %s
              and not (t.constraint_name like 'SYS!_CT!_%%' escape '!' and c.check_clause like '%% IS NOT NULL')
            order by 1, 2, 3
            """;

    private static final String SEQUENCES = """
            select sequence_schema, sequence_name, data_type, start_value, increment as step, minimum_value, maximum_value,
              cycle_option
            from information_schema.sequences where sequence_schema in %s order by 1, 2
            """;

    private static final Pattern BLANKS = Pattern.compile(" +'$");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+\\.[0-9]+");

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        List<String> own = new ArrayList<>();
        CatalogRows.forEach(connection, "values (current_schema)", List.of(), row -> own.add(row.text("C1")));
        List<Object> all = new ArrayList<>(own);
        schemas.stream().filter(schema -> !own.contains(schema)).sorted().forEach(all::add);
        String list = "(" + "?, ".repeat(all.size() - 1) + "?)";
        SchemaParts parts = new SchemaParts(own.get(0));
        CatalogRows.forEach(
                connection, TABLES.formatted(list), all, row -> parts.table(name(parts, row, "table"), comment(row)));
        TriggerTexts triggers = TriggerTexts.read(connection, list, all, parts);
        CatalogRows.forEach(
                connection,
                COLUMNS.formatted(list),
                all,
                row -> parts.column(name(parts, row, "table"), column(row, triggers, name(parts, row, "table"))));
        CatalogRows.forEach(
                connection,
                CHECKS.formatted(list),
                all,
                row -> parts.check(
                        name(parts, row, "table"), Check.of(row.text("constraint_name"), row.text("check_clause"))));
        new HsqldbRules(connection, list, all, parts).read();
        CatalogRows.forEach(
                connection,
                SEQUENCES.formatted(list),
                all,
                row -> parts.sequence(sequence(name(parts, row, "sequence"), row)));
        return parts.schema();
    }

    static QualifiedName name(SchemaParts parts, CatalogRows row, String kind) throws SQLException {
        return parts.name(row.text(kind + "_schema"), row.text(kind + "_name"));
    }

    private static Optional<String> comment(CatalogRows row) throws SQLException {
        return row.find("remarks").filter(text -> !text.isEmpty());
    }

    private static Column column(CatalogRows row, TriggerTexts triggers, QualifiedName table) throws SQLException {
        String name = row.text("column_name");
        Optional<String> drawn = row.find("sequence_name");
        boolean identity = row.is("is_identity", "YES") && drawn.isEmpty();
        boolean computed = row.is("is_generated", "ALWAYS");
        Optional<Generation> generation = identity
                ? Optional.of(new Generation.Identity(
                        row.is("identity_generation", "ALWAYS"),
                        row.number("identity_start"),
                        row.number("identity_increment")))
                : Optional.empty();
        Optional<String> value = drawn.isPresent()
                ? Optional.of("next value for " + quoted(row.text("sequence_schema")) + "." + quoted(drawn.get()))
                : or(triggers.onInsert(table, name), defaultOf(row));
        return new Column(
                name,
                new ColumnType(row.text("dtd_identifier"), List.of()),
                row.is("is_nullable", "YES"),
                identity || computed ? Optional.empty() : value,
                generation,
                computed ? row.find("generation_expression").map(text -> new Computed(text, true)) : Optional.empty(),
                computed ? Optional.empty() : triggers.onUpdate(table, name),
                Optional.empty(),
                comment(row));
    }

    private static Optional<String> or(Optional<String> one, Optional<String> other) {
        return one.or(() -> other);
    }

    /**
     * A UUID is told without quotes, a text of fixed length with the blanks that fill it, and a number with the digits that it had for
     * the type before a change.
     */
    private static Optional<String> defaultOf(CatalogRows row) throws SQLException {
        String type = row.text("dtd_identifier");
        return row.find("column_default").map(text -> {
            if (type.equals("UUID")) {
                return "'" + text + "'";
            }
            return type.startsWith("CHARACTER(") ? BLANKS.matcher(text).replaceFirst("'") : number(text);
        });
    }

    private static String number(String text) {
        return FRACTION.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Sequence sequence(QualifiedName name, CatalogRows row) throws SQLException {
        return new Sequence(
                name,
                new ColumnType(row.text("data_type"), List.of()),
                row.number("start_value"),
                row.number("step"),
                Optional.of(row.number("minimum_value")),
                Optional.of(row.number("maximum_value")),
                row.is("cycle_option", "YES"),
                Optional.empty());
    }
}
