package io.aludel.runtime.query;

/**
 * Whether an expression has no value.
 *
 * @param operand the expression
 * @param isNull whether null is what is wanted
 */
record NullTest(Expression<?> operand, boolean isNull) implements Condition {
    @Override
    public void write(SqlWriter sql) {
        operand.write(sql);
        sql.text(isNull ? " is null" : " is not null");
    }
}
