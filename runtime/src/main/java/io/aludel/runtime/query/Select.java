package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A select; with one column it is an expression too, a sub-select, and may name columns of the statement around it.
 *
 * @param <T> the Java type of its one column; {@link Row} for several
 */
public final class Select<T> implements Expression<T> {
    private final Class<T> javaType;
    private final boolean distinct;
    private final List<Expression<?>> columns;
    private final Body body;

    private Select(Class<T> javaType, boolean distinct, List<Expression<?>> columns, Body body) {
        this.javaType = javaType;
        this.distinct = distinct;
        this.columns = columns;
        this.body = body;
    }

    static <T> Select<T> of(Class<T> javaType, boolean distinct, List<Expression<?>> columns) {
        return new Select<>(javaType, distinct, List.copyOf(columns), Body.EMPTY);
    }

    /** Says where the rows come from. */
    public Select<T> from(TableReference source) {
        return with(new Body(Optional.of(source), body.joins, body.condition, body.groups, body.orders, body.limit));
    }

    /** Begins a join with another table: pairs of rows that belong together. */
    public JoinTable<T> join(TableReference table) {
        return new JoinTable<>(this, " join ", table);
    }

    /** Begins a join with another table in which a row to which none belongs is kept, with nulls. */
    public JoinTable<T> leftJoin(TableReference table) {
        return new JoinTable<>(this, " left join ", table);
    }

    /** Keeps the rows for which a condition holds; a second call keeps those for which both hold. */
    public Select<T> where(Condition added) {
        return with(new Body(
                body.table, body.joins, Condition.both(body.condition, added), body.groups, body.orders, body.limit));
    }

    /** Makes one row of all that have the same values there; other columns have to be aggregates. */
    public Select<T> groupBy(Expression<?>... keys) {
        return with(new Body(body.table, body.joins, body.condition, List.of(keys), body.orders, body.limit));
    }

    /** Orders the rows, by the first before the second; where rows without value stand is the database's. */
    public Select<T> orderBy(Order... orders) {
        return with(new Body(body.table, body.joins, body.condition, body.groups, List.of(orders), body.limit));
    }

    /** Gives that many rows at most. */
    public Select<T> limit(long rows) {
        return with(new Body(body.table, body.joins, body.condition, body.groups, body.orders, OptionalLong.of(rows)));
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

    /** The value of a row of this select: that of its one column, or the row itself when it has several. */
    Optional<T> value(Row row) {
        return columns.size() == 1 ? row.find(columns.get(0)).map(javaType::cast) : Optional.of(javaType.cast(row));
    }

    Select<T> with(Join join) {
        List<Join> all = new ArrayList<>(body.joins);
        all.add(join);
        return with(new Body(body.table, List.copyOf(all), body.condition, body.groups, body.orders, body.limit));
    }

    void writeStatement(SqlWriter sql) {
        sql.within(body.tables(), () -> {
            sql.text(distinct ? "select distinct " : "select ");
            sql.list(columns, column -> column.write(sql));
            body.write(sql);
        });
    }

    private Select<T> with(Body changed) {
        return new Select<>(javaType, distinct, columns, changed);
    }

    /** What follows the columns. */
    private record Body(
            Optional<TableReference> table,
            List<Join> joins,
            Optional<Condition> condition,
            List<Expression<?>> groups,
            List<Order> orders,
            OptionalLong limit) {
        static final Body EMPTY =
                new Body(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), OptionalLong.empty());

        List<TableReference> tables() {
            List<TableReference> all = new ArrayList<>();
            table.ifPresent(all::add);
            joins.forEach(join -> all.add(join.table()));
            return all;
        }

        void write(SqlWriter sql) {
            if (table.isEmpty() && !joins.isEmpty()) {
                throw new IllegalStateException(
                        "table " + joins.get(0).table().name() + " is joined to nothing: say from(...) first");
            }
            if (table.isPresent()) {
                sql.text(" from ");
                sql.table(table.get());
            }
            joins.forEach(join -> join.write(sql));
            sql.where(condition);
            writeList(sql, " group by ", groups);
            writeList(sql, " order by ", orders);
            if (limit.isPresent()) {
                sql.limit(limit.getAsLong());
            }
        }

        private static void writeList(SqlWriter sql, String words, List<? extends SqlPart> parts) {
            if (!parts.isEmpty()) {
                sql.text(words);
                sql.list(parts, part -> part.write(sql));
            }
        }
    }
}
