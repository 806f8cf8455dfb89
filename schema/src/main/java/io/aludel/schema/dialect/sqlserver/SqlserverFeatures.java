package io.aludel.schema.dialect.sqlserver;

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
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Refusals;
import io.aludel.schema.dialect.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What SQL Server keeps (manual: CREATE TABLE, CREATE INDEX, CREATE SEQUENCE; not run). Comments are left out. */
final class SqlserverFeatures implements Features {

    private static final Pattern TYPED_LITERAL = Pattern.compile("(?i)(?:date|time|timestamp)\\s*('(?:[^']|'')*')");
    static final Refusals REFUSALS = new Refusals(SqlserverDialect.ID, "SQL Server");

    @Override
    public String collation(String spelledCollation) {
        return " collate " + spelledCollation.replace("\"", "");
    }

    @Override
    public String computed(Computed computed) {
        return " as (" + computed.expression() + ")";
    }

    /** It has no type of its own, so the expression gets it. */
    @Override
    public Optional<String> computedDefinition(Column column, String type) {
        return column.computed()
                .map(computed -> "as (cast(" + computed.expression() + " as " + type + "))"
                        + (computed.stored() ? " persisted" : ""));
    }

    /** Of computed columns only those that are stored take it. */
    @Override
    public String notNull(Column column, String spelledName) {
        return column.computed().filter(computed -> !computed.stored()).isPresent() ? "" : " not null";
    }

    @Override
    public String onUpdate(String expression) {
        return "";
    }

    @Override
    public Optional<String> identity(Column column, Generation.Identity identity) {
        return Optional.of("identity(" + identity.start() + ", " + identity.increment() + ")");
    }

    /** Truth values are numbers, literals have no type before them, and a moment without time zone is another function. */
    @Override
    public String defaultText(Column column, String expression) {
        if (column.type().name().equals("boolean")) {
            return expression.equalsIgnoreCase("true") ? "1" : expression.equalsIgnoreCase("false") ? "0" : expression;
        }
        Matcher literal = TYPED_LITERAL.matcher(expression);
        if (literal.matches()) {
            return literal.group(1);
        }
        return expression.equalsIgnoreCase("localtimestamp") ? "sysdatetime()" : expression;
    }

    @Override
    public boolean hasCommentStatements() {
        return false;
    }

    @Override
    public String literal(String text) {
        return "N'" + text.replace("'", "''") + "'";
    }

    @Override
    public String firstRow() {
        return " order by (select null) offset 0 rows fetch next 1 rows only";
    }

    @Override
    public Optional<String> createSchema(String spelled) {
        String create = "create schema " + spelled;
        return Optional.of(
                "if schema_id(" + literal(spelled.replace("\"", "")) + ") is null exec(" + literal(create) + ")");
    }

    @Override
    public boolean hasSequenceTypes() {
        return true;
    }

    @Override
    public boolean takesKeysAlike() {
        return true;
    }

    @Override
    public long usualCache() {
        return 50;
    }

    /** Neither over expressions nor by another method, and rows without value have their place. */
    @Override
    public Optional<Index> kept(Index index) {
        if (index.parts().stream().anyMatch(Index.Part::expression)) {
            return Optional.empty();
        }
        return Optional.of(new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> new Index.Part(part.text(), part.descending()))
                        .toList(),
                index.unique(),
                index.where(),
                Optional.empty(),
                index.include()));
    }

    @Override
    public String options(Table table) {
        return Optional.ofNullable(table.options().get(SqlserverDialect.ID))
                .map(options -> options.entrySet().stream()
                        .map(option -> option.getKey() + " = " + option.getValue())
                        .collect(Collectors.joining(", ", " with (", ")")))
                .orElse("");
    }

    @Override
    public String option(QualifiedName table, String option, Optional<String> value) {
        return "rebuild with (" + option + " = " + value.orElse("none") + ")";
    }

    @Override
    public void require(QualifiedName table, Column column) {
        ColumnType type = column.type();
        if (column.onUpdate().isPresent()) {
            throw REFUSALS.limit(
                    table, column.name(), "has no clause for a value on update", "set it in the application");
        }
        if (type.enumType().isPresent()) {
            throw REFUSALS.limit(table, column.name(), "has no enumerations", "keep its values as texts");
        }
        if (type.elementType().isPresent()) {
            throw REFUSALS.limit(table, column.name(), "has no arrays", "keep them in a table of their own");
        }
        if (type.name().equals("time with time zone")) {
            throw REFUSALS.limit(table, column.name(), "has no times of a time zone", "keep a moment or a plain time");
        }
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
            throw REFUSALS.limit(
                    table, key, "checks no key later than with its statement", "let it be checked at once");
        }
    }

    @Override
    public void require(QualifiedName table, Index index) {
        if (index.unique() && kept(index).isEmpty()) {
            throw REFUSALS.limit(table, index.name(), "has no indexes over expressions", "index a computed column");
        }
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        List<Unsupported> all = new ArrayList<>();
        table.indexes().stream()
                .filter(index -> !kept(index).equals(Optional.of(index)) && !index.unique())
                .forEach(index -> all.add(REFUSALS.slower(
                        table.name(),
                        index,
                        kept(index).isEmpty()
                                ? "has no indexes over expressions: there is no " + index.name()
                                : "has neither access methods nor a place for NULL in indexes: " + index.name()
                                        + " is an ordinary index there")));
        return all;
    }

    /** Restricting is what keys do anyway, and no word. */
    static ForeignKey withoutRestrict(ForeignKey key) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                unlessRestrict(key.onDelete()),
                unlessRestrict(key.onUpdate()),
                key.deferral());
    }

    private static ReferenceAction unlessRestrict(ReferenceAction action) {
        return action == ReferenceAction.RESTRICT ? ReferenceAction.NO_ACTION : action;
    }
}
