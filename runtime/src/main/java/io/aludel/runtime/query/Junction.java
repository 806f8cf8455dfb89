package io.aludel.runtime.query;

/**
 * Two conditions joined by {@code and} or {@code or}; always in parentheses, so that no reader needs the precedence.
 *
 * @param left the left side
 * @param word {@code and} or {@code or}
 * @param right the right side
 */
record Junction(Condition left, String word, Condition right) implements Condition {
    @Override
    public void write(SqlWriter sql) {
        sql.text("(");
        left.write(sql);
        sql.text(" " + word + " ");
        right.write(sql);
        sql.text(")");
    }
}
