package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What DuckDB can't do with a table as a whole (tried on 2.0.0). */
final class DuckdbLimits {

    private final Spelling spelling;
    private final Schema schema;

    DuckdbLimits(Spelling spelling, Schema schema) {
        this.spelling = spelling;
        this.schema = schema;
    }

    /**
     * Demands that DuckDB keeps a table as it's declared, as far as that decides about rows.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(Table table) {
        spelling.features().options(table);
        table.columns().forEach(column -> spelling.features().require(table.name(), column));
        table.uniqueKeys().forEach(key -> spelling.features().require(table.name(), key));
        table.indexes().forEach(index -> spelling.features().require(table.name(), index));
        table.foreignKeys().forEach(key -> require(table, key));
        table.constraints().forEach(constraint -> requireStored(table, constraint));
        IndexableTypes.require(table);
        Plain.sequences(table).forEach(sequence -> {
            if (schema.sequence(sequence.name()).isPresent()) {
                throw new DialectLimit(
                        sequence.name(),
                        "DuckDB has no identity columns, and the sequence of " + table.name() + "'s is to be called "
                                + sequence.name() + ": give the declared one another name");
            }
        });
    }

    private void require(Table table, ForeignKey key) {
        spelling.features().require(table.name(), key);
        if (!table.name().schema().equals(key.target().schema())) {
            throw limit(table, key, "lets no foreign key refer to a table of another schema, as", "drop it");
        }
        Table target = schema.requireTable(key.target());
        if (targetColumns(target, key).isEmpty()) {
            throw limit(table, key, "needs a unique constraint, not only a unique index, for", "declare a unique key");
        }
        for (ForeignKey.Pair pair : key.pairs()) {
            String own = catalogue(table.requireColumn(pair.column()));
            if (!own.equals(catalogue(target.requireColumn(pair.targetColumn())))) {
                throw limit(
                        table,
                        key,
                        "lets a foreign key refer to columns of the same type alone, unlike",
                        "give both sides one type");
            }
        }
    }

    private String catalogue(Column column) {
        return spelling.types().catalogue(column.type());
    }

    private static DialectLimit limit(Table table, ForeignKey key, String fact, String way) {
        return new DialectLimit(
                table.name(),
                key.name(),
                "DuckDB " + fact + " " + key.name() + " of " + table.name() + " to " + key.target()
                        + key.targetColumns() + ": " + way + ", or take DuckDB from the dialects");
    }

    /** A foreign key in the order of columns that the key has to which it refers: DuckDB takes no other. */
    ForeignKey inOrder(ForeignKey key) {
        List<String> wanted =
                targetColumns(schema.requireTable(key.target()), key).orElse(key.targetColumns());
        return new ForeignKey(
                key.name(),
                wanted.stream()
                        .map(column -> key.columns().get(key.targetColumns().indexOf(column)))
                        .toList(),
                key.target(),
                wanted,
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private static Optional<List<String>> targetColumns(Table target, ForeignKey key) {
        HashSet<String> wanted = new HashSet<>(key.targetColumns());
        return Stream.concat(
                        target.primaryKey().stream().map(PrimaryKey::columns),
                        target.uniqueKeys().stream().map(UniqueKey::columns))
                .filter(columns -> new HashSet<>(columns).equals(wanted))
                .findFirst();
    }

    /** A computed column isn't stored and takes no constraint. */
    private static void requireStored(Table table, Constraint constraint) {
        table.columns().stream()
                .filter(column -> column.computed().isPresent())
                .filter(column -> constraint.columns().contains(column.name())
                        || (constraint instanceof Check check && mentions(check, column.name())))
                .findFirst()
                .ifPresent(column -> {
                    throw new DialectLimit(
                            table.name(),
                            constraint.name(),
                            "DuckDB doesn't store what it computes, so no key or check can be on it, as "
                                    + constraint.name() + " of " + table.name() + " is on " + column.name()
                                    + ": let the application compute it, or take DuckDB from the dialects");
                });
    }

    private static boolean mentions(Check check, String column) {
        return Texts.sql(check)
                .filter(text -> MentionedNames.in(text).contain(column))
                .isPresent();
    }

    /** Tables that refer to each other in a circle can't be made one after the other. */
    static DialectLimit circle(List<QualifiedName> tables, Schema schema) {
        for (QualifiedName table : tables) {
            for (ForeignKey key : schema.requireTable(table).foreignKeys()) {
                if (!key.target().equals(table) && tables.contains(key.target())) {
                    return new DialectLimit(
                            table,
                            key.name(),
                            "DuckDB adds no foreign key to a table that's there, so tables can't refer to each other in a"
                                    + " circle, as " + key.name() + " of " + table
                                    + " has them do: drop it, or take DuckDB"
                                    + " from the dialects");
                }
            }
        }
        throw new IllegalStateException("no circle: " + tables);
    }
}
