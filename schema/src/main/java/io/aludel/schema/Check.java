package io.aludel.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Check constraint of a table.
 *
 * @param name constraint name
 * @param rule what must hold for each row
 */
public record Check(String name, Rule rule) implements Constraint {

    public Check {
        Objects.requireNonNull(rule, "rule");
    }

    /** A check of that SQL. */
    public static Check of(String name, String expression) {
        return new Check(name, new Expression(expression));
    }

    /** What must hold. */
    public sealed interface Rule permits Expression, Values {

        /** The columns that it's known to name. */
        List<String> columns();

        /** This, if it keeps the values of an enumeration. */
        default Optional<Values> values() {
            return Optional.empty();
        }

        /** The same rule after a column was renamed, as far as the column is known. */
        Rule withColumnRenamed(String from, String to);

        /** The same rule with declared SQL in other words. */
        Rule withText(UnaryOperator<String> wording);

        /** Calls the visitor's method for this kind of rule. */
        <R> R accept(Visitor<R> visitor);
    }

    /**
     * One method for each kind of rule.
     *
     * @param <R> what a visit gives
     */
    public interface Visitor<R> {
        R visit(Expression expression);

        R visit(Values values);
    }

    /**
     * Declared SQL, which is compared as {@linkplain DeclaredText text} and doesn't follow renames.
     *
     * @param sql condition over columns of the table
     */
    public record Expression(String sql) implements Rule {

        public Expression {
            sql = DeclaredText.sql(sql);
            if (sql.isEmpty()) {
                throw new IllegalArgumentException("a check needs a condition");
            }
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public Expression withColumnRenamed(String from, String to) {
            return this;
        }

        @Override
        public Expression withText(UnaryOperator<String> wording) {
            return new Expression(wording.apply(sql));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return "\"" + sql + "\"";
        }
    }

    /**
     * The values that a column with an enumeration may have.
     *
     * <p>The order of names is no difference, though it is kept; that of positions is.
     *
     * @param column the column
     * @param constants the enumeration's constants in order, at least one
     * @param ordinal whether the column holds their positions, counted from 0; otherwise it holds their names
     */
    public record Values(String column, List<String> constants, boolean ordinal) implements Rule {

        public Values {
            constants = List.copyOf(constants);
            if (constants.isEmpty()) {
                throw new IllegalArgumentException("column " + column + " needs a value that it may have");
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Values withColumnRenamed(String from, String to) {
            return column.equals(from) ? new Values(to, constants, ordinal) : this;
        }

        @Override
        public Values withText(UnaryOperator<String> wording) {
            return this;
        }

        @Override
        public Optional<Values> values() {
            return Optional.of(this);
        }

        /** A text as SQL literal. */
        public static String literal(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        /** The same column with other constants. */
        public Values withConstants(List<String> newConstants) {
            return new Values(column, newConstants, ordinal);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Values that
                    && column.equals(that.column)
                    && ordinal == that.ordinal
                    && comparable().equals(that.comparable());
        }

        @Override
        public int hashCode() {
            return Objects.hash(column, ordinal, comparable());
        }

        private List<String> comparable() {
            return ordinal ? constants : constants.stream().sorted().toList();
        }

        @Override
        public String toString() {
            return column
                    + (ordinal ? " at " : " in ")
                    + constants.stream().collect(Collectors.joining(", ", "(", ")"));
        }
    }

    @Override
    public List<String> columns() {
        return rule.columns();
    }

    @Override
    public Check withName(String newName) {
        return new Check(newName, rule);
    }

    @Override
    public Check withColumnRenamed(String from, String to) {
        return new Check(name, rule.withColumnRenamed(from, to));
    }

    /** The same check with declared SQL in other words. */
    public Check withText(UnaryOperator<String> wording) {
        return new Check(name, rule.withText(wording));
    }

    @Override
    public String toString() {
        return name + " " + rule;
    }
}
