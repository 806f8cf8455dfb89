package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a table is and what it's to be, with the way that its rows go.
 *
 * @param spelling how SQLite writes things
 * @param from the table as it is; renames have happened
 * @param to the table as it's to be
 * @param values for each column that gets something of a row that's there, an expression over the columns that are there
 */
record TableChange(Spelling spelling, Table from, Table to, Map<String, String> values) {

    TableChange {
        values = new LinkedHashMap<>(values);
        values.keySet().removeIf(column -> to.column(column).isEmpty());
    }

    /** Columns that come. */
    List<Column> added() {
        return to.columns().stream()
                .filter(column -> !values.containsKey(column.name()))
                .toList();
    }

    /** Columns that leave. */
    List<Column> dropped() {
        return from.columns().stream()
                .filter(column -> !values.containsKey(column.name()))
                .toList();
    }

    /** Indexes that leave. */
    List<Index> droppedIndexes() {
        List<String> wanted = to.indexes().stream().map(this::text).toList();
        return from.indexes().stream()
                .filter(index -> !wanted.contains(text(index)))
                .toList();
    }

    /** Indexes that come. */
    List<Index> addedIndexes() {
        List<String> there = from.indexes().stream().map(this::text).toList();
        return to.indexes().stream()
                .filter(index -> !there.contains(text(index)))
                .toList();
    }

    private String text(Index index) {
        return spelling.names().spell(index.name()) + " " + index.unique() + " "
                + spelling.features().kept(index).map(spelling.clauses()::indexed);
    }

    /** Whether the table's values on update are given in another way, or not by the same name. */
    boolean changesTrigger() {
        SqliteTriggers triggers = new SqliteTriggers(spelling);
        return !triggers.text(from).equals(triggers.text(to));
    }

    /** Whether {@code alter table} isn't enough. */
    boolean needsRebuild() {
        return !isSameBody() || !canAddAll() || !canDropAll();
    }

    private boolean isSameBody() {
        TableClauses old = new TableClauses(spelling, from);
        TableClauses wanted = new TableClauses(spelling, to);
        return Set.copyOf(old.constraints()).equals(Set.copyOf(wanted.constraints()))
                && old.options().equals(wanted.options())
                && values.entrySet().stream()
                        .allMatch(value -> isCopied(value.getKey(), value.getValue())
                                && old.column(from.requireColumn(value.getKey()))
                                        .equals(wanted.column(to.requireColumn(value.getKey()))));
    }

    private boolean isCopied(String column, String value) {
        return value.equals(spelling.names().spell(column))
                && from.column(column).isPresent();
    }

    private boolean canAddAll() {
        TableClauses clauses = new TableClauses(spelling, to);
        return added().stream().allMatch(clauses::canBeAdded);
    }

    /** A column that leaves by itself must leave another one that holds something, and be no key. */
    private boolean canDropAll() {
        Set<String> keys = SqliteGenerationStatements.identityKey(from).stream()
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        List<Column> dropped = dropped();
        if (dropped.isEmpty()) {
            return true;
        }
        boolean leavesSome = from.columns().stream()
                .anyMatch(
                        column -> !dropped.contains(column) && column.computed().isEmpty());
        return leavesSome && dropped.stream().noneMatch(column -> keys.contains(column.name()));
    }
}
