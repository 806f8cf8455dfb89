package io.aludel.catalog.reader.sqlite;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Check;
import io.aludel.schema.Deferral;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads SQLite from 3.37, where {@code pragma table_list} tells virtual tables and their shadows from others.
 *
 * <p>The catalogue holds each {@code create} statement as it was written, and {@code alter table} writes its changes into them; nothing
 * else knows the names of constraints, checks, and what columns are computed by. A rule without name is called as Aludel would call it.
 */
public final class SqliteCatalogReader implements CatalogReader {

    private static final String DIALECT = "sqlite";

    private static final String TABLES = """
            select m.name, m.sql from main.sqlite_master m join pragma_table_list t on t.schema = 'main' and t.name = m.name
            where m.type = 'table' and t.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' order by m.name
            """;

    private static final String INDEXES_AND_TRIGGERS = """
            select type, name, tbl_name, sql from main.sqlite_master where type in ('index', 'trigger') and sql is not null
            order by type, name
            """;

    /** What stands beside a table: its indexes as they're written, and its columns' values on update. */
    private static final class Companions {
        final List<Index> indexes = new ArrayList<>();
        final Map<String, String> onUpdate = new HashMap<>();
    }

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        Map<String, TableText> tables = new TreeMap<>();
        CatalogRows.forEach(
                connection, TABLES, List.of(), row -> tables.put(row.text("name"), TableText.read(row.text("sql"))));
        Map<String, Companions> companions = companions(connection);
        SchemaParts parts = new SchemaParts("main");
        tables.keySet().forEach(table -> parts.table(QualifiedName.of(table), Optional.empty()));
        tables.forEach((name, table) -> {
            Companions beside = companions.getOrDefault(name, new Companions());
            addColumns(parts, name, table, beside.onUpdate);
            addRules(parts, name, table, tables);
            beside.indexes.forEach(index -> parts.index(QualifiedName.of(name), named(index, table)));
            addOptions(parts, name, table);
        });
        return parts.schema();
    }

    private static Map<String, Companions> companions(Connection connection) throws SQLException {
        Map<String, Companions> companions = new HashMap<>();
        CatalogRows.forEach(connection, INDEXES_AND_TRIGGERS, List.of(), row -> {
            String table = row.text("tbl_name");
            Companions beside = companions.computeIfAbsent(table, name -> new Companions());
            if (row.is("type", "index")) {
                beside.indexes.add(IndexText.read(row.text("name"), row.text("sql")));
            } else if (row.text("name").equalsIgnoreCase(table + "_on_update")) {
                beside.onUpdate.putAll(TriggerText.read(row.text("sql")));
            }
        });
        return companions;
    }

    /** What is no column of the table, such as its rowid, is an expression. */
    private static Index named(Index index, TableText table) {
        List<Index.Part> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            List<String> column = part.column().map(List::of).map(table::named).orElse(List.of());
            parts.add(
                    column.isEmpty()
                            ? new Index.Part(part.text(), true, part.descending(), part.nulls())
                            : new Index.Part(column.get(0), part.descending()));
        }
        return new Index(index.name(), parts, index.unique(), index.where(), index.method(), index.include());
    }

    private static void addColumns(SchemaParts parts, String name, TableText table, Map<String, String> onUpdate) {
        Optional<String> numbering = table.numbering();
        List<String> key =
                table.withoutRowid() ? table.primaryKey().map(RuleText::columns).orElse(List.of()) : List.of();
        table.columns()
                .forEach(column -> parts.column(
                        QualifiedName.of(name),
                        column.column(
                                numbering.equals(Optional.of(column.name())),
                                key.stream().anyMatch(column.name()::equalsIgnoreCase),
                                Optional.ofNullable(onUpdate.get(column.name())))));
    }

    private static void addRules(SchemaParts parts, String name, TableText table, Map<String, TableText> tables) {
        QualifiedName owner = QualifiedName.of(name);
        Set<String> taken = new HashSet<>();
        for (RuleText rule : table.rules()) {
            String ruleName = free(rule.name(name), taken);
            List<String> columns = table.named(rule.columns());
            switch (rule.kind()) {
                case PRIMARY_KEY -> parts.primaryKey(owner, new PrimaryKey(ruleName, columns));
                case UNIQUE -> parts.uniqueKey(owner, new UniqueKey(ruleName, columns, false, Deferral.NONE));
                case CHECK ->
                    rule.condition().ifPresent(condition -> parts.check(owner, Check.of(ruleName, condition)));
                case FOREIGN_KEY ->
                    rule.reference()
                            .map(reference -> reference.named(tables))
                            .ifPresent(reference -> parts.foreignKey(owner, reference.key(ruleName, columns)));
            }
        }
    }

    /** Names of constraints need not be unique in SQLite. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static void addOptions(SchemaParts parts, String name, TableText table) {
        if (table.strict()) {
            parts.option(QualifiedName.of(name), DIALECT, "strict", "true");
        }
        if (table.withoutRowid()) {
            parts.option(QualifiedName.of(name), DIALECT, "without rowid", "true");
        }
    }
}
