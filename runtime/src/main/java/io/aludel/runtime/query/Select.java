package io.aludel.runtime.query;

import java.util.List;
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
    private final Optional<TableReference> table;
    private final Optional<Condition> condition;

    Select(
            Class<T> javaType,
            boolean distinct,
            List<Expression<?>> columns,
            Optional<TableReference> table,
            Optional<Condition> condition) {
        this.javaType = javaType;
        this.distinct = distinct;
        this.columns = columns;
        this.table = table;
        this.condition = condition;
    }

    /** Says where the rows come from. */
    public Select<T> from(TableReference source) {
        return new Select<>(javaType, distinct, columns, Optional.of(source), condition);
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
        if (table.isPresent()) {
            sql.within(table.get(), () -> writeColumns(sql));
        } else {
            writeColumns(sql);
        }
    }

    private void writeColumns(SqlWriter sql) {
        sql.text(distinct ? "select distinct " : "select ");
        sql.list(columns, column -> column.write(sql));
        if (table.isPresent()) {
            sql.text(" from ");
            sql.table(table.get());
        }
        sql.where(condition);
    }
}
