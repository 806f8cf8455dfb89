package io.aludel.runtime.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A select; with one column it is an expression too, a sub-select, and may name columns of the statement around it.
 *
 * @param <T> the Java type of its one column; {@link Row} for several
 */
public final class Select<T> implements Expression<T> {
    private final Class<T> javaType;
    private final boolean distinct;
    private final List<Expression<?>> columns;
    private final TableReference table;
    private final Optional<Condition> condition;

    Select(
            Class<T> javaType,
            boolean distinct,
            List<Expression<?>> columns,
            TableReference table,
            Optional<Condition> condition) {
        this.javaType = javaType;
        this.distinct = distinct;
        this.columns = columns;
        this.table = Objects.requireNonNull(table, "table");
        this.condition = condition;
    }

    /** Keeps the rows for which a condition holds; a second call keeps those for which both hold. */
    public Select<T> where(Condition added) {
        return new Select<>(javaType, distinct, columns, table, Condition.both(condition, added));
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    /** Writes the select in parentheses, as a sub-select. */
    @Override
    public void write(SqlWriter sql) {
        sql.text("(");
        writeStatement(sql);
        sql.text(")");
    }

    List<Expression<?>> columns() {
        return columns;
    }

    void writeStatement(SqlWriter sql) {
        sql.within(table, () -> {
            sql.text(distinct ? "select distinct " : "select ");
            sql.list(columns, column -> column.write(sql));
            sql.text(" from ");
            sql.table(table);
            sql.where(condition);
        });
    }
}
