package io.aludel.catalog.reader.h2;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.UniqueKey;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and indexes of H2.
 *
 * <p>After a column is renamed, {@code key_column_usage} goes on to say the old name (2.5.252): columns of primary and unique keys are
 * those of their index, which several keys may share, and foreign keys are what the driver says. {@code SCRIPT} has it right too, but ends the transaction.
 */
final class H2Rules {

    private static final String KEYS = """
            select c.table_schema, c.table_name, c.constraint_name, c.constraint_type, c.nulls_distinct, p.column_name
            from information_schema.table_constraints c
            join information_schema.index_columns p on p.index_schema = c.index_schema and p.index_name = c.index_name
            where c.constraint_type in ('PRIMARY KEY', 'UNIQUE') and p.is_unique and c.table_schema in %s
            order by 1, 2, 3, p.ordinal_position
            """;

    private static final String INDEXES = """
            select i.table_schema, i.table_name, i.index_name, i.index_type_name, p.column_name, p.is_unique,
              p.ordering_specification
            from information_schema.indexes i join information_schema.index_columns p using (index_schema, index_name)
            where not i.is_generated and i.table_schema in %s order by 1, 2, 3, p.ordinal_position
            """;

    private static final String REFERRING = """
            select distinct table_schema, table_name from information_schema.table_constraints
            where constraint_type = 'FOREIGN KEY' and table_schema in %s order by 1, 2
            """;

    private final Connection connection;
    private final String list;
    private final List<Object> schemas;
    private final SchemaParts parts;

    /**
     * Asks of some schemas.
     *
     * @param list as many question marks in parentheses as there are schemas
     */
    H2Rules(Connection connection, String list, List<Object> schemas, SchemaParts parts) {
        this.connection = connection;
        this.list = list;
        this.schemas = schemas;
        this.parts = parts;
    }

    void read() throws SQLException {
        keys();
        indexes();
        List<String[]> referring = new ArrayList<>();
        CatalogRows.forEach(
                connection,
                REFERRING.formatted(list),
                schemas,
                row -> referring.add(new String[] {row.text("table_schema"), row.text("table_name")}));
        for (String[] table : referring) {
            foreignKeys(table[0], table[1]);
        }
    }

    /** A key or index of a table while its columns are read. */
    private record Rule(QualifiedName table, String name) {}

    private void keys() throws SQLException {
        Map<Rule, List<String>> primary = new LinkedHashMap<>();
        Map<Rule, List<String>> unique = new LinkedHashMap<>();
        Map<Rule, Boolean> distinct = new LinkedHashMap<>();
        CatalogRows.forEach(connection, KEYS.formatted(list), schemas, row -> {
            Rule rule = new Rule(H2CatalogReader.name(parts, row, "table"), row.text("constraint_name"));
            Map<Rule, List<String>> keys = row.is("constraint_type", "UNIQUE") ? unique : primary;
            keys.computeIfAbsent(rule, key -> new ArrayList<>()).add(row.text("column_name"));
            distinct.put(rule, !row.is("nulls_distinct", "NO"));
        });
        primary.forEach((rule, columns) -> parts.primaryKey(rule.table(), new PrimaryKey(rule.name(), columns)));
        unique.forEach((rule, columns) -> parts.uniqueKey(
                rule.table(),
                new UniqueKey(
                        rule.name(),
                        columns.stream().sorted().toList(),
                        !distinct.getOrDefault(rule, true),
                        Deferral.NONE)));
    }

    private void indexes() throws SQLException {
        Map<Rule, List<Index.Part>> indexed = new LinkedHashMap<>();
        Map<Rule, List<String>> included = new LinkedHashMap<>();
        Map<Rule, Boolean> unique = new LinkedHashMap<>();
        CatalogRows.forEach(connection, INDEXES.formatted(list), schemas, row -> {
            Rule rule = new Rule(H2CatalogReader.name(parts, row, "table"), row.text("index_name"));
            boolean isUnique = row.is("index_type_name", "UNIQUE INDEX");
            unique.put(rule, isUnique);
            List<Index.Part> columns = indexed.computeIfAbsent(rule, key -> new ArrayList<>());
            List<String> others = included.computeIfAbsent(rule, key -> new ArrayList<>());
            if (isUnique && !row.flag("is_unique")) {
                others.add(row.text("column_name"));
            } else {
                columns.add(part(row));
            }
        });
        indexed.forEach((rule, columns) -> parts.index(
                rule.table(),
                new Index(
                        rule.name(),
                        columns,
                        unique.getOrDefault(rule, false),
                        Optional.empty(),
                        Optional.empty(),
                        included.getOrDefault(rule, List.of()))));
    }

    /** Where rows without value stand is left out: what's usual in H2 isn't what a model means by saying nothing. */
    private static Index.Part part(CatalogRows row) throws SQLException {
        return new Index.Part(row.text("column_name"), row.is("ordering_specification", "DESC"));
    }

    private void foreignKeys(String schema, String table) throws SQLException {
        Map<String, ForeignKey> keys = new LinkedHashMap<>();
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet rows = metadata.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                ForeignKey part = new ForeignKey(
                        rows.getString("FK_NAME"),
                        List.of(rows.getString("FKCOLUMN_NAME")),
                        parts.name(rows.getString("PKTABLE_SCHEM"), rows.getString("PKTABLE_NAME")),
                        List.of(rows.getString("PKCOLUMN_NAME")),
                        action(rows.getInt("DELETE_RULE")),
                        action(rows.getInt("UPDATE_RULE")));
                keys.merge(part.name(), part, H2Rules::joined);
            }
        }
        keys.values().forEach(key -> parts.foreignKey(parts.name(schema, table), key));
    }

    private static ForeignKey joined(ForeignKey key, ForeignKey part) {
        List<String> columns = new ArrayList<>(key.columns());
        columns.addAll(part.columns());
        List<String> targets = new ArrayList<>(key.targetColumns());
        targets.addAll(part.targetColumns());
        return new ForeignKey(key.name(), columns, key.target(), targets, key.onDelete(), key.onUpdate());
    }

    private static ReferenceAction action(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> ReferenceAction.CASCADE;
            case DatabaseMetaData.importedKeyRestrict -> ReferenceAction.RESTRICT;
            case DatabaseMetaData.importedKeySetNull -> ReferenceAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }
}
