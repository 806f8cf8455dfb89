package io.aludel.catalog.reader.duckdb;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads DuckDB 2. An identity column is one that draws from a sequence which is called after it, {@code <table>_<column>_identity};
 * the dialect makes such ones.
 */
public final class DuckdbCatalogReader implements CatalogReader {

    private static final String TABLES = """
            select schema_name, table_name, comment, sql from duckdb_tables()
            where database_name = current_database() and schema_name in %s order by 1, 2
            """;

    private static final String COLUMNS = """
            select schema_name, table_name, column_name, data_type, is_nullable, column_default, is_generated,
              generation_expression, comment
            from duckdb_columns() where database_name = current_database() and schema_name in %s
            order by 1, 2, column_index
            """;

    private static final String SEQUENCES = """
            select schema_name, sequence_name, start_value, min_value, max_value, increment_by, "cycle"
            from duckdb_sequences() where database_name = current_database() and schema_name in %s order by 1, 2
            """;

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        List<String> own = new ArrayList<>();
        CatalogRows.forEach(connection, "select current_schema() as name", List.of(), row -> own.add(row.text("name")));
        List<Object> all = new ArrayList<>(own);
        schemas.stream().filter(schema -> !own.contains(schema)).sorted().forEach(all::add);
        String list = "(" + "?, ".repeat(all.size() - 1) + "?)";
        SchemaParts parts = new SchemaParts(own.get(0));
        Map<QualifiedName, String> definitions = new HashMap<>();
        CatalogRows.forEach(connection, TABLES.formatted(list), all, row -> {
            QualifiedName name = name(parts, row);
            parts.table(name, row.find("comment"));
            definitions.put(name, row.text("sql"));
        });
        Map<QualifiedName, Sequence> sequences = sequences(connection, list, all, parts);
        Set<QualifiedName> identities = new HashSet<>();
        CatalogRows.forEach(connection, COLUMNS.formatted(list), all, row -> {
            QualifiedName table = name(parts, row);
            Optional<Sequence> identity =
                    identity(table, row).flatMap(name -> Optional.ofNullable(sequences.get(name)));
            identity.ifPresent(sequence -> identities.add(sequence.name()));
            parts.column(table, column(row, identity, Optional.ofNullable(definitions.get(table))));
        });
        new DuckdbRules(connection, list, all, parts).read();
        sequences.forEach((name, sequence) -> {
            if (!identities.contains(name)) {
                parts.sequence(sequence);
            }
        });
        return parts.schema();
    }

    static QualifiedName name(SchemaParts parts, CatalogRows row) throws SQLException {
        return parts.name(row.text("schema_name"), row.text("table_name"));
    }

    private static Map<QualifiedName, Sequence> sequences(
            Connection connection, String list, List<Object> schemas, SchemaParts parts) throws SQLException {
        Map<QualifiedName, Sequence> sequences = new HashMap<>();
        CatalogRows.forEach(connection, SEQUENCES.formatted(list), schemas, row -> {
            QualifiedName name = parts.name(row.text("schema_name"), row.text("sequence_name"));
            sequences.put(
                    name,
                    new Sequence(
                            name,
                            Sequence.USUAL_TYPE,
                            row.number("start_value"),
                            row.number("increment_by"),
                            Optional.of(row.number("min_value")),
                            Optional.of(row.number("max_value")),
                            row.flag("cycle"),
                            Optional.empty()));
        });
        return sequences;
    }

    /** The name of the sequence that makes a column an identity column, if it draws from that one. */
    private static Optional<QualifiedName> identity(QualifiedName table, CatalogRows row) throws SQLException {
        QualifiedName name = table.sibling(table.name() + "_" + row.text("column_name") + "_identity");
        return row.find("column_default")
                .filter(text -> draws(text, name.name()))
                .map(text -> name);
    }

    /** Whether a default is {@code nextval('name')}, perhaps with the name's schema and in its quotes. */
    private static boolean draws(String text, String sequence) {
        if (!text.startsWith("nextval('") || !text.endsWith("')")) {
            return false;
        }
        String name = text.substring("nextval('".length(), text.length() - 2).replace("''", "'");
        return name.equals(sequence)
                || name.endsWith("." + sequence)
                || name.endsWith('"' + sequence.replace("\"", "\"\"") + '"');
    }

    private static Column column(CatalogRows row, Optional<Sequence> identity, Optional<String> definition)
            throws SQLException {
        boolean computed = row.flag("is_generated");
        String name = row.text("column_name");
        return new Column(
                name,
                new ColumnType(row.text("data_type"), List.of()),
                row.flag("is_nullable"),
                computed || identity.isPresent() ? Optional.empty() : row.find("column_default"),
                identity.map(sequence -> new Generation.Identity(false, sequence.start(), sequence.increment())),
                computed ? row.find("generation_expression").map(text -> new Computed(text, false)) : Optional.empty(),
                Optional.empty(),
                definition.flatMap(sql -> ColumnCollation.of(name, sql)),
                row.find("comment"));
    }
}
