package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Unique keys and indexes, which take two NULLs for the same here; an index without such rows doesn't (manual: CREATE INDEX). */
final class SqlserverUniqueKeys {

    private final Spelling spelling;
    private final Schema schema;

    SqlserverUniqueKeys(Spelling spelling, Schema schema) {
        this.spelling = spelling;
        this.schema = schema;
    }

    /** The index that stands for a key of a table; empty when the key can stand itself. */
    Optional<Index> filtered(Table table, UniqueKey key) {
        List<String> nullable = key.columns().stream()
                .filter(column -> table.requireColumn(column).nullable())
                .toList();
        if (nullable.isEmpty() || key.nullsNotDistinct()) {
            return Optional.empty();
        }
        String where = nullable.stream()
                .map(column -> spelling.names().spell(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return Optional.of(new Index(
                key.name(),
                key.columns().stream().map(Index.Part::of).toList(),
                true,
                Optional.of(where),
                Optional.empty(),
                List.of()));
    }

    /** The index that stands for a key of the schema. */
    Optional<Index> filtered(QualifiedName table, UniqueKey key) {
        return filtered(schema.requireTable(table), key);
    }

    /** The index that stands for what may be a key of the schema. */
    Optional<Index> filtered(QualifiedName table, String constraint) {
        return schema.requireTable(table).uniqueKeys().stream()
                .filter(key -> key.name().equals(constraint))
                .findFirst()
                .flatMap(key -> filtered(table, key));
    }

    /** An index of the schema, without the rows in which a unique one would take NULLs for the same. */
    Index index(QualifiedName table, Index index) {
        Optional<String> where = index.unique() && index.where().isEmpty()
                ? filtered(table, new UniqueKey(index.name(), index.columns())).flatMap(Index::where)
                : index.where();
        return new Index(index.name(), index.parts(), index.unique(), where, index.method(), index.include());
    }
}
