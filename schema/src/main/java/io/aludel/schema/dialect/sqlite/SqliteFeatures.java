package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Refusals;
import io.aludel.schema.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What SQLite keeps (manual: CREATE TABLE, CREATE INDEX, Generated Columns, Foreign Key Support): all but comments, and parts of
 * indexes that only make reading faster.
 */
final class SqliteFeatures implements Features {

    private static final Refusals REFUSALS = new Refusals(SqliteDialect.ID, "SQLite");

    /** Collations that sort by bytes, as other databases call them. */
    private static final Set<String> BINARY = Set.of("c", "posix", "ucs_basic", "binary");

    @Override
    public boolean keepsTwins() {
        return true;
    }

    @Override
    public boolean triggersComeLate() {
        return true;
    }

    @Override
    public String collation(String spelledCollation) {
        return " collate " + own(spelledCollation);
    }

    private static String own(String collation) {
        String bare = collation.replace("\"", "").toLowerCase(Locale.ROOT);
        return BINARY.contains(bare) ? "binary" : collation;
    }

    @Override
    public String computed(Computed computed) {
        return " generated always as (" + computed.expression() + ") " + (computed.stored() ? "stored" : "virtual");
    }

    @Override
    public String onUpdate(String expression) {
        return "";
    }

    /** An expression stands in parentheses, as a name in double quotes would be taken for a text without them. */
    @Override
    public String defaultText(Column column, String expression) {
        String own = SqliteTexts.own(expression);
        return SqliteTexts.isConstant(own) ? own : "(" + own + ")";
    }

    @Override
    public String expression(String sql) {
        return SqliteTexts.own(sql);
    }

    @Override
    public boolean hasCommentStatements() {
        return false;
    }

    /** Keys aren't kept while a revision runs. */
    @Override
    public boolean checksRowsBeforeAltering() {
        return false;
    }

    /** Lines that a frozen SQL file would take for a head are broken by {@code char(10)}, in other places it's the text as it is. */
    @Override
    public String literal(String text) {
        String plain = "'" + text.replace("'", "''") + "'";
        return Literals.text(text).equals(plain)
                ? plain
                : "(" + plain.replace("\n", "' || char(10) || '").replace("\r", "' || char(13) || '") + ")";
    }

    @Override
    public String firstRow() {
        return " limit 1";
    }

    @Override
    public boolean hasSequenceTypes() {
        return false;
    }

    @Override
    public long usualCache() {
        return 1;
    }

    @Override
    public Optional<Sequence> kept(Sequence sequence) {
        return Optional.empty();
    }

    @Override
    public Optional<Index> kept(Index index) {
        return Optional.of(new Index(
                index.name(),
                index.parts().stream()
                        .map(part ->
                                new Index.Part(part.text(), part.expression(), part.descending(), Index.Nulls.DEFAULT))
                        .toList(),
                index.unique(),
                index.where(),
                Optional.empty(),
                List.of()));
    }

    @Override
    public Column kept(Column column) {
        Column kept = column.withComment(Optional.empty())
                .withCollation(column.collation().map(SqliteFeatures::own).filter(name -> !name.equals("binary")));
        return kept.withGeneration(kept.generation().map(SqliteGenerationStatements::kept))
                .withType(
                        SqliteGenerationStatements.isIdentity(column) ? SqliteGenerationStatements.KEY : column.type());
    }

    @Override
    public Table kept(Table table) {
        Table kept =
                SqliteOptions.withoutIdleOptions(Features.super.kept(table)).withComment(Optional.empty());
        return SqliteOptions.of(table).strict() ? SqliteOptions.withStrictTypes(kept) : kept;
    }

    @Override
    public String options(Table table) {
        return SqliteOptions.of(table).toString();
    }

    @Override
    public String option(QualifiedName table, String option, Optional<String> value) {
        throw new IllegalStateException(
                "SQLite sets no option of a table that's there, but " + option + " of " + table);
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        REFUSALS.requireNullsDistinct(table, key);
        if (!key.deferral().toString().isEmpty()) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    "SQLite checks a unique key with each statement, never later, and the key " + key.name() + " of "
                            + table + " is " + key.deferral() + ": take that away, or SQLite from the dialects");
        }
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        // All foreign keys are kept.
    }

    @Override
    public void require(QualifiedName table, Index index) {
        // All indexes are kept, as far as they decide about rows.
    }

    @Override
    public void require(QualifiedName table, Column column) {
        SqliteLimits.require(table, column);
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        List<Unsupported> all = new ArrayList<>(REFUSALS.comments(table));
        table.columns().stream()
                .filter(column -> SqliteTypes.isLarge(column.type()))
                .forEach(
                        column -> all.add(
                                new Unsupported(
                                        table.name(),
                                        Optional.of(column.name()),
                                        "SQLite has no exact numbers of more than 64 bits: " + column.name()
                                                + " is a text there, and sorts as one",
                                        "a smaller precision if the numbers allow it, or take SQLite from the dialects if their order matters")));
        table.indexes().stream()
                .filter(index -> !kept(index).equals(Optional.of(index)))
                .forEach(index -> all.add(REFUSALS.slower(
                        table.name(),
                        index,
                        "has neither access methods, included columns nor another place for NULL in indexes, as PostgreSQL has: "
                                + index.name() + " is an ordinary index there")));
        return all;
    }
}
