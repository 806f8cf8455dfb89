package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Refusals;
import io.aludel.schema.dialect.Unsupported;
import io.aludel.schema.dialect.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Derby keeps (reference manual): neither comments, collations of columns, nor parts of tables in indexes. A unique index counts
 * NULLs as equal (10.16), so that one which doesn't is a unique constraint there; and of two indexes over the same columns it makes one.
 */
final class DerbyFeatures implements Features {

    static final Refusals REFUSALS = new Refusals(DerbyDialect.ID, "Derby");

    @Override
    public String collation(String spelledCollation) {
        return "";
    }

    @Override
    public String computed(Computed computed) {
        return " generated always as (" + DerbyTexts.own(computed.expression()) + ")";
    }

    @Override
    public String onUpdate(String expression) {
        return "";
    }

    /** Without bounds, which Derby doesn't know for identity columns. */
    @Override
    public Optional<String> identity(Column column, Generation.Identity identity) {
        boolean plain = identity.start() == 1 && identity.increment() == 1;
        return Optional.of("generated " + Clauses.mode(identity) + " as identity"
                + (plain ? "" : " (start with " + identity.start() + " increment by " + identity.increment() + ")"));
    }

    @Override
    public String defaultText(Column column, String expression) {
        return DerbyTexts.defaultOf(column, expression).orElse(expression);
    }

    @Override
    public String expression(String sql) {
        return DerbyTexts.own(sql);
    }

    /** Without escapes, by which others keep a line break. */
    @Override
    public String literal(String text) {
        String literal = Literals.text(text);
        if (!literal.startsWith("'")) {
            throw new DialectLimit(
                    "Derby has no escapes in texts, so that none may have a line in a file of SQL that begins with -- aludel,"
                            + " as one of them has: write it in another way, or take Derby from the dialects");
        }
        return literal;
    }

    @Override
    public boolean hasCommentStatements() {
        return false;
    }

    /** The runtime takes it for done when the schema is there. */
    @Override
    public Optional<String> createSchema(String spelled) {
        return Optional.of("create schema " + spelled);
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
        Column kept = Features.super.kept(column).withComment(Optional.empty());
        boolean numbered = Clauses.identity(column).isPresent();
        return kept.withComputed(kept.computed().map(computed -> new Computed(computed.expression(), true)))
                .withNullable(kept.nullable() && !numbered);
    }

    @Override
    public Table kept(Table table) {
        return DerbyIndexes.kept(Features.super.kept(table).withComment(Optional.empty()));
    }

    /** Without what only makes it smaller or faster; nothing when it's over expressions. */
    @Override
    public Optional<Index> kept(Index index) {
        if (index.parts().stream().anyMatch(Index.Part::expression)) {
            return Optional.empty();
        }
        return Optional.of(new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> new Index.Part(part.text(), part.descending() && !index.unique()))
                        .toList(),
                index.unique()));
    }

    @Override
    public boolean isSame(Column column, String declared, String reported) {
        return ValueText.isSame(column.type(), DerbyTexts.own(declared), reported, synonyms());
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
        new DerbyColumns(table).require(column);
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        REFUSALS.requireNullsDistinct(table, key);
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        DerbyKeys.requireActions(table, key);
    }

    @Override
    public void require(QualifiedName table, Index index) {
        REFUSALS.requirePlain(table, index);
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        List<Unsupported> all = new ArrayList<>(REFUSALS.comments(table));
        for (Column column : table.columns()) {
            column.collation()
                    .ifPresent(
                            collation -> all.add(
                                    new Unsupported(
                                            table.name(),
                                            Optional.of(column.name()),
                                            "Derby has one collation for all of a database: " + column.name()
                                                    + " sorts as that does, not by " + collation,
                                            "create the database with the collation if the order matters there, or take Derby from the dialects")));
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
                : "has only indexes of whole tables, unique ones ascending, without access methods, included columns and another place for NULL: "
                        + index.name() + " is an ordinary index there";
        return List.of(REFUSALS.slower(table, index, fact));
    }
}
