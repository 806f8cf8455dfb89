package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.dialect.Unsupported;
import io.aludel.schema.dialect.ValueText;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What MySQL keeps (manual: CREATE TABLE, CREATE INDEX, FOREIGN KEY Constraints): neither conditions of indexes nor included columns,
 * nor keys that are checked later.
 */
public class MysqlFeatures implements Features {

    /** Collations of other databases that compare bytes. */
    private static final Set<String> OF_BYTES = Set.of("C", "POSIX", "ucs_basic");

    private static final String BYTES = "utf8mb4_bin";

    private static final String JSON = "json";

    private final MysqlAbilities abilities;
    private final MysqlLimits limits;
    private final MysqlOptions options;
    private final Types types;

    MysqlFeatures(Types types) {
        this(types, "mysql", new MysqlAbilities("MySQL", true, false, false, false, false, OnlineTraits.MYSQL));
    }

    /**
     * For a database that's like MySQL.
     *
     * @param id the dialect's id
     * @param abilities in what it differs
     */
    protected MysqlFeatures(Types types, String id, MysqlAbilities abilities) {
        this.types = types;
        this.abilities = abilities;
        this.limits = new MysqlLimits(abilities);
        this.options = new MysqlOptions(id, abilities.database());
    }

    /** What it refuses. */
    final MysqlLimits limits() {
        return limits;
    }

    @Override
    public final boolean keepsTwins() {
        return true;
    }

    /** What MariaDB keeps JSON in, a check of the row looks at: no trigger can let it pass. */
    @Override
    public final boolean convertsBeside(ChangeColumnType change) {
        String to = types.spell(change.to());
        boolean changed =
                change.using().isPresent() || !types.spell(change.from()).equals(to);
        boolean checked = to.equals(JSON) && !types.catalogue(change.to()).equals(JSON);
        return changed && !checked && new MysqlRewrites(types).isNeeded(change);
    }

    /** A new check has the table copied, as has a text index. */
    @Override
    public final boolean takesOver(Table table, Rule rule, String column) {
        return switch (rule.kind()) {
            case PRIMARY_KEY, UNIQUE_KEY -> true;
            case INDEX ->
                !rule.mentions(column)
                        && table.index(rule.name())
                                .flatMap(this::kept)
                                .flatMap(Index::method)
                                .isEmpty();
            case FOREIGN_KEY, CHECK -> false;
        };
    }

    @Override
    public final boolean exchangesNames(Table table) {
        return !abilities.online().obstacles().toDefinitions(types, table);
    }

    @Override
    public final String collation(String spelledCollation) {
        return " collate " + ofBytes(spelledCollation.replace("`", "")).orElse(spelledCollation);
    }

    private static Optional<String> ofBytes(String collation) {
        return OF_BYTES.contains(collation) ? Optional.of(BYTES) : Optional.empty();
    }

    /** Between double quotes stand names, as elsewhere, and casts are to types that there are. */
    @Override
    public final String expression(String sql) {
        return new MysqlCasts(types).in(MysqlTexts.own(sql));
    }

    @Override
    public final String computed(Computed computed) {
        return " generated always as (" + expression(computed.expression()) + ")"
                + (computed.stored() ? " stored" : " virtual");
    }

    /** A trigger does it, unless the value is the current moment. */
    @Override
    public final String onUpdate(String expression) {
        return "";
    }

    @Override
    public final String onUpdate(Column column) {
        return MysqlDefaults.onUpdateClause(column)
                .map(text -> " on update " + text)
                .orElse("");
    }

    @Override
    public final Optional<String> identity(Column column, Generation.Identity identity) {
        return Optional.of("auto_increment");
    }

    @Override
    public final String defaultText(Column column, String expression) {
        return MysqlDefaults.spell(types, column.type(), expression);
    }

    @Override
    public final String comment(String text) {
        return " comment " + literal(text);
    }

    @Override
    public final boolean hasCommentStatements() {
        return false;
    }

    @Override
    public final String literal(String text) {
        return MysqlTypes.literal(text);
    }

    @Override
    public final String firstRow() {
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

    /** Without what only makes it smaller or faster. */
    @Override
    public final Optional<Index> kept(Index index) {
        if (!limits.hasExpressions() && index.parts().stream().anyMatch(Index.Part::expression)) {
            return Optional.empty();
        }
        return Optional.of(new Index(
                index.name(),
                index.parts().stream()
                        .map(part ->
                                new Index.Part(part.text(), part.expression(), part.descending(), Index.Nulls.DEFAULT))
                        .toList(),
                index.unique(),
                Optional.empty(),
                index.method().filter(MysqlIndexes.METHODS::contains),
                List.of()));
    }

    /** An identity's options aren't kept, and how it may be written isn't either; nor is that a column draws from a table of one row. */
    @Override
    public Column kept(Column column) {
        return column.withCollation(column.collation().map(name -> ofBytes(name).orElse(name)))
                .withGeneration(column.generation()
                        .filter(generation -> abilities.sequences() || !(generation instanceof Generation.NextValue))
                        .map(generation ->
                                generation.identity().isPresent() ? Generation.Identity.byDefault() : generation));
    }

    /** MySQL's sequence is a table of one row; see {@link MysqlSequences}. */
    @Override
    public Optional<Sequence> kept(Sequence sequence) {
        return Optional.of(new Sequence(sequence.name(), sequence.start(), sequence.increment()));
    }

    @Override
    public final boolean looksInFallingIndexes() {
        return abilities.fallingKeys();
    }

    @Override
    public final Optional<Table> table(Sequence sequence) {
        return abilities.sequences() ? Optional.empty() : Optional.of(MysqlSequences.table(sequence));
    }

    @Override
    public final Table kept(Table table) {
        return options.kept(MysqlKept.of(table, Features.super.kept(table)));
    }

    @Override
    public final Map<String, String> synonyms() {
        return Map.of(
                "now", "current_timestamp",
                "localtimestamp", "current_timestamp",
                "localtime", "current_timestamp",
                "curdate", "current_date",
                "curtime", "current_time");
    }

    @Override
    public final boolean isSame(Column column, String declared, String reported) {
        return ValueText.isSame(
                column.type(),
                MysqlDefaults.withDigits(column.type(), declared),
                MysqlDefaults.reported(column.type(), reported),
                synonyms());
    }

    @Override
    public final String options(Table table) {
        return options.of(table);
    }

    @Override
    public final String option(QualifiedName table, String option, Optional<String> value) {
        return options.change(table, option, value);
    }

    @Override
    public final void require(QualifiedName table, Column column) {
        limits.require(table, column);
    }

    @Override
    public final void require(QualifiedName table, UniqueKey key) {
        limits.require(table, key);
    }

    @Override
    public final void require(QualifiedName table, ForeignKey key) {
        limits.require(table, key);
    }

    @Override
    public final void require(QualifiedName table, Index index) {
        limits.require(table, index);
    }

    @Override
    public final List<Unsupported> unsupported(Table table) {
        return limits.unsupported(table, this);
    }
}
