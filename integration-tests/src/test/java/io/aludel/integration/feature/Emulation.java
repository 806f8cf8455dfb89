package io.aludel.integration.feature;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by the statements whether a database has a feature or something else that comes to the same.
 *
 * @param dialect the database's dialect
 * @param operations what is to be done
 * @param after the schema with the feature
 * @param statements what does it, in small letters
 */
record Emulation(Dialect dialect, List<Operation> operations, Schema after, List<String> statements) {

    static Optional<String> of(Dialect dialect, List<Operation> operations, Schema after, List<String> statements) {
        List<String> small =
                statements.stream().map(sql -> sql.toLowerCase(Locale.ROOT)).toList();
        return new Emulation(dialect, operations, after, small).found();
    }

    private Optional<String> found() {
        boolean renames = operations.stream()
                .map(Operation::describe)
                .allMatch(described -> described.startsWith("rename ") && !described.startsWith("rename value "));
        return Stream.of(
                        means(renames ? "no name kept" : "nothing to do", statements.isEmpty()),
                        means("trigger", any("create (or replace )?trigger .*")),
                        means("new table", any("(create table|alter table \\S+ rename to) (\\S+\\.)?\"?aludel_.*")),
                        means("new sequence", any("create sequence \"?aludel_.*")),
                        means("sequence", after.sequences().isEmpty() && any("create sequence .*")),
                        means(
                                "table",
                                !after.sequences().isEmpty()
                                        && createdTables() > after.tables().size()),
                        means("unique index", any("create unique index .*") && uniqueIndexes() == 0),
                        means("unique key", uniqueIndexes() > 0 && any(".*\\bconstraint .* unique \\(.*")),
                        means(
                                "new column",
                                any("alter table .* add column .*") && any(".* drop column .*") && isOneColumn()),
                        means("drop and add", renames && any(".*\\bdrop .*")),
                        types(),
                        computed())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a column becomes another one under the same name. */
    private boolean isOneColumn() {
        return operations.stream().allMatch(operation -> operation.describe().startsWith("change type "));
    }

    private static Optional<String> means(String what, boolean holds) {
        return holds ? Optional.of(what) : Optional.empty();
    }

    private boolean any(String pattern) {
        return statements.stream().anyMatch(sql -> sql.matches("(?s)" + pattern));
    }

    private long createdTables() {
        return statements.stream()
                .filter(sql -> sql.startsWith("create table "))
                .count();
    }

    private long uniqueIndexes() {
        return after.tables().values().stream()
                .flatMap(table -> table.indexes().stream())
                .filter(Index::unique)
                .count();
    }

    private Stream<Column> columns() {
        return after.tables().values().stream().map(Table::columns).flatMap(List::stream);
    }

    /** A type that a database hasn't is another one there. */
    private Optional<String> types() {
        return columns()
                .map(Column::type)
                .filter(type -> !isItself(type))
                .map(type -> dialect.types().spell(type))
                .findFirst();
    }

    private boolean isItself(ColumnType type) {
        String spelled = dialect.types().spell(type);
        if (type.elementType().isPresent()) {
            return spelled.contains("array") || spelled.endsWith("[]");
        }
        if (type.enumType().isPresent()) {
            return !spelled.contains("char") && !spelled.contains("text");
        }
        return switch (type.name()) {
            case "json" -> spelled.startsWith("json");
            case "uuid" -> spelled.equals("uuid") || spelled.equals("uniqueidentifier");
            default -> true;
        };
    }

    /** Whether a value is kept in the row is otherwise than declared. */
    private Optional<String> computed() {
        return columns()
                .filter(column -> column.computed().isPresent())
                .filter(column -> !dialect.features()
                        .kept(column)
                        .computed()
                        .map(Computed::stored)
                        .equals(column.computed().map(Computed::stored)))
                .map(column -> column.computed().map(Computed::stored).orElse(false) ? "not stored" : "stored")
                .findFirst();
    }
}
