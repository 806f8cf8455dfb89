package io.aludel.runtime.query;

/**
 * Two expressions and what lies between them.
 *
 * @param left the left side
 * @param operator the SQL operator, for example {@code <=}
 * @param right the right side
 */
record Comparison(Expression<?> left, String operator, Expression<?> right) implements Condition {
    @Override
    public void write(SqlWriter sql) {
        left.write(sql);
        sql.text(" " + operator + " ");
        right.write(sql);
    }
}
