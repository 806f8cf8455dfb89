package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Refusals;
import io.aludel.schema.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What DuckDB keeps (manual: CREATE TABLE, CREATE INDEX, Constraints; each tried on 2.0.0): neither names of constraints nor rules
 * on delete and on update, nor keys that are checked later. A computed column is computed when it's read.
 */
final class DuckdbFeatures implements Features {

    private static final Refusals REFUSALS = new Refusals(DuckdbDialect.ID, "DuckDB");

    /** The most digits of a number (manual: Numeric Types). */
    private static final int MOST_DIGITS = 38;

    @Override
    public String collation(String spelledCollation) {
        return " collate " + spelledCollation;
    }

    @Override
    public String computed(Computed computed) {
        return " generated always as (" + computed.expression() + ")";
    }

    @Override
    public String onUpdate(String expression) {
        return "";
    }

    /** A computed column takes no constraint. */
    @Override
    public String notNull(Column column, String spelledName) {
        return column.computed().isPresent() ? "" : " not null";
    }

    @Override
    public boolean hasSequenceTypes() {
        return false;
    }

    @Override
    public boolean hasSequenceCache() {
        return false;
    }

    @Override
    public long usualCache() {
        return 1;
    }

    @Override
    public boolean takesKeysAlike() {
        return true;
    }

    @Override
    public boolean keepsConstraintNames() {
        return false;
    }

    /** What frozen SQL writes behind a doubled colon, so that each line break may stand as it is. */
    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Neither a condition, an access method, columns carried along nor an order. */
    @Override
    public Optional<Index> kept(Index index) {
        return Optional.of(new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> new Index.Part(part.text(), part.expression(), false, Index.Nulls.DEFAULT))
                        .toList(),
                index.unique()));
    }

    /** What's computed never is stored. */
    @Override
    public Column kept(Column column) {
        Column kept = Features.super.kept(column);
        return kept.withComputed(kept.computed().map(computed -> new Computed(computed.expression(), false)));
    }

    /** Lists are in no index, a column that's computed takes no NOT NULL, which is a check of its own, and restricting is what foreign keys do anyway. */
    @Override
    public Table kept(Table table) {
        Table kept = Features.super.kept(IndexableTypes.kept(table));
        List<Check> checks = new ArrayList<>(table.checks());
        for (Column column : table.columns()) {
            notNull(column).ifPresent(checks::add);
            if (notNull(column).isPresent()) {
                kept = kept.withColumnChanged(column.name(), c -> c.withNullable(true));
            }
        }
        return kept.withChecks(checks)
                .withForeignKeys(
                        table.foreignKeys().stream().map(DuckdbFeatures::kept).toList());
    }

    private static ForeignKey kept(ForeignKey key) {
        return key.withActions(ReferenceAction.NO_ACTION, ReferenceAction.NO_ACTION);
    }

    @Override
    public String options(Table table) {
        return REFUSALS.options(table);
    }

    @Override
    public String option(QualifiedName table, String option, Optional<String> value) {
        throw REFUSALS.option(table, option);
    }

    @Override
    public void require(QualifiedName table, Column column) {
        if (column.onUpdate().isPresent()) {
            throw new DialectLimit(
                    table,
                    column.name(),
                    "DuckDB has neither a clause nor triggers for a value on update, as " + column.name() + " of "
                            + table + " has: set it in the application, or take DuckDB from the dialects");
        }
        if (Clauses.identity(column).filter(Generation.Identity::always).isPresent()) {
            throw new DialectLimit(
                    table,
                    column.name(),
                    "DuckDB has no identity columns, and with the sequence in place of one every insert may give "
                            + column.name() + " of " + table
                            + " another value: let it be generated by default, or take DuckDB from the dialects");
        }
        if (column.type().name().equals("numeric")
                && column.type().arguments().stream().anyMatch(digits -> digits > MOST_DIGITS)) {
            throw new DialectLimit(
                    table,
                    column.name(),
                    "DuckDB has numbers of up to " + MOST_DIGITS + " digits, and " + column.name() + " of " + table
                            + " is to be " + column.type() + ": give it fewer, or take DuckDB from the dialects");
        }
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        REFUSALS.requireAtOnce(table, key.name(), key.deferral());
        REFUSALS.requireNullsDistinct(table, key);
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        REFUSALS.requireAtOnce(table, key.name(), key.deferral());
        requirePlain(table, key, "delete", key.onDelete());
        requirePlain(table, key, "update", key.onUpdate());
    }

    private static void requirePlain(QualifiedName table, ForeignKey key, String event, ReferenceAction action) {
        if (action != ReferenceAction.NO_ACTION && action != ReferenceAction.RESTRICT) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    "DuckDB's foreign keys do nothing on " + event + ", and " + key.name() + " of " + table + " is to "
                            + action + ": let the application do it, or take DuckDB from the dialects");
        }
    }

    @Override
    public void require(QualifiedName table, Index index) {
        if (index.unique() && index.where().isPresent()) {
            throw new DialectLimit(
                    table,
                    index.name(),
                    "DuckDB has no partial indexes, and a whole " + index.name() + " of " + table
                            + " would refuse rows that may be: take it away, or DuckDB from the dialects");
        }
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        List<Unsupported> all = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.computed().filter(Computed::stored).isPresent()) {
                all.add(new Unsupported(
                        table.name(),
                        Optional.of(column.name()),
                        "DuckDB stores nothing that it computes: " + column.name()
                                + " is computed whenever it's read there",
                        "nothing if reading may be slower there, or stored = false where that's so on all databases"));
            }
        }
        for (Index index : table.indexes()) {
            if (!IndexableTypes.isKept(table, index)) {
                all.add(REFUSALS.slower(
                        table.name(),
                        index,
                        "has neither lists nor intervals in an index: " + index.name() + " isn't there"));
            } else if (index.where().isPresent()
                    || index.method().isPresent()
                    || !index.include().isEmpty()
                    || !kept(index).equals(Optional.of(index))) {
                all.add(REFUSALS.slower(
                        table.name(),
                        index,
                        "has neither partial indexes, access methods, included columns nor an order in an index, as"
                                + " PostgreSQL has: " + index.name() + " is an ordinary index there"));
            }
        }
        return all;
    }

    /** The check that stands for NOT NULL of a computed column, which takes no constraint itself. */
    static Optional<Check> notNull(Column column) {
        return column.computed()
                .filter(computed -> !column.nullable())
                .map(computed -> Check.of("aludel_nn_" + column.name(), "(" + computed.expression() + ") is not null"));
    }
}
