package io.aludel.schema.dialect.h2;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
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
        Optional.ofNullable(table.options().get(H2Dialect.ID)).ifPresent(options -> {
            throw optionLimit(table.name(), String.join(", ", options.keySet()));
        });
        return "";
    }

    @Override
    public String option(QualifiedName table, String option, Optional<String> value) {
        throw optionLimit(table, option);
    }

    private static DialectLimit optionLimit(QualifiedName table, String options) {
        return new DialectLimit(
                table, "H2 has no options of tables, such as " + options + " of " + table + ": take them away");
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        requireAtOnce(table, key.name(), key.deferral());
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        requireAtOnce(table, key.name(), key.deferral());
    }

    private static void requireAtOnce(QualifiedName table, String key, Deferral deferral) {
        if (deferral != Deferral.NONE) {
            throw new DialectLimit(
                    table,
                    key,
                    "H2 checks every key with each statement, never later, and the key " + key + " of " + table + " is "
                            + deferral + ": take that away, or H2 from the dialects");
        }
    }

    @Override
    public void require(QualifiedName table, Index index) {
        boolean partial = index.where().isPresent() || index.parts().stream().anyMatch(Index.Part::expression);
        if (index.unique() && partial) {
            throw new DialectLimit(
                    table,
                    index.name(),
                    "H2 has neither partial indexes nor indexes over expressions, and without " + index.name() + " of "
                            + table + " it would keep rows that shall not be: take it away, or H2 from the dialects");
        }
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
                ? "H2 has no indexes over expressions, as PostgreSQL has: there is no " + index.name()
                : "H2 has neither partial indexes, access methods nor included columns, as PostgreSQL has: "
                        + index.name() + " is an ordinary index there";
        return List.of(new Unsupported(
                table,
                Optional.of(index.name()),
                fact,
                "nothing if reading may be slower there, or take H2 from the dialects"));
    }
}
