package io.aludel.catalog.reader.hsqldb;

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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys and indexes of HSQLDB. */
final class HsqldbRules {

    private static final String KEYS = """
            select c.table_schema, c.table_name, c.constraint_name, c.constraint_type, k.column_name
            from information_schema.table_constraints c
            join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema
              and k.constraint_name = c.constraint_name
            where c.constraint_type in ('PRIMARY KEY', 'UNIQUE') and c.table_schema in %s
            order by 1, 2, 3, k.ordinal_position
            """;

    private static final String FOREIGN_KEYS = """
            select fktable_schem as table_schema, fktable_name as table_name, fk_name, fkcolumn_name,
              pktable_schem as target_schema, pktable_name as target_name, pkcolumn_name, delete_rule, update_rule
            from information_schema.system_crossreference where fktable_schem in %s order by 1, 2, 3, key_seq
            """;

    /** The index behind a constraint is called as that is. */
    private static final String INDEXES = """
            select i.table_schem as table_schema, i.table_name, i.index_name, i.non_unique, i.column_name
            from information_schema.system_indexinfo i
            where i.table_schem in %s and i.index_name not like 'SYS!_IDX!_%%' escape '!' and not exists (
              select 1 from information_schema.table_constraints c where c.table_schema = i.table_schem
                and c.table_name = i.table_name and c.constraint_name = i.index_name and c.constraint_type <> 'CHECK')
            order by 1, 2, 3, i.ordinal_position
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
    HsqldbRules(Connection connection, String list, List<Object> schemas, SchemaParts parts) {
        this.connection = connection;
        this.list = list;
        this.schemas = schemas;
        this.parts = parts;
    }

    void read() throws SQLException {
        keys();
        foreignKeys();
        indexes();
    }

    /** A key or index of a table while its columns are read. */
    private record Rule(QualifiedName table, String name, boolean first) {}

    private void keys() throws SQLException {
        Map<Rule, List<String>> keys = new LinkedHashMap<>();
        CatalogRows.forEach(connection, KEYS.formatted(list), schemas, row -> {
            boolean primary = row.is("constraint_type", "PRIMARY KEY");
            Rule rule = new Rule(HsqldbCatalogReader.name(parts, row, "table"), row.text("constraint_name"), primary);
            keys.computeIfAbsent(rule, key -> new ArrayList<>()).add(row.text("column_name"));
        });
        keys.forEach((rule, columns) -> {
            if (rule.first()) {
                parts.primaryKey(rule.table(), new PrimaryKey(rule.name(), columns));
            } else {
                parts.uniqueKey(rule.table(), new UniqueKey(rule.name(), columns, false, Deferral.NONE));
            }
        });
    }

    private void foreignKeys() throws SQLException {
        Map<Rule, ForeignKey> keys = new LinkedHashMap<>();
        CatalogRows.forEach(connection, FOREIGN_KEYS.formatted(list), schemas, row -> {
            ForeignKey part = new ForeignKey(
                    row.text("fk_name"),
                    List.of(row.text("fkcolumn_name")),
                    HsqldbCatalogReader.name(parts, row, "target"),
                    List.of(row.text("pkcolumn_name")),
                    action(row.number("delete_rule")),
                    action(row.number("update_rule")));
            keys.merge(
                    new Rule(HsqldbCatalogReader.name(parts, row, "table"), part.name(), false),
                    part,
                    HsqldbRules::joined);
        });
        keys.forEach((rule, key) -> parts.foreignKey(rule.table(), key));
    }

    private static ForeignKey joined(ForeignKey key, ForeignKey part) {
        List<String> columns = new ArrayList<>(key.columns());
        columns.addAll(part.columns());
        List<String> targets = new ArrayList<>(key.targetColumns());
        targets.addAll(part.targetColumns());
        return new ForeignKey(key.name(), columns, key.target(), targets, key.onDelete(), key.onUpdate());
    }

    private static ReferenceAction action(long rule) {
        return switch ((int) rule) {
            case DatabaseMetaData.importedKeyCascade -> ReferenceAction.CASCADE;
            case DatabaseMetaData.importedKeySetNull -> ReferenceAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }

    private void indexes() throws SQLException {
        Map<Rule, List<Index.Part>> indexes = new LinkedHashMap<>();
        CatalogRows.forEach(connection, INDEXES.formatted(list), schemas, row -> {
            Rule rule = new Rule(
                    HsqldbCatalogReader.name(parts, row, "table"), row.text("index_name"), !row.flag("non_unique"));
            indexes.computeIfAbsent(rule, key -> new ArrayList<>()).add(Index.Part.of(row.text("column_name")));
        });
        indexes.forEach((rule, columns) -> parts.index(rule.table(), new Index(rule.name(), columns, rule.first())));
    }
}
