package io.aludel.catalog.reader.h2;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads H2 2. */
public final class H2CatalogReader implements CatalogReader {

    private static final String TABLES = """
            select table_schema, table_name, remarks from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema in %s order by 1, 2
            """;

    private static final String COLUMNS = """
            select table_schema, table_name, column_name, column_default, is_nullable, is_identity, identity_generation,
              identity_start, identity_increment, is_generated, generation_expression, column_on_update, remarks,
              replace(data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier), ', ', ',') as type
            from information_schema.columns where table_schema in %s order by 1, 2, ordinal_position
            """;

    private static final String CHECKS = """
            select t.table_schema, t.table_name, t.constraint_name, c.check_clause
            from information_schema.check_constraints c
            join information_schema.table_constraints t using (constraint_schema, constraint_name)
            where t.table_schema in %s
            """;

    private static final String SEQUENCES = """
            select sequence_schema, sequence_name, data_type, start_value, "INCREMENT" as step, minimum_value, maximum_value,
              cycle_option, cache
            from information_schema.sequences where sequence_schema in %s
            """;

    /** What stands before a name of the connection's own schema. */
    private record Own(String schema) {
        String without(String text) {
            return text.replace("FOR \"" + schema.replace("\"", "\"\"") + "\".", "FOR ");
        }
    }

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        List<String> own = new ArrayList<>();
        CatalogRows.forEach(connection, "select current_schema as name", List.of(), row -> own.add(row.text("name")));
        List<Object> all = new ArrayList<>(own);
        schemas.stream().filter(schema -> !own.contains(schema)).sorted().forEach(all::add);
        String list = "(" + "?, ".repeat(all.size() - 1) + "?)";
        SchemaParts parts = new SchemaParts(own.get(0));
        CatalogRows.forEach(
                connection,
                TABLES.formatted(list),
                all,
                row -> parts.table(name(parts, row, "table"), row.find("remarks")));
        Own prefix = new Own(own.get(0));
        CatalogRows.forEach(
                connection,
                COLUMNS.formatted(list),
                all,
                row -> parts.column(name(parts, row, "table"), column(row, prefix)));
        CatalogRows.forEach(
                connection,
                CHECKS.formatted(list),
                all,
                row -> parts.check(
                        name(parts, row, "table"), Check.of(row.text("constraint_name"), row.text("check_clause"))));
        new H2Rules(connection, list, all, parts).read();
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

    private static Column column(CatalogRows row, Own own) throws SQLException {
        boolean identity = row.is("is_identity", "YES");
        boolean computed = row.is("is_generated", "ALWAYS");
        Optional<Generation> generation = identity
                ? Optional.of(new Generation.Identity(
                        row.is("identity_generation", "ALWAYS"),
                        row.number("identity_start"),
                        row.number("identity_increment")))
                : Optional.empty();
        Optional<String> value = row.find("column_default").map(own::without);
        return new Column(
                row.text("column_name"),
                new ColumnType(row.text("type"), List.of()),
                row.is("is_nullable", "YES"),
                identity || computed ? Optional.empty() : value,
                generation,
                computed ? row.find("generation_expression").map(text -> new Computed(text, true)) : Optional.empty(),
                row.find("column_on_update"),
                Optional.empty(),
                row.find("remarks"));
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
                Optional.of(row.number("cache")));
    }
}
