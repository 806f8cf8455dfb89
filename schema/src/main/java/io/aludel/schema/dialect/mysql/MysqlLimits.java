package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Unsupported;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What MySQL can't keep, and what it leaves out. */
final class MysqlLimits {

    private static final int LONGEST_COLUMN_COMMENT = 1024;
    private static final int LONGEST_TABLE_COMMENT = 2048;
    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "integer", "bigint");
    private static final String TAKE_AWAY = " from the dialects";

    private final String database;
    private final boolean expressions;
    private final boolean sequences;
    private final KeyEffects effects;

    MysqlLimits(MysqlAbilities abilities) {
        this.database = abilities.database();
        this.expressions = abilities.expressionIndexes();
        this.sequences = abilities.sequences();
        this.effects = new KeyEffects(abilities);
    }

    String database() {
        return database;
    }

    /** Whether there are indexes over expressions. */
    boolean hasExpressions() {
        return expressions;
    }

    void require(QualifiedName table, Column column) {
        if (column.type().name().equals("time with time zone")) {
            throw limit(
                    table,
                    column.name(),
                    database + " has no time of day with a time zone, as " + column.name() + " of " + table
                            + " is one: keep a time and an offset");
        }
        column.comment().ifPresent(text -> requireComment(table, Optional.of(column.name()), text));
        Clauses.identity(column).ifPresent(identity -> require(table, column, identity));
    }

    void requireComment(QualifiedName table, Optional<String> column, String text) {
        int longest = column.isPresent() ? LONGEST_COLUMN_COMMENT : LONGEST_TABLE_COMMENT;
        if (text.length() > longest) {
            String fact = database + " keeps comments of at most " + longest + " characters, and that of " + table
                    + column.map(name -> "." + name).orElse("") + " has " + text.length() + ": make it shorter";
            throw column.map(name -> limit(table, name, fact)).orElseGet(() -> new DialectLimit(table, fact));
        }
    }

    private void require(QualifiedName table, Column column, Generation.Identity identity) {
        String subject = column.name() + " of " + table;
        if (identity.increment() != 1 || identity.start() < 1) {
            throw limit(
                    table,
                    column.name(),
                    database + " counts identity columns up by 1 from a positive number on, and " + subject
                            + " starts at " + identity.start() + " and counts by " + identity.increment()
                            + ": use a sequence, or take that away");
        }
        if (!INTEGERS.contains(column.type().name())) {
            throw limit(
                    table,
                    column.name(),
                    database + " numbers columns of integer types alone, and " + subject + " is of type "
                            + column.type() + ": make it a bigint");
        }
    }

    /** At most one column counts by itself. */
    void requireOneIdentity(Table table) {
        table.columns().stream()
                .filter(column -> Clauses.identity(column).isPresent())
                .skip(1)
                .findFirst()
                .ifPresent(column -> {
                    throw limit(
                            table.name(),
                            column.name(),
                            database + " has one identity column a table, and " + column.name() + " of " + table.name()
                                    + " is another one: use a sequence or a default");
                });
    }

    /** What foreign keys do by themselves. */
    KeyEffects effects() {
        return effects;
    }

    /** Neither a check, a computed column nor an index over an expression may name a column that counts by itself, nor all of them one that a key changes. */
    void requireUnnamed(Table table) {
        requireFreeIdentity(table);
        effects.require(table);
    }

    private void requireFreeIdentity(Table table) {
        for (Column column : table.columns()) {
            if (Clauses.identity(column).isPresent()) {
                Stream.concat(
                                Rule.of(table).stream()
                                        .filter(rule -> computes(table, rule, column.name()))
                                        .map(Rule::name),
                                table.columns().stream()
                                        .filter(other -> other.computed()
                                                .filter(text -> MentionedNames.in(text.expression())
                                                        .contain(column.name()))
                                                .isPresent())
                                        .map(Column::name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw limit(
                                    table.name(),
                                    name,
                                    database
                                            + " has no checks of identity columns, and no columns or indexes that are computed from them,"
                                            + " and " + name + " of " + table.name() + " names " + column.name()
                                            + ": take it away, or number the rows from a sequence");
                        });
            }
        }
    }

    private boolean computes(Table table, Rule rule, String column) {
        boolean inIndex = expressions
                && table.index(rule.name()).stream()
                        .flatMap(index -> index.parts().stream())
                        .anyMatch(part -> part.expression()
                                && MentionedNames.in(part.text()).contain(column));
        return rule.kind() == Rule.Kind.INDEX
                ? inIndex
                : rule.kind() == Rule.Kind.CHECK
                        && (rule.mentions(column) || rule.columns().contains(column));
    }

    void require(QualifiedName table, UniqueKey key) {
        requireAtOnce(table, key.name(), key.deferral());
        if (key.nullsNotDistinct()) {
            throw limit(
                    table,
                    key.name(),
                    database + " lets rows without value stand beside each other in every unique key, and " + key.name()
                            + " of " + table + " shall not: make its columns not null");
        }
    }

    void require(QualifiedName table, ForeignKey key) {
        requireAtOnce(table, key.name(), key.deferral());
        if (key.onDelete() == ReferenceAction.SET_DEFAULT || key.onUpdate() == ReferenceAction.SET_DEFAULT) {
            throw limit(
                    table,
                    key.name(),
                    database + " sets no default when the row goes to which the foreign key " + key.name() + " of "
                            + table + " refers: set null, or do it in the application");
        }
    }

    private void requireAtOnce(QualifiedName table, String key, Deferral deferral) {
        if (deferral != Deferral.NONE) {
            throw limit(
                    table,
                    key,
                    database + " checks every key with each row, never later, and the key " + key + " of " + table
                            + " is " + deferral + ": take that away, or " + database + TAKE_AWAY);
        }
    }

    void require(QualifiedName table, Index index) {
        boolean overExpression = index.parts().stream().anyMatch(Index.Part::expression);
        if (index.unique() && (index.where().isPresent() || (overExpression && !expressions))) {
            throw limit(
                    table,
                    index.name(),
                    database + " has no partial indexes" + (expressions ? "" : " and none over expressions")
                            + ", and without " + index.name() + " of " + table
                            + " it would keep rows that shall not be: make it unique over a computed column, or take "
                            + database + TAKE_AWAY);
        }
    }

    List<Unsupported> unsupported(Table table, Features features) {
        List<Unsupported> all = new ArrayList<>();
        table.columns().stream()
                .filter(column -> Clauses.identity(column)
                        .filter(Generation.Identity::always)
                        .isPresent())
                .forEach(column -> all.add(new Unsupported(
                        table.name(),
                        Optional.of(column.name()),
                        database + " lets an insert name the number of an identity column: that of " + column.name()
                                + " is generated by default, not always",
                        "nothing if no insert does that")));
        table.columns().stream()
                .flatMap(column -> drawing(table, column).stream())
                .forEach(all::add);
        for (Index index : table.indexes()) {
            Optional<Index> kept = features.kept(index);
            if (!kept.equals(Optional.of(index)) && isAllowed(index)) {
                all.add(new Unsupported(table.name(), Optional.of(index.name()), fact(index, kept), fix(index)));
            }
        }
        return all;
    }

    private Optional<Unsupported> drawing(Table table, Column column) {
        return sequence(column)
                .map(sequence -> new Unsupported(
                        table.name(),
                        Optional.of(column.name()),
                        database + " has no sequences, as PostgreSQL has: " + sequence
                                + " is a table of one row there, from which no insert gets " + column.name()
                                + " by itself",
                        "take the number from that table before inserting, as Hibernate does, or let the column be an"
                                + " identity"));
    }

    /** The sequence from which a column would draw, if the database can't do that. */
    private Optional<QualifiedName> sequence(Column column) {
        return sequences
                ? Optional.empty()
                : column.generation()
                        .filter(Generation.NextValue.class::isInstance)
                        .map(Generation.NextValue.class::cast)
                        .map(Generation.NextValue::sequence);
    }

    /** Rows that are there would all get the number 0. */
    void requireNumbered(QualifiedName table, Column column) {
        sequence(column).filter(sequence -> !column.nullable()).ifPresent(sequence -> {
            throw limit(
                    table,
                    column.name(),
                    database + " numbers no rows that are there from a sequence, and " + column.name() + " of " + table
                            + " would be 0 in all of them: let it be an identity, or fill it with @Backfill or a data"
                            + " step");
        });
    }

    private boolean isAllowed(Index index) {
        return !index.unique() || index.where().isEmpty();
    }

    private String fact(Index index, Optional<Index> kept) {
        return kept.isEmpty()
                ? database + " has no indexes over expressions, as PostgreSQL has: there is no " + index.name()
                : database + " has neither partial indexes, access methods, included columns nor another place for"
                        + " rows without value, as PostgreSQL has: " + index.name() + " is an ordinary index there";
    }

    private String fix(Index index) {
        return index.parts().stream().anyMatch(Index.Part::expression)
                ? "an index over a computed column"
                : "nothing if reading may be slower there, or take " + database + TAKE_AWAY;
    }

    private static DialectLimit limit(QualifiedName table, String member, String message) {
        return new DialectLimit(table, member, message);
    }
}
