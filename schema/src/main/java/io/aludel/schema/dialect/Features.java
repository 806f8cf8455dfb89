package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one database keeps of a schema's rarer facts, and how it writes them. */
public interface Features extends SuccessorFeatures {

    /** The clause of a column's collation, with a blank before it; empty where columns have none. */
    String collation(String spelledCollation);

    /** How a computed column follows its type, with a blank before it. */
    String computed(Computed computed);

    /** The clause of the value that a column gets on update, with a blank before it; empty where a trigger does it. */
    String onUpdate(String expression);

    /** The clause of the value that a column gets on update, with a blank before it. */
    default String onUpdate(Column column) {
        return column.onUpdate().map(this::onUpdate).orElse("");
    }

    /** The clause of an identity column; empty: SQL's own {@code generated .. as identity}. */
    default Optional<String> identity(Column column, Generation.Identity identity) {
        return Optional.empty();
    }

    /** The default of a column as the database takes it. */
    default String defaultText(Column column, String expression) {
        return expression;
    }

    /** A declared expression as the database takes it. */
    default String expression(String sql) {
        return sql;
    }

    /** Whether a table whose rows have still to be checked by keys that are checked late can't be altered before. */
    default boolean checksRowsBeforeAltering() {
        return true;
    }

    /** How it says that a column has no NULL, with a blank before it. */
    default String notNull(Column column, String spelledName) {
        return " not null";
    }

    /** The comment as part of a column's definition, with a blank before it; empty where it's a statement of its own, or nothing. */
    default String comment(String text) {
        return "";
    }

    /** What a comment is said to be by a statement of its own: a text, or none. */
    default String commentIs(Optional<String> text) {
        return text.map(this::literal).orElse("null");
    }

    /** Whether triggers can keep a column alike under two names, as long as a revision that's recorded online is half way. */
    default boolean keepsTwins() {
        return false;
    }

    /**
     * Whether triggers can add to a row only once it's there: a column without NULL may have it then as long as it goes by two names, since
     * inserts that know the other name leave it out.
     */
    default boolean triggersComeLate() {
        return false;
    }

    /** Whether comments are statements of their own. */
    default boolean hasCommentStatements() {
        return true;
    }

    /** A text as a character literal. */
    default String literal(String text) {
        return Literals.text(text);
    }

    /** How a default follows the type of its column, with a blank before it. */
    default String defaultClause(Column column, String text) {
        return " default " + text;
    }

    /** What has a query give one row at most, with a blank before it. */
    default String firstRow() {
        return " fetch first 1 row only";
    }

    /** The smallest number that a sequence may be bound to. */
    default long leastNumber() {
        return Long.MIN_VALUE;
    }

    /** The largest number that a sequence may be bound to. */
    default long greatestNumber() {
        return Long.MAX_VALUE;
    }

    /** How a sequence is told not to begin anew. */
    default String noCycle() {
        return "no cycle";
    }

    /**
     * The definition of a computed column, all but its name and NOT NULL; empty: its type, and what {@link #computed(Computed)} gives.
     *
     * @param type the spelled type
     */
    default Optional<String> computedDefinition(Column column, String type) {
        return Optional.empty();
    }

    /** The statement that makes a schema unless it's there; empty where schemas come in another way. */
    default Optional<String> createSchema(String spelled) {
        return Optional.of("create schema if not exists " + spelled);
    }

    /** Whether a sequence keeps numbers in advance. */
    default boolean hasSequenceCache() {
        return true;
    }

    /** Whether {@code create table} takes a unique key over the columns of another key; otherwise it's added afterwards. */
    default boolean takesKeysAlike() {
        return false;
    }

    /**
     * Demands that the database keeps a column as it's declared, as far as it decides about rows.
     *
     * @throws DialectLimit when it doesn't
     */
    default void require(QualifiedName table, Column column) {
        // Most keep all columns.
    }

    /** Whether a sequence has a type of its own; otherwise its bounds stand for it. */
    boolean hasSequenceTypes();

    /** What stands before the options of every new sequence, such as {@code as bigint}; empty where a sequence has such numbers anyway. */
    default Optional<String> newSequence() {
        return Optional.empty();
    }

    /** How many numbers a session takes of a sequence at a time when nothing is said. */
    long usualCache();

    /** What the database makes of an index; empty: nothing at all. */
    Optional<Index> kept(Index index);

    /** What the database makes of a column; without its collation where columns have none. */
    default Column kept(Column column) {
        boolean collated = column.collation()
                .filter(collation -> !collation(collation).isEmpty())
                .isPresent();
        return collated ? column : column.withCollation(Optional.empty());
    }

    /** Whether a foreign key looks in an index whose columns fall as in one whose columns rise. */
    default boolean looksInFallingIndexes() {
        return true;
    }

    /** The table that a sequence is, where the database has none of its own. */
    default Optional<Table> table(Sequence sequence) {
        return Optional.empty();
    }

    /** What the database makes of a sequence; empty: nothing at all. Bounds and cache that aren't declared are left to it. */
    default Optional<Sequence> kept(Sequence sequence) {
        return Optional.of(
                hasSequenceTypes()
                        ? sequence
                        : new Sequence(
                                sequence.name(),
                                Sequence.USUAL_TYPE,
                                sequence.start(),
                                sequence.increment(),
                                sequence.minimum(),
                                sequence.maximum(),
                                sequence.cycle(),
                                hasSequenceCache() ? sequence.cache() : Optional.empty()));
    }

    /**
     * What the database makes of a table and its catalogue can tell again, in the words of the declared one. What it leaves out, such
     * as a comment, can't differ; what it makes something else of, such as the name of a primary key, is expected in its catalogue as
     * it's given here. Texts in SQL stay as they're declared: they're compared by what they are, not by their letters.
     *
     * <p>Here: all of it, columns as {@link #kept(Column)} and indexes as {@link #kept(Index)} give them. A rule that the catalogue
     * tells as another kind of rule, such as a unique index as a unique key, keeps its name.
     */
    default Table kept(Table table) {
        Table kept = table.withIndexes(
                table.indexes().stream().flatMap(index -> kept(index).stream()).toList());
        for (Column column : table.columns()) {
            kept = kept.withColumnChanged(column.name(), this::kept);
        }
        return kept;
    }

    /** Whether constraints are called in the catalogue as they're declared; otherwise they're recognised by what they demand. */
    default boolean keepsConstraintNames() {
        return true;
    }

    /** Whether the catalogue tells in which order a unique key names its columns; otherwise it's no difference. */
    default boolean tellsOrderOfUniqueKeys() {
        return true;
    }

    /**
     * Functions that the catalogue calls by another name than a declaration does, by the declared one: bare words in lower case, such as
     * {@code now} for {@code current_timestamp}.
     */
    default Map<String, String> synonyms() {
        return Map.of("now", "current_timestamp");
    }

    /**
     * Whether a column's default or value on update is the declared one, as far as that can be told: {@link ValueText} says how far.
     *
     * @param column the declared column
     * @param declared the declared text
     * @param reported what the catalogue says
     */
    default boolean isSame(Column column, String declared, String reported) {
        return ValueText.isSame(column.type(), declared, reported, synonyms());
    }

    /** What follows the columns of a table that's created, with a blank before it. */
    String options(Table table);

    /** The action of {@code alter table} that sets an option, or takes it back. */
    String option(QualifiedName table, String option, Optional<String> value);

    /**
     * Demands that the database keeps a key as it's declared.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(QualifiedName table, UniqueKey key);

    /**
     * Demands that the database keeps a key as it's declared.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(QualifiedName table, ForeignKey key);

    /**
     * Demands that the database keeps an index as it's declared, as far as it decides about rows.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(QualifiedName table, Index index);

    /** What the database leaves out of a table. */
    List<Unsupported> unsupported(Table table);
}
