package io.aludel.runtime.query;

/**
 * The opposite of a condition.
 *
 * @param operand the condition
 */
record Negation(Condition operand) implements Condition {
    @Override
    public void write(SqlWriter sql) {
        sql.text("not (");
        operand.write(sql);
        sql.text(")");
    }
}
