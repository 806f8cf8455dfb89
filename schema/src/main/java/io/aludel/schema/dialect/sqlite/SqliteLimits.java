package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What SQLite can't keep of a table, each with a way out. */
final class SqliteLimits {

    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "integer", "bigint");

    private SqliteLimits() {}

    /** Demands that the whole table can be kept. */
    static void require(Table table, Features features) {
        requireOwn(table.name());
        if (table.columns().isEmpty()) {
            throw new DialectLimit(
                    table.name(), "SQLite has no table without columns, as " + table.name() + " is one: give it one");
        }
        SqliteOptions options = SqliteOptions.of(table);
        table.columns().forEach(column -> require(table.name(), column));
        table.columns().forEach(column -> requireNumbering(table, column, options));
        table.primaryKey().ifPresent(key -> requirePlain(table, key));
        table.uniqueKeys().forEach(key -> features.require(table.name(), key));
        table.foreignKeys().forEach(key -> requireOwn(table.name(), key));
        if (options.withoutRowid() && table.primaryKey().isEmpty()) {
            throw new DialectLimit(
                    table.name(),
                    "SQLite needs a primary key for a table without rowid, and " + table.name()
                            + " has none: give it one, or take the option away");
        }
    }

    /** Demands that a table's name is none that SQLite keeps for itself, and in no schema, which it hasn't. */
    static void requireOwn(QualifiedName name) {
        name.schema().ifPresent(schema -> {
            throw new DialectLimit(
                    name,
                    "SQLite has no schemas, and " + name + " is declared in the schema " + schema
                            + ": take the schema away, or SQLite from the dialects");
        });
        requireFree(name, name.name());
    }

    /** Demands of a table's or index's name that it isn't SQLite's own. */
    static void requireFree(QualifiedName table, String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith("sqlite_")) {
            throw new DialectLimit(
                    table, "SQLite keeps names that begin with sqlite_ for itself, such as " + name + ": take another");
        }
    }

    private static void requireOwn(QualifiedName table, ForeignKey key) {
        if (key.target().schema().isPresent()) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    "SQLite has no schemas, and the foreign key " + key.name() + " of " + table + " refers to "
                            + key.target() + ": take the schema away, or SQLite from the dialects");
        }
    }

    static void require(QualifiedName table, Column column) {
        if (column.type().enumType().isPresent()) {
            throw new DialectLimit(
                    table,
                    column.name(),
                    "SQLite has no types of enumerations, and " + column.name() + " of " + table
                            + " has one: keep the constants' names, which a check guards");
        }
        column.generation().flatMap(Generation::sequenceUsed).ifPresent(sequence -> {
            throw new DialectLimit(
                    table,
                    column.name(),
                    "SQLite has no sequences, and " + column.name() + " of " + table + " draws from " + sequence
                            + ": let an identity number the rows, or take SQLite from the dialects");
        });
    }

    private static void requireNumbering(Table table, Column column, SqliteOptions options) {
        Optional<Generation.Identity> identity = Clauses.identity(column);
        if (identity.isEmpty()) {
            return;
        }
        boolean isKey = table.primaryKey()
                .filter(key -> key.columns().size() == 1 && key.columns().get(0).equals(column.name()))
                .isPresent();
        if (!isKey || options.withoutRowid() || !INTEGERS.contains(column.type().name())) {
            throw numbering(
                    table,
                    column,
                    "numbers rows by a primary key of one integer column alone, in a table with rowids",
                    "make it that, or number them by yourself");
        }
        if (identity.get().always()) {
            throw numbering(
                    table, column, "lets any insert give a number of its own", "let the number be given by default");
        }
        if (identity.get().increment() != 1 || identity.get().start() < 1) {
            throw numbering(
                    table, column, "counts in steps of 1, from 1 at least", "take that start and that increment");
        }
    }

    private static DialectLimit numbering(Table table, Column column, String fact, String fix) {
        return new DialectLimit(
                table.name(),
                column.name(),
                "SQLite " + fact + ", which " + column.name() + " of " + table.name() + " doesn't suit: " + fix
                        + ", or take SQLite from the dialects");
    }

    private static void requirePlain(Table table, PrimaryKey key) {
        key.columns().stream()
                .map(table::requireColumn)
                .filter(column -> column.computed().isPresent())
                .findFirst()
                .ifPresent(column -> {
                    throw new DialectLimit(
                            table.name(),
                            key.name(),
                            "SQLite has no computed column in a primary key, as " + column.name() + " in " + key.name()
                                    + " of " + table.name()
                                    + ": make it a unique key, or let the column not be computed");
                });
    }
}
