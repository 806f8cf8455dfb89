package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements that make a table, alter it in place, or make it anew (manual, ALTER TABLE, "Making Other Kinds Of Table Schema
 * Changes"): a new table, the rows, the old one dropped, the new one renamed, indexes and triggers.
 *
 * <p>While the new table takes its name, views and triggers of others name a table that isn't there; {@code legacy_alter_table} lets
 * them stand. The old table's own triggers, Aludel's aside, are taken along by whatever runs the statements.
 */
final class TableChangeStatements {

    private final Spelling spelling;
    private final Probes probes;
    private final SqliteTriggers triggers;
    private final SqliteGenerationStatements generations;

    TableChangeStatements(Spelling spelling) {
        this.spelling = spelling;
        this.probes = spelling.probes();
        this.triggers = new SqliteTriggers(spelling);
        this.generations = new SqliteGenerationStatements(spelling);
    }

    /** Makes a table with all that belongs to it. */
    List<Statement> create(Table table, String description) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                description, probes.table(table.name()), new TableClauses(spelling, table).create(table.name())));
        statements.addAll(generations.begin(table));
        table.indexes().forEach(index -> statements.add(create(table.name(), index)));
        triggers.create(table).ifPresent(statements::add);
        return statements;
    }

    /** Makes of a table that's there what it's to be, if it isn't that already. */
    List<Statement> change(TableChange change, List<String> reasons) {
        return change.needsRebuild() ? rebuild(change, reasons) : inPlace(change);
    }

    private List<Statement> inPlace(TableChange change) {
        QualifiedName table = change.to().name();
        List<Statement> statements = new ArrayList<>(triggerAhead(change));
        change.droppedIndexes().forEach(index -> statements.add(drop(table, index)));
        sorted(change.dropped(), false).forEach(column -> statements.add(drop(table, column)));
        sorted(change.added(), true).forEach(column -> statements.add(add(change.to(), column)));
        statements.addAll(generations.raise(change.from(), change.to()));
        change.addedIndexes().forEach(index -> statements.add(create(table, index)));
        if (change.changesTrigger()) {
            triggers.create(change.to()).ifPresent(statements::add);
        }
        return statements;
    }

    private List<Statement> triggerAhead(TableChange change) {
        boolean leaves = triggers.text(change.from()).isPresent() && (change.needsRebuild() || change.changesTrigger());
        return leaves ? List.of(triggers.drop(change.to().name())) : List.of();
    }

    /** What's computed comes after what it's computed from, and leaves before it. */
    private static List<Column> sorted(List<Column> columns, boolean computedLast) {
        return columns.stream()
                .sorted(Comparator.comparing(column -> column.computed().isPresent() == computedLast))
                .toList();
    }

    private List<Statement> rebuild(TableChange change, List<String> reasons) {
        Table to = change.to();
        QualifiedName made = to.name().sibling("aludel_new_" + to.name().name());
        String name = spelling.names().spell(to.name());
        String repeatable = probes.repeatable(made);
        List<Statement> statements = new ArrayList<>(triggerAhead(change));
        statements.add(new Statement(
                "make " + to.name() + " anew: " + String.join("; ", reasons),
                probes.table(made),
                new TableClauses(spelling, to).create(made)));
        statements.addAll(generations.carry(change.from(), to, made));
        statements.add(new Statement("take the rows of " + to.name() + " along", repeatable, copy(change, made)));
        statements.add(new Statement(
                "drop the old table " + to.name(), Probes.not(probes.table(to.name())), "drop table " + name));
        statements.add(
                new Statement("let views stand that name " + to.name(), repeatable, "pragma legacy_alter_table = on"));
        statements.add(new Statement(
                "let the new table " + to.name() + " take its name",
                Probes.and(probes.table(to.name()), Probes.not(probes.table(made))),
                spelling.alterTable(made, "rename to " + name)));
        statements.add(new Statement(
                "let renames be seen by views again", probes.repeatable(to.name()), "pragma legacy_alter_table = off"));
        statements.addAll(generations.raise(change.from(), to));
        to.indexes().forEach(index -> statements.add(create(to.name(), index)));
        triggers.create(to).ifPresent(statements::add);
        return statements;
    }

    private String copy(TableChange change, QualifiedName made) {
        List<String> columns = change.to().columns().stream()
                .filter(column -> column.computed().isEmpty())
                .map(Column::name)
                .filter(change.values()::containsKey)
                .toList();
        String from = spelling.names().spell(change.from().name());
        if (columns.isEmpty()) {
            // Nothing of a row stays but that it's there.
            return "insert into " + spelling.names().spell(made) + " (rowid) select rowid from " + from;
        }
        return "insert into " + spelling.names().spell(made) + " "
                + spelling.names().list(columns) + "\nselect "
                + columns.stream().map(change.values()::get).collect(Collectors.joining(", ")) + "\nfrom " + from;
    }

    private Statement add(Table table, Column column) {
        return new Statement(
                new AddColumn(table.name(), column, Optional.empty()).describe(),
                probes.column(table.name(), column.name()),
                spelling.alterTable(table.name(), "add column " + new TableClauses(spelling, table).column(column)));
    }

    private Statement drop(QualifiedName table, Column column) {
        return new Statement(
                new DropColumn(table, column).describe(),
                Probes.not(probes.column(table, column.name())),
                spelling.alterTable(table, "drop column " + spelling.names().spell(column.name())));
    }

    private Statement create(QualifiedName table, Index index) {
        SqliteLimits.requireFree(table, index.name());
        return new Statement(
                new AddIndex(table, index).describe(),
                probes.index(table, index.name()),
                (index.unique() ? "create unique index " : "create index ")
                        + spelling.names().spell(index.name()) + " on "
                        + spelling.names().spell(table) + " "
                        + spelling.features()
                                .kept(index)
                                .map(spelling.clauses()::indexed)
                                .orElseThrow());
    }

    /** Drops an index. */
    Statement drop(QualifiedName table, Index index) {
        return new Statement(
                new DropIndex(table, index).describe(),
                Probes.not(probes.index(table, index.name())),
                "drop index " + spelling.names().spell(index.name()));
    }

    /** Renames a table. SQLite takes a name that differs by case alone for the same: that takes two steps. */
    List<Statement> rename(RenameTable operation) {
        QualifiedName to = operation.to();
        if (!isOne(operation.from().name(), to.name())) {
            return List.of(rename(operation, operation.describe()));
        }
        QualifiedName between = to.sibling("aludel_new_" + to.name());
        return List.of(
                rename(new RenameTable(operation.from(), between), operation.describe() + ", first step"),
                rename(new RenameTable(between, to), operation.describe()));
    }

    private Statement rename(RenameTable operation, String description) {
        return new Statement(
                description,
                Probes.and(probes.table(operation.to()), Probes.not(probes.table(operation.from()))),
                spelling.alterTable(
                        operation.from(), "rename to " + spelling.names().spell(operation.to())));
    }

    /** Renames a column; by case alone in two steps, as a probe can't tell the cases apart. */
    List<Statement> rename(RenameColumn operation) {
        QualifiedName table = operation.table();
        if (!isOne(operation.from(), operation.to())) {
            return List.of(rename(operation, operation.describe()));
        }
        String between = "aludel_new_" + operation.to();
        return List.of(
                rename(new RenameColumn(table, operation.from(), between), operation.describe() + ", first step"),
                rename(new RenameColumn(table, between, operation.to()), operation.describe()));
    }

    private Statement rename(RenameColumn operation, String description) {
        QualifiedName table = operation.table();
        return new Statement(
                description,
                Probes.and(probes.column(table, operation.to()), Probes.not(probes.column(table, operation.from()))),
                spelling.alterTable(
                        table,
                        "rename column " + spelling.names().spell(operation.from()) + " to "
                                + spelling.names().spell(operation.to())));
    }

    private boolean isOne(String name, String other) {
        return spelling.names().identity(name).equals(spelling.names().identity(other));
    }
}
