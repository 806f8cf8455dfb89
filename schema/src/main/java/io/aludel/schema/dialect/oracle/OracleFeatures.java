package io.aludel.schema.dialect.oracle;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
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

/** What Oracle keeps (manual: CREATE TABLE, CREATE INDEX, CREATE SEQUENCE; not run). A computed column never is stored. */
final class OracleFeatures implements Features {

    private static final String WIDE = " minvalue -9223372036854775808 maxvalue 9223372036854775807";
    static final Refusals REFUSALS = new Refusals(OracleDialect.ID, "Oracle");

    /** Columns have one only where all texts may be longer than usual ({@code MAX_STRING_SIZE = EXTENDED}). */
    @Override
    public String collation(String spelledCollation) {
        return "";
    }

    @Override
    public String computed(Computed computed) {
        return " generated always as (" + computed.expression() + ") virtual";
    }

    @Override
    public String onUpdate(String expression) {
        return "";
    }

    @Override
    public Optional<String> identity(Column column, Generation.Identity identity) {
        boolean usual = identity.start() == 1 && identity.increment() == 1;
        boolean wide = identity.increment() < 0 || identity.start() < 1;
        return Optional.of("generated " + Clauses.mode(identity) + " as identity"
                + (usual
                        ? ""
                        : " (start with " + identity.start() + " increment by " + identity.increment()
                                + (wide ? WIDE : "") + ")"));
    }

    /** Truth values are numbers. */
    @Override
    public String defaultText(Column column, String expression) {
        if (!column.type().name().equals("boolean")) {
            return expression;
        }
        return expression.equalsIgnoreCase("true") ? "1" : expression.equalsIgnoreCase("false") ? "0" : expression;
    }

    /** An empty text takes a comment away. */
    @Override
    public String commentIs(Optional<String> text) {
        return literal(text.orElse(""));
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String noCycle() {
        return "nocycle";
    }

    @Override
    public boolean hasSequenceCache() {
        return false;
    }

    /** A schema is a user, whom only an administrator makes. */
    @Override
    public Optional<String> createSchema(String spelled) {
        return Optional.empty();
    }

    @Override
    public boolean hasSequenceTypes() {
        return false;
    }

    @Override
    public long usualCache() {
        return 20;
    }

    /** Neither a condition, a method, columns carried along nor a place for rows without value. */
    @Override
    public Optional<Index> kept(Index index) {
        return Optional.of(new Index(
                index.name(),
                index.parts().stream()
                        .map(part ->
                                new Index.Part(part.text(), part.expression(), part.descending(), Index.Nulls.DEFAULT))
                        .toList(),
                index.unique()));
    }

    @Override
    public String options(Table table) {
        Optional.ofNullable(table.options().get(OracleDialect.ID)).ifPresent(options -> {
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
                table,
                "Aludel writes no options of tables for Oracle, such as " + options + " of " + table
                        + ": take them away");
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
            throw REFUSALS.limit(table, column.name(), "has no plain arrays", "keep them in a table of their own");
        }
        if (type.name().equals("time") || type.name().equals("time with time zone")) {
            throw REFUSALS.limit(table, column.name(), "has no times without a day", "keep a moment or a text");
        }
    }

    @Override
    public void require(QualifiedName table, UniqueKey key) {
        if (key.nullsNotDistinct()) {
            throw REFUSALS.limit(table, key.name(), "takes no two NULLs for the same", "forbid NULL there");
        }
    }

    @Override
    public void require(QualifiedName table, ForeignKey key) {
        if (!isPlain(key.onUpdate())) {
            throw REFUSALS.limit(
                    table, key.name(), "has foreign keys that do nothing on update", "let the application do it");
        }
        if (key.onDelete() == ReferenceAction.SET_DEFAULT) {
            throw REFUSALS.limit(table, key.name(), "sets no default on delete", "let it set null");
        }
    }

    static boolean isPlain(ReferenceAction action) {
        return action == ReferenceAction.NO_ACTION || action == ReferenceAction.RESTRICT;
    }

    @Override
    public void require(QualifiedName table, Index index) {
        if (index.unique() && index.where().isPresent()) {
            throw REFUSALS.limit(
                    table, index.name(), "has no partial indexes", "index expressions that give NULL for other rows");
        }
    }

    @Override
    public List<Unsupported> unsupported(Table table) {
        List<Unsupported> all = new ArrayList<>();
        for (Column column : table.columns()) {
            column.collation()
                    .ifPresent(collation -> all.add(new Unsupported(
                            table.name(),
                            Optional.of(column.name()),
                            "Oracle has no collation of a column unless texts may be longer than usual: "
                                    + column.name() + " sorts as the session does, not by " + collation,
                            "nothing if the order may be another one there, or take " + REFUSALS.fromTheDialects())));
        }
        table.indexes().stream()
                .filter(index -> !kept(index).equals(Optional.of(index)) && !index.unique())
                .forEach(index -> all.add(REFUSALS.slower(
                        table.name(),
                        index,
                        "has neither partial indexes nor included columns, and rendered are no access methods: "
                                + index.name() + " is an ordinary index there")));
        return all;
    }
}
