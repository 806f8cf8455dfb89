package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Unsupported;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What PostgreSQL keeps (manual: CREATE TABLE, CREATE INDEX): all of it, values on update by a trigger. A computed column is
 * stored, since one that isn't needs PostgreSQL 18 (5.4, Generated Columns) and frozen SQL doesn't know its server.
 */
final class PostgresqlFeatures implements Features {

    /** Names and values of storage parameters are written as they're declared. */
    private static final Pattern OPTION = Pattern.compile("[a-z_][a-z0-9_.]*");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.+-]+");

    @Override
    public boolean keepsTwins() {
        return true;
    }

    /** A type of the database's own has more to it than its columns. */
    @Override
    public boolean convertsBeside(ChangeColumnType change) {
        boolean named =
                change.from().enumType().isPresent() || change.to().enumType().isPresent();
        return !named && (change.using().isPresent() || PostgresqlRewrites.isNeeded(change.from(), change.to()));
    }

    /** A key that's checked late would be checked at once meanwhile. */
    @Override
    public boolean takesOver(Table table, Rule rule, String column) {
        return table.uniqueKeys().stream()
                .noneMatch(key -> key.name().equals(rule.name()) && key.deferral() != Deferral.NONE);
    }

    /**
     * Two types that a key may pair keep their values, but for an expression of one's own. Of two keys that set a default, the trigger
     * undoes what the one does that comes first.
     */
    @Override
    public boolean takesOver(ForeignKey key, ChangeColumnType change, ColumnType other) {
        return change.using().isEmpty()
                && key.onDelete() != ReferenceAction.SET_DEFAULT
                && key.onUpdate() != ReferenceAction.SET_DEFAULT
                && PostgresqlRewrites.isComparable(change.to(), other);
    }

    @Override
    public boolean takesOver(Generation generation) {
        return generation.identity().isPresent() || generation.sequenceUsed().isPresent();
    }

    @Override
    public boolean takeOverTogether() {
        return true;
    }

    @Override
    public String collation(String spelledCollation) {
        return " collate " + spelledCollation;
    }

    @Override
    public String computed(Computed computed) {
        return " generated always as (" + computed.expression() + ") stored";
    }

    @Override
    public String onUpdate(String expression) {
        return "";
    }

    @Override
    public boolean hasSequenceTypes() {
        return true;
    }

    @Override
    public long usualCache() {
        return 1;
    }

    /** What's computed always is stored. */
    @Override
    public Column kept(Column column) {
        Column kept = Features.super.kept(column);
        return kept.withComputed(kept.computed().map(computed -> new Computed(computed.expression(), true)));
    }

    @Override
    public Optional<Index> kept(Index index) {
        return Optional.of(index);
    }

    @Override
    public String options(Table table) {
        return Optional.ofNullable(table.options().get(PostgresqlDialect.ID))
                .map(options -> options.entrySet().stream()
                        .map(option -> assignment(table.name(), option.getKey(), option.getValue()))
                        .collect(Collectors.joining(", ", " with (", ")")))
                .orElse("");
    }

    @Override
    public String option(QualifiedName table, String option, Optional<String> value) {
        return value.map(text -> "set (" + assignment(table, option, text) + ")")
                .orElseGet(() -> "reset (" + name(table, option) + ")");
    }

    private static String assignment(QualifiedName table, String option, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new DialectLimit(
                    table,
                    "PostgreSQL takes a number or a word as value of the option " + option + " of " + table + ", not "
                            + value);
        }
        return name(table, option) + " = " + value;
    }

    private static String name(QualifiedName table, String option) {
        if (!OPTION.matcher(option).matches()) {
            throw new DialectLimit(
                    table,
                    "PostgreSQL has no storage parameter " + option + " for " + table
                            + ": its options are those of create table .. with, such as fillfactor");
        }
        return option;
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        // All unique keys are kept.
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        // All foreign keys are kept.
    }

    @Override
    public void require(QualifiedName table, Index index) {
        // All indexes are kept.
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        return List.of();
    }
}
