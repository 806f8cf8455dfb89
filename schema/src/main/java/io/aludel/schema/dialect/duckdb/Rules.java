package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Lineage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys and checks of a table without their names, which DuckDB forgets.
 *
 * @param primaryKey columns of the primary key
 * @param uniqueKeys columns of each unique key
 * @param foreignKeys foreign keys
 * @param checks what's demanded
 */
record Rules(
        List<String> primaryKey, List<List<String>> uniqueKeys, List<ForeignKey> foreignKeys, List<Check.Rule> checks) {

    private static final String UNNAMED = "key";

    /** Those of a table. */
    static Rules of(Table table) {
        return new Rules(
                table.primaryKey().map(PrimaryKey::columns).orElse(List.of()),
                sorted(table.uniqueKeys().stream().map(key -> key.columns())),
                sorted(table.foreignKeys().stream().map(key -> key.withName(UNNAMED))),
                sorted(table.checks().stream().map(Check::rule)));
    }

    /** Those of a table in the names that tables and columns have afterwards. */
    static Rules of(Table table, Lineage lineage) {
        Names names = new Names(lineage);
        return new Rules(
                names.now(
                        table.name(),
                        table.primaryKey().map(PrimaryKey::columns).orElse(List.of())),
                sorted(table.uniqueKeys().stream().map(key -> names.now(table.name(), key.columns()))),
                sorted(table.foreignKeys().stream().map(key -> names.now(table.name(), key))),
                sorted(table.checks().stream().map(check -> names.now(table.name(), check))));
    }

    private static <T> List<T> sorted(Stream<T> rules) {
        return rules.sorted(Comparator.comparing(Object::toString)).toList();
    }

    private record Names(Lineage lineage) {

        List<String> now(QualifiedName table, List<String> columns) {
            return columns.stream().map(column -> now(table, column)).toList();
        }

        String now(QualifiedName table, String column) {
            return lineage.columnAfter(new ColumnName(table, column))
                    .map(ColumnName::column)
                    .orElse(column);
        }

        ForeignKey now(QualifiedName table, ForeignKey key) {
            return new ForeignKey(
                    UNNAMED,
                    now(table, key.columns()),
                    lineage.tableAfter(key.target()).orElse(key.target()),
                    now(key.target(), key.targetColumns()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferral());
        }

        Check.Rule now(QualifiedName table, Check check) {
            Check renamed = check;
            for (String column : check.columns()) {
                renamed = renamed.withColumnRenamed(column, now(table, column));
            }
            return renamed.rule();
        }
    }
}
