package io.aludel.schema.dialect.h2;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Refusals;
import io.aludel.schema.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What H2 keeps (manual: CREATE TABLE, CREATE INDEX, Column Definition): neither collations of columns nor parts of tables in
 * indexes, nor keys that are checked later. A computed column always is stored.
 */
final class H2Features implements Features {

    private static final Refusals REFUSALS = new Refusals(H2Dialect.ID, "H2");

    @Override
    public String collation(String spelledCollation) {
        return "";
    }

    @Override
    public String computed(Computed computed) {
        return " generated always as (" + computed.expression() + ")";
    }

    @Override
    public String onUpdate(String expression) {
        return " on update " + expression;
    }

    /** A sequence's type can't be altered. */
    @Override
    public boolean hasSequenceTypes() {
        return false;
    }

    @Override
    public long usualCache() {
        return 32;
    }

    /** What's computed always is stored. */
    @Override
    public Column kept(Column column) {
        Column kept = Features.super.kept(column);
        return kept.withComputed(kept.computed().map(computed -> new Computed(computed.expression(), true)));
    }

    /** Without what only makes it smaller or faster; nothing when it's over expressions. */
    @Override
    public Optional<Index> kept(Index index) {
        if (index.parts().stream().anyMatch(Index.Part::expression)) {
            return Optional.empty();
        }
        return Optional.of(new Index(
                index.name(),
                index.parts().stream().map(H2Features::kept).toList(),
                index.unique(),
                Optional.empty(),
                Optional.empty(),
                index.unique() ? index.include() : List.of()));
    }

    /** Rows without value stand first in H2, last when descending, unless it's told otherwise. */
    private static Index.Part kept(Index.Part part) {
        boolean usual = part.nulls() == (part.descending() ? Index.Nulls.LAST : Index.Nulls.FIRST);
        return usual ? new Index.Part(part.text(), part.descending()) : part;
    }

    /** A key may use the index of another one, which has the same columns in another order. */
    @Override
    public boolean tellsOrderOfUniqueKeys() {
        return false;
    }

    @Override
    public Map<String, String> synonyms() {
        return Map.of("now", "localtimestamp");
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
    public void require(QualifiedName table, UniqueKey key) {
        REFUSALS.requireAtOnce(table, key.name(), key.deferral());
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        REFUSALS.requireAtOnce(table, key.name(), key.deferral());
    }

    @Override
    public void require(QualifiedName table, Index index) {
        REFUSALS.requirePlain(table, index);
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        List<Unsupported> all = new ArrayList<>();
        for (Column column : table.columns()) {
            column.collation()
                    .ifPresent(
                            collation -> all.add(
                                    new Unsupported(
                                            table.name(),
                                            Optional.of(column.name()),
                                            "H2 has no collations of columns, as PostgreSQL has: " + column.name()
                                                    + " sorts as the database does, not by " + collation,
                                            "set the collation of the whole database if the order matters there, or take H2 from the dialects")));
        }
        table.indexes().forEach(index -> all.addAll(unsupported(table.name(), index)));
        return all;
    }

    private List<Unsupported> unsupported(QualifiedName table, Index index) {
        Optional<Index> kept = kept(index);
        // The same order of rows without value may be said in two ways.
        Index asUsual = new Index(
                index.name(),
                index.parts().stream().map(H2Features::kept).toList(),
                index.unique(),
                index.where(),
                index.method(),
                index.include());
        if (kept.equals(Optional.of(asUsual)) || index.unique()) {
            return List.of();
        }
        String fact = kept.isEmpty()
                ? "has no indexes over expressions, as PostgreSQL has: there is no " + index.name()
                : "has neither partial indexes, access methods nor included columns, as PostgreSQL has: " + index.name()
                        + " is an ordinary index there";
        return List.of(REFUSALS.slower(table, index, fact));
    }
}
