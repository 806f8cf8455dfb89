package io.aludel.runtime.query;

/** By what a select is ordered, and in which direction; made by {@link Expression#asc()} and {@link Expression#desc()}. */
public final class Order implements SqlPart {
    private final Expression<?> expression;
    private final boolean descending;

    Order(Expression<?> expression, boolean descending) {
        this.expression = expression;
        this.descending = descending;
    }

    @Override
    public void write(SqlWriter sql) {
        expression.write(sql);
        sql.text(descending ? " desc" : " asc");
    }
}
