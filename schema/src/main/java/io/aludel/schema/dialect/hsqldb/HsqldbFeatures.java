package io.aludel.schema.dialect.hsqldb;

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
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.PlainValue;
import io.aludel.schema.dialect.Refusals;
import io.aludel.schema.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What HSQLDB keeps (manual: Schemas and Database Objects): neither collations by other databases' names nor parts of tables in
 * indexes, nor keys that are checked later. An index always is ascending, whatever its definition says, and a table has one identity
 * column.
 */
final class HsqldbFeatures implements Features {

    private static final Refusals REFUSALS = new Refusals(HsqldbDialect.ID, "HSQLDB");

    @Override
    public boolean keepsTwins() {
        return true;
    }

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
        return "";
    }

    /** Without a start HSQLDB counts from 0. */
    @Override
    public Optional<String> identity(Column column, Generation.Identity identity) {
        return Optional.of("generated " + Clauses.mode(identity) + " as identity (start with " + identity.start()
                + (identity.increment() == 1 ? "" : " increment by " + identity.increment()) + ")");
    }

    /** Numbers of a sequence are a trigger's business. */
    @Override
    public String defaultClause(Column column, String text) {
        return column.generation().flatMap(Generation::sequenceUsed).isPresent() ? "" : " default " + text;
    }

    /** A default is no expression, not even a cast. */
    @Override
    public String defaultText(Column column, String expression) {
        return PlainValue.of(expression).text();
    }

    /** A comment takes no text with escapes; an empty one is none. */
    @Override
    public String commentIs(Optional<String> text) {
        return Literals.text(text.orElse(""));
    }

    @Override
    public boolean hasSequenceTypes() {
        return false;
    }

    /** Of 32 bits when nothing is said. */
    @Override
    public Optional<String> newSequence() {
        return Optional.of("as bigint");
    }

    @Override
    public boolean hasSequenceCache() {
        return false;
    }

    @Override
    public long usualCache() {
        return 1;
    }

    /** What's computed always is stored, and an identity column is never NULL. */
    @Override
    public Column kept(Column column) {
        Column kept = Features.super.kept(column);
        boolean numbered = Clauses.identity(column).isPresent();
        return kept.withComputed(kept.computed().map(computed -> new Computed(computed.expression(), true)))
                .withNullable(kept.nullable() && !numbered);
    }

    @Override
    public Table kept(Table table) {
        return Features.super
                .kept(table)
                .withForeignKeys(
                        table.foreignKeys().stream().map(HsqldbFeatures::kept).toList());
    }

    private static ForeignKey kept(ForeignKey key) {
        return key.withActions(kept(key.onDelete()), kept(key.onUpdate()));
    }

    private static ReferenceAction kept(ReferenceAction action) {
        return action == ReferenceAction.RESTRICT ? ReferenceAction.NO_ACTION : action;
    }

    /** Without what only makes it smaller or faster; nothing when it's over expressions. */
    @Override
    public Optional<Index> kept(Index index) {
        if (index.parts().stream().anyMatch(Index.Part::expression)) {
            return Optional.empty();
        }
        return Optional.of(new Index(
                index.name(),
                index.parts().stream().map(part -> Index.Part.of(part.text())).toList(),
                index.unique()));
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
    public void require(QualifiedName table, Column column) {
        new HsqldbColumns(table).require(column);
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        REFUSALS.requireAtOnce(table, key.name(), key.deferral());
        REFUSALS.requireNullsDistinct(table, key);
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
                                            "HSQLDB calls collations in its own way: " + column.name()
                                                    + " sorts as the database does, not by " + collation,
                                            "set the collation of the whole database if the order matters there, or take HSQLDB from the dialects")));
        }
        table.indexes().forEach(index -> all.addAll(unsupported(table.name(), index)));
        return all;
    }

    private List<Unsupported> unsupported(QualifiedName table, Index index) {
        Optional<Index> kept = kept(index);
        if (kept.equals(Optional.of(index)) || (index.unique() && kept.isEmpty())) {
            return List.of();
        }
        String fact = kept.isEmpty()
                ? "has no indexes over expressions, as PostgreSQL has: there is no " + index.name()
                : "has only ascending indexes of whole tables, without access methods and included columns: "
                        + index.name() + " is an ordinary index there";
        return List.of(REFUSALS.slower(table, index, fact));
    }
}
