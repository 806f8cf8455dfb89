package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Values on update, which SQLite gives by a trigger: one for each table that has such a column, called {@code <table>_on_update}. A
 * column is given its value when an update leaves it as it was.
 *
 * <p>A trigger doesn't fire itself, as {@code recursive_triggers} is off unless somebody switches it on (manual, PRAGMA).
 */
final class SqliteTriggers {

    private final Spelling spelling;

    SqliteTriggers(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The statement that makes the table's trigger; empty: it has none. */
    Optional<String> text(Table table) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.onUpdate().isPresent())
                .sorted(Comparator.comparing(Column::name))
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String name = spelling.names().spell(table.name());
        return Optional.of("create trigger if not exists " + trigger(table.name()) + " after update on " + name
                + " for each row\nwhen "
                + columns.stream().map(this::isLeft).collect(Collectors.joining(" or ")) + "\nbegin\n  update " + name
                + " set\n"
                + columns.stream().map(this::assignment).collect(Collectors.joining(",\n")) + "\n  where " + row(table)
                + ";\nend");
    }

    Optional<Statement> create(Table table) {
        return text(table)
                .map(sql -> new Statement(
                        "give " + table.name() + " its values on update",
                        spelling.probes().repeatable(table.name()),
                        sql));
    }

    Statement drop(QualifiedName table) {
        return new Statement(
                "let go of values on update of " + table,
                spelling.probes().repeatable(table),
                "drop trigger if exists " + trigger(table));
    }

    private String isLeft(Column column) {
        String name = spelling.names().spell(column.name());
        return "new." + name + " is old." + name;
    }

    private String assignment(Column column) {
        String name = spelling.names().spell(column.name());
        return "    " + name + " = case when " + isLeft(column) + " then ("
                + column.onUpdate().orElseThrow() + ") else new." + name + " end";
    }

    /** How a trigger finds the row again: by its rowid, unless there's none or all names for it are taken. */
    String row(Table table) {
        Optional<String> rowid = SqliteOptions.of(table).withoutRowid()
                ? Optional.empty()
                : SqliteWords.ROWID.stream()
                        .sorted(Comparator.reverseOrder())
                        .filter(Predicate.not(alias -> isTaken(table, alias)))
                        .findFirst();
        return rowid.map(alias -> alias + " = new." + alias)
                .orElseGet(() -> table.primaryKey()
                        .map(key -> key.columns().stream()
                                .map(spelling.names()::spell)
                                .map(name -> name + " is new." + name)
                                .collect(Collectors.joining(" and ")))
                        .orElse("false"));
    }

    static boolean isTaken(Table table, String alias) {
        return table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(alias));
    }

    private String trigger(QualifiedName table) {
        return spelling.names().spell(table.name() + "_on_update");
    }
}
