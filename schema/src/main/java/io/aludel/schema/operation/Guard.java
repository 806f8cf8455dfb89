package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * What must hold of the rows before a revision may run at all; asked before anything is touched.
 *
 * @param table the table, by its name before the revision
 * @param question which rows there may not be
 * @param reason why, in words for the user, on one line; {@value #COUNT} in it stands for the number of rows found
 */
public record Guard(QualifiedName table, Question question, String reason) {

    /** Where the number of rows stands in a reason. */
    public static final String COUNT = "{count}";

    public Guard {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(question, "question");
    }

    /** Which rows there may not be. */
    public sealed interface Question {

        /** Calls the visitor's method for this kind of question. */
        <R> R accept(Visitor<R> visitor);
    }

    /**
     * One method for each kind of question.
     *
     * @param <R> what a visit gives
     */
    public interface Visitor<R> {
        R visit(AnyRow question);

        R visit(Nulls question);

        R visit(Holding question);

        R visit(Breaking question);

        R visit(Reaching question);
    }

    /** No row at all. */
    public record AnyRow() implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * No row that holds NULL.
     *
     * @param column in this column, by its name before the revision
     */
    public record Nulls(String column) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * No row that holds one of some values.
     *
     * @param column in this column, by its name before the revision
     * @param values the values, at least one
     */
    public record Holding(String column, List<String> values) implements Question {
        public Holding {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * No row that breaks a rule over the values of a column.
     *
     * @param rule the rule, over the column's name and values before the revision
     */
    public record Breaking(Check.Values rule) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * No row whose number lies at a number or beyond.
     *
     * @param column the number, by its column's name before the revision
     * @param first the number
     * @param falling whether smaller ones lie beyond
     */
    public record Reaching(String column, long first, boolean falling) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
