package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;

/**
 * Value for the rows of a column that hold NULL, given in the data phase.
 *
 * @param table the table, by its name in the transition schema
 * @param column the column, by its name in the transition schema
 * @param expression SQL expression over the table's columns
 */
public record Backfill(QualifiedName table, String column, String expression) {

    /** Such as {@code backfill customer.age with 0}. */
    public String describe() {
        return "backfill " + table + "." + column + " with " + expression;
    }
}
