package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Columns that number rows: {@code integer primary key autoincrement} (manual, "SQLite Autoincrement"). Where the numbers go on stands
 * in the table {@code sqlite_sequence}, which gets a row with the first row of the numbered table and follows it through renames.
 */
final class SqliteGenerationStatements {

    /** The one type that numbers rows by itself. */
    static final ColumnType KEY = ColumnType.of("integer");

    private final Spelling spelling;

    SqliteGenerationStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    /** What the catalogue can tell again of a generation: not where it started. */
    static Generation kept(Generation generation) {
        return generation.identity().isPresent() ? Generation.Identity.byDefault() : generation;
    }

    static boolean isIdentity(Column column) {
        return Clauses.identity(column).isPresent();
    }

    /** The key that numbers a table's rows, if one does. */
    static Optional<PrimaryKey> identityKey(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == 1
                        && table.column(key.columns().get(0))
                                .filter(SqliteGenerationStatements::isIdentity)
                                .isPresent());
    }

    private static Optional<Long> start(Table table) {
        return table.columns().stream()
                .flatMap(column -> Clauses.identity(column).stream())
                .map(Generation.Identity::start)
                .findFirst();
    }

    /** For a new table whose first number isn't 1. */
    List<Statement> begin(Table table) {
        return start(table)
                .filter(start -> start > 1)
                .map(start -> statement(
                        "let " + table.name() + " count from " + start,
                        table.name(),
                        "insert into sqlite_sequence (name, seq) values (" + text(table.name()) + ", " + (start - 1)
                                + ")"))
                .stream()
                .toList();
    }

    /** For a table made anew: it goes on where the old one is. */
    List<Statement> carry(Table from, Table to, QualifiedName made) {
        if (identityKey(from).isEmpty() || identityKey(to).isEmpty()) {
            return List.of();
        }
        return List.of(statement(
                "let " + made + " count on where " + from.name() + " is",
                made,
                "insert into sqlite_sequence (name, seq) select " + text(made)
                        + ", seq from sqlite_sequence where name = " + text(from.name())));
    }

    /** For a table that's to go on from a later number than before, at least. */
    List<Statement> raise(Table from, Table to) {
        Optional<Long> start = start(to).filter(number -> number > start(from).orElse(1L));
        if (start.isEmpty()) {
            return List.of();
        }
        String name = text(to.name());
        long last = start.get() - 1;
        return List.of(
                statement(
                        "let " + to.name() + " count",
                        to.name(),
                        "insert into sqlite_sequence (name, seq) select " + name
                                + ", 0 where not exists (select 1 from sqlite_sequence where name = " + name + ")"),
                statement(
                        "let " + to.name() + " count from " + start.get() + " at least",
                        to.name(),
                        "update sqlite_sequence set seq = max(seq, " + last + ") where name = " + name));
    }

    private Statement statement(String description, QualifiedName table, String sql) {
        return new Statement(description, spelling.probes().repeatable(table), sql);
    }

    private String text(QualifiedName table) {
        return spelling.literal(table.name());
    }
}
