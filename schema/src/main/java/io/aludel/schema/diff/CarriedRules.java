package io.aludel.schema.diff;

import io.aludel.schema.Check;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.diff.SchemaMatching.KeptTable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The keys, checks and indexes of a table that stays under the new names of tables, columns and constants; those that use something
 * that's gone are left out.
 */
final class CarriedRules {

    private final SchemaMatching matching;
    private final KeptTable table;
    private final QualifiedName old;

    CarriedRules(SchemaMatching matching, KeptTable table) {
        this.matching = matching;
        this.table = table;
        this.old = table.before().name();
    }

    /** A table that has them and nothing else. */
    Table table() {
        Table before = table.before();
        return new Table(
                table.after().name(),
                List.of(),
                before.primaryKey()
                        .flatMap(key -> names(old, key.columns()).map(columns -> new PrimaryKey(key.name(), columns))),
                before.uniqueKeys().stream()
                        .flatMap(key -> unique(key).stream())
                        .toList(),
                before.foreignKeys().stream()
                        .flatMap(key -> foreignKey(key).stream())
                        .toList(),
                before.indexes().stream()
                        .flatMap(index -> index(index).stream())
                        .toList(),
                before.checks().stream().flatMap(check -> check(check).stream()).toList(),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    private Optional<UniqueKey> unique(UniqueKey key) {
        return names(old, key.columns())
                .map(columns -> new UniqueKey(key.name(), columns, key.nullsNotDistinct(), key.deferral()));
    }

    private Optional<ForeignKey> foreignKey(ForeignKey key) {
        Optional<QualifiedName> target = matching.tables().nameAfter(key.target());
        Optional<List<String>> targetColumns = names(key.target(), key.targetColumns());
        return names(old, key.columns())
                .flatMap(columns -> target.flatMap(t -> targetColumns.map(tc ->
                        new ForeignKey(key.name(), columns, t, tc, key.onDelete(), key.onUpdate(), key.deferral()))));
    }

    private Optional<Index> index(Index index) {
        Map<String, String> names = new TreeMap<>();
        names.putAll(names(index.columns()));
        names.putAll(names(index.include()));
        return names.keySet().containsAll(index.columns()) && names.keySet().containsAll(index.include())
                ? Optional.of(index.withColumns(column -> names.getOrDefault(column, column)))
                : Optional.empty();
    }

    private Optional<Check> check(Check check) {
        return check.rule().values().isEmpty()
                ? Optional.of(check)
                : check.rule().values().flatMap(this::values).map(values -> new Check(check.name(), values));
    }

    private Optional<Check.Values> values(Check.Values values) {
        return matching.columnAfter(old, values.column())
                .map(column ->
                        new Check.Values(column.column(), constants(column, values.constants()), values.ordinal()));
    }

    private List<String> constants(ColumnName column, List<String> constants) {
        SortedMap<String, String> renames =
                matching.enumOf(column).map(EnumMatching::renames).orElseGet(TreeMap::new);
        return constants.stream()
                .map(constant -> renames.getOrDefault(constant, constant))
                .toList();
    }

    private Optional<List<String>> names(QualifiedName owner, List<String> columns) {
        List<String> names = columns.stream()
                .flatMap(column -> matching.columnAfter(owner, column).stream())
                .map(ColumnName::column)
                .toList();
        return names.size() == columns.size() ? Optional.of(names) : Optional.empty();
    }

    private Map<String, String> names(Collection<String> columns) {
        Map<String, String> names = new TreeMap<>();
        columns.forEach(
                column -> matching.columnAfter(old, column).ifPresent(name -> names.put(column, name.column())));
        return names;
    }
}
