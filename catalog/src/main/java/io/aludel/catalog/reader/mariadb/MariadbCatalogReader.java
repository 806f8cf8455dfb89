package io.aludel.catalog.reader.mariadb;

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

/**
 * Reads MariaDB 10.11 and later, and MySQL 8 (run on MariaDB 11.4.5 and MySQL 8.0.33).
 * A schema is a database there.
 */
public final class MariadbCatalogReader implements CatalogReader {

    private static final String SERVER = """
            select database() as name, version() as version, default_collate_name as collation
            from information_schema.character_sets where character_set_name = 'utf8mb4'
            """;

    private static final String TABLES = """
            select table_schema, table_name, table_type, table_comment, engine, create_options, table_collation
            from information_schema.tables
            where table_type in ('BASE TABLE', 'SEQUENCE') and table_schema in %s order by 1, 2
            """;

    private final String dialect;

    /**
     * A reader for a dialect.
     *
     * @param dialect {@code mariadb} or {@code mysql}, for the options of tables
     */
    public MariadbCatalogReader(String dialect) {
        this.dialect = dialect;
    }

    /**
     * What is asked, and where.
     *
     * @param list as many question marks in parentheses as there are schemas
     * @param mysql whether the server is MySQL's own
     */
    record Question(Connection connection, String list, List<Object> schemas, boolean mysql, SchemaParts parts) {

        void forEach(String query, CatalogRows.Reading reading) throws SQLException {
            CatalogRows.forEach(connection, query.replace("%s", list), schemas, reading);
        }

        QualifiedName table(CatalogRows row) throws SQLException {
            return parts.name(row.text("table_schema"), row.text("table_name"));
        }
    }

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        List<String> server = new ArrayList<>();
        CatalogRows.forEach(connection, SERVER, List.of(), row -> {
            server.add(row.text("name"));
            server.add(row.text("version"));
            server.add(row.text("collation"));
        });
        List<Object> all = new ArrayList<>(List.of(server.get(0)));
        schemas.stream().filter(schema -> !all.contains(schema)).sorted().forEach(all::add);
        SchemaParts parts = new SchemaParts(server.get(0));
        Question question = new Question(
                connection,
                "(" + "?, ".repeat(all.size() - 1) + "?)",
                all,
                !server.get(1).contains("MariaDB"),
                parts);
        tables(question, server.get(2));
        return parts.schema();
    }

    private void tables(Question question, String collation) throws SQLException {
        MariadbSequences sequences = new MariadbSequences(question);
        MariadbColumns columns = new MariadbColumns(question);
        question.forEach(TABLES, row -> {
            QualifiedName table = question.table(row);
            if (row.is("table_type", "SEQUENCE")) {
                sequences.add(row.text("table_schema"), row.text("table_name"));
            } else if (!sequences.isOne(table, row.text("table_comment"))) {
                table(question, table, row, collation);
                columns.collation(table, row.find("table_collation").orElse(""));
            }
        });
        columns.read();
        new MariadbRules(question).read();
        sequences.read();
    }

    private void table(Question question, QualifiedName table, CatalogRows row, String collation) throws SQLException {
        SchemaParts parts = question.parts();
        parts.table(table, Optional.of(row.text("table_comment")));
        row.find("engine")
                .filter(engine -> !engine.equals("InnoDB"))
                .ifPresent(engine -> parts.option(table, dialect, "engine", engine));
        String found = row.find("table_collation").orElse(collation);
        if (!found.startsWith("utf8mb4_")) {
            parts.option(table, dialect, "charset", found.replaceFirst("_.*", ""));
        } else if (!found.equals(collation)) {
            parts.option(table, dialect, "collate", found);
        }
        for (String option : row.find("create_options").orElse("").split(" ", -1)) {
            String[] sides = option.split("=", 2);
            if (sides.length == 2) {
                parts.option(table, dialect, sides[0].replace("`", ""), sides[1]);
            }
        }
    }
}
