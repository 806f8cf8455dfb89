package io.aludel.catalog.reader.duckdb;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Check;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys, checks and indexes of DuckDB. Constraints are called as it calls them, after their columns; where two of a table would have
 * one name, their number follows.
 */
final class DuckdbRules {

    private static final String CONSTRAINTS = """
            select schema_name, table_name, constraint_index, constraint_type, constraint_name, expression,
              constraint_column_names, referenced_table, referenced_column_names
            from duckdb_constraints()
            where database_name = current_database() and schema_name in %s and constraint_type <> 'NOT NULL'
            order by 1, 2, 3
            """;

    private static final String INDEXES = """
            select schema_name, table_name, index_name, is_unique, expressions from duckdb_indexes()
            where database_name = current_database() and schema_name in %s order by 1, 2, 3
            """;

    private final Connection connection;
    private final String list;
    private final List<Object> schemas;
    private final SchemaParts parts;
    private final Set<QualifiedName> taken = new HashSet<>();

    /**
     * Asks of some schemas.
     *
     * @param list as many question marks in parentheses as there are schemas
     */
    DuckdbRules(Connection connection, String list, List<Object> schemas, SchemaParts parts) {
        this.connection = connection;
        this.list = list;
        this.schemas = schemas;
        this.parts = parts;
    }

    void read() throws SQLException {
        CatalogRows.forEach(connection, CONSTRAINTS.formatted(list), schemas, this::constraint);
        CatalogRows.forEach(connection, INDEXES.formatted(list), schemas, row -> {
            List<Index.Part> indexed = IndexedParts.of(row.text("expressions"));
            parts.index(
                    DuckdbCatalogReader.name(parts, row),
                    new Index(row.text("index_name"), indexed, row.flag("is_unique")));
        });
    }

    private void constraint(CatalogRows row) throws SQLException {
        QualifiedName table = DuckdbCatalogReader.name(parts, row);
        String name = name(table, row);
        List<String> columns = row.texts("constraint_column_names");
        switch (row.text("constraint_type")) {
            case "PRIMARY KEY" -> parts.primaryKey(table, new PrimaryKey(name, columns));
            case "UNIQUE" -> parts.uniqueKey(table, new UniqueKey(name, columns));
            case "FOREIGN KEY" ->
                parts.foreignKey(
                        table,
                        new ForeignKey(
                                name,
                                columns,
                                table.sibling(row.text("referenced_table")),
                                row.texts("referenced_column_names"),
                                ReferenceAction.NO_ACTION,
                                ReferenceAction.NO_ACTION));
            case "CHECK" -> parts.check(table, Check.of(name, row.text("expression")));
            default -> throw new SQLException("unknown kind of constraint: " + row.text("constraint_type"));
        }
    }

    private String name(QualifiedName table, CatalogRows row) throws SQLException {
        String name = Optional.of(row.text("constraint_name"))
                .filter(given -> taken.add(new QualifiedName(Optional.of(table.toString()), given)))
                .orElse(row.text("constraint_name") + "_" + row.number("constraint_index"));
        taken.add(new QualifiedName(Optional.of(table.toString()), name));
        return name;
    }
}
