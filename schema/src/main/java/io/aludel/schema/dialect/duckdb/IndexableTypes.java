package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import java.util.List;
import java.util.Optional;

/** What DuckDB takes in an index, and so in a key: neither lists nor intervals (tried on 2.0.0). */
final class IndexableTypes {

    private IndexableTypes() {}

    /** The table without the indexes that DuckDB can't have and that decide about no rows. */
    static Table kept(Table table) {
        return table.withIndexes(
                table.indexes().stream().filter(index -> isKept(table, index)).toList());
    }

    /** Whether an index can be there at all. */
    static boolean isKept(Table table, Index index) {
        return unfit(table, index.columns()).isEmpty();
    }

    /**
     * Demands that no key is over a column that no index takes.
     *
     * @throws DialectLimit when one is
     */
    static void require(Table table) {
        table.primaryKey().ifPresent(key -> require(table, key.name(), key.columns()));
        table.uniqueKeys().forEach(key -> require(table, key.name(), key.columns()));
        table.indexes().stream().filter(Index::unique).forEach(index -> require(table, index.name(), index.columns()));
    }

    private static void require(Table table, String key, List<String> columns) {
        unfit(table, columns).ifPresent(column -> {
            throw new DialectLimit(
                    table.name(),
                    key,
                    "DuckDB takes no " + column.type() + " in a key, as " + key + " of " + table.name() + " has in "
                            + column.name() + ": leave it out, or take DuckDB from the dialects");
        });
    }

    private static Optional<Column> unfit(Table table, List<String> columns) {
        return columns.stream()
                .flatMap(name -> table.column(name).stream())
                .filter(column -> isUnfit(column.type()))
                .findFirst();
    }

    private static boolean isUnfit(ColumnType type) {
        return type.elementType().isPresent() || type.name().startsWith("interval");
    }
}
