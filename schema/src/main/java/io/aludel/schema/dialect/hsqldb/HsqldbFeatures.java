package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.PlainValue;
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

    @Override
    public Optional<Sequence> kept(Sequence sequence) {
        return Optional.of(new Sequence(
                sequence.name(),
                Sequence.USUAL_TYPE,
                sequence.start(),
                sequence.increment(),
                sequence.minimum(),
                sequence.maximum(),
                sequence.cycle(),
                Optional.empty()));
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
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                kept(key.onDelete()),
                kept(key.onUpdate()));
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
        Optional.ofNullable(table.options().get(HsqldbDialect.ID)).ifPresent(options -> {
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
                table, "HSQLDB has no options of tables, such as " + options + " of " + table + ": take them away");
    }

    @Override
    public void require(QualifiedName table, Column column) {
        new HsqldbColumns(table).require(column);
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        requireAtOnce(table, key.name(), key.deferral());
        if (key.nullsNotDistinct()) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    "HSQLDB has no keys in which NULLs count as equal, as in " + key.name() + " of " + table
                            + ": let its columns have no NULL, or take HSQLDB from the dialects");
        }
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
                    "HSQLDB checks every key with each statement, never later, and the key " + key + " of " + table
                            + " is " + deferral + ": take that away, or HSQLDB from the dialects");
        }
    }

    @Override
    public void require(QualifiedName table, Index index) {
        boolean partial = index.where().isPresent() || index.parts().stream().anyMatch(Index.Part::expression);
        if (index.unique() && partial) {
            throw new DialectLimit(
                    table,
                    index.name(),
                    "HSQLDB has neither partial indexes nor indexes over expressions, and without " + index.name()
                            + " of " + table
                            + " it would keep rows that shall not be: take it away, or HSQLDB from the dialects");
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
                ? "HSQLDB has no indexes over expressions, as PostgreSQL has: there is no " + index.name()
                : "HSQLDB has only ascending indexes of whole tables, without access methods and included columns: "
                        + index.name() + " is an ordinary index there";
        return List.of(new Unsupported(
                table,
                Optional.of(index.name()),
                fact,
                "nothing if reading may be slower there, or take HSQLDB from the dialects"));
    }
}
