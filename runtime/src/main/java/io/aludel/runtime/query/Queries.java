package io.aludel.runtime.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of the language, for {@code import static}: what a select begins with, aggregates, functions, conditions.
 *
 * <p>A row is asked by the very expression that was selected: keep an aggregate in a variable.
 */
public final class Queries {
    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, Short.class, BigInteger.class);

    private Queries() {}

    /** Begins a select of one column. */
    public static <T> Select<T> select(Expression<T> column) {
        return Select.of(column.javaType(), false, List.of(column));
    }

    /** Begins a select of several columns. */
    public static Select<Row> select(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return Select.of(Row.class, false, list(first, second, more));
    }

    /** Begins a select of one column that gives each value once. */
    public static <T> Select<T> selectDistinct(Expression<T> column) {
        return Select.of(column.javaType(), true, List.of(column));
    }

    /** Begins a select of several columns that gives each row once. */
    public static Select<Row> selectDistinct(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return Select.of(Row.class, true, list(first, second, more));
    }

    /** The number of rows. */
    public static Expression<Long> count() {
        return new Term<>(Long.class, sql -> sql.text("count(*)"));
    }

    /** The number of rows in which there is a value. */
    public static Expression<Long> count(Expression<?> counted) {
        return function(Long.class, "count", counted);
    }

    /** The smallest value; null without any. */
    public static <T> Expression<T> min(Expression<T> values) {
        return function(values.javaType(), "min", values);
    }

    /** The greatest value; null without any. */
    public static <T> Expression<T> max(Expression<T> values) {
        return function(values.javaType(), "max", values);
    }

    /** The sum of the values; null without any. */
    public static Expression<BigDecimal> sum(Expression<? extends Number> values) {
        return function(BigDecimal.class, "sum", values);
    }

    /** A value as an expression; it is bound. */
    public static <T> Expression<T> value(T value) {
        return new Term<>(Term.bound(value).javaType(), sql -> sql.typedValue(value));
    }

    /** A text in small letters. */
    public static Expression<String> lower(Expression<String> text) {
        return function(String.class, "lower", text);
    }

    /** A text in capital letters. */
    public static Expression<String> upper(Expression<String> text) {
        return function(String.class, "upper", text);
    }

    /** Texts in a row; null if one of them is. */
    @SafeVarargs
    public static Expression<String> concat(Expression<String> first, Expression<String>... more) {
        List<Expression<?>> texts = new ArrayList<>(List.of(first));
        for (Expression<String> text : more) {
            texts.add(text);
        }
        return new Term<>(String.class, sql -> sql.joinedTexts(texts));
    }

    /** The first of the values that is not null. */
    @SafeVarargs
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<? extends T>... more) {
        List<Expression<?>> values = new ArrayList<>(List.of(first));
        for (Expression<? extends T> value : more) {
            values.add(value);
        }
        return function(first.javaType(), "coalesce", values.toArray(Expression<?>[]::new));
    }

    /** A value, or another one, which is bound, where it's null. */
    public static <T> Expression<T> coalesce(Expression<T> first, T otherwise) {
        return coalesce(first, value(otherwise));
    }

    /** A value of another type; what cannot be one is the database's error. */
    public static <T> Expression<T> cast(Expression<?> value, SqlType<T> type) {
        return new Term<>(type.javaType(), sql -> sql.cast(value, type));
    }

    /** Begins a value that depends on conditions. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, T value) {
        return CaseWhen.of(condition, value(value));
    }

    /** Begins a value that depends on conditions. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, Expression<T> value) {
        return CaseWhen.of(condition, value);
    }

    /** The sum of two numbers. */
    public static <N extends Number> Expression<N> plus(Expression<N> left, Expression<? extends N> right) {
        return calculated(left, " + ", right);
    }

    /** The sum of two numbers. */
    public static <N extends Number> Expression<N> plus(Expression<N> left, N right) {
        return plus(left, value(right));
    }

    /** The difference of two numbers. */
    public static <N extends Number> Expression<N> minus(Expression<N> left, Expression<? extends N> right) {
        return calculated(left, " - ", right);
    }

    /** The difference of two numbers. */
    public static <N extends Number> Expression<N> minus(Expression<N> left, N right) {
        return minus(left, value(right));
    }

    /** The product of two numbers. */
    public static <N extends Number> Expression<N> times(Expression<N> left, Expression<? extends N> right) {
        return calculated(left, " * ", right);
    }

    /** The product of two numbers. */
    public static <N extends Number> Expression<N> times(Expression<N> left, N right) {
        return times(left, value(right));
    }

    /** The quotient of two numbers; of whole numbers a whole one, without what is behind the point. */
    public static <N extends Number> Expression<N> dividedBy(Expression<N> left, Expression<? extends N> right) {
        if (!WHOLE.contains(left.javaType())) {
            return calculated(left, " / ", right);
        }
        return new Term<>(left.javaType(), sql -> sql.wholeQuotient(left, right));
    }

    /** The quotient of two numbers; of whole numbers a whole one, without what is behind the point. */
    public static <N extends Number> Expression<N> dividedBy(Expression<N> left, N right) {
        return dividedBy(left, value(right));
    }

    /**
     * Holds where a text is like a pattern, in which {@code %} stands for any letters, {@code _} for one, and {@code !}
     * before one of the three for itself. Whether small and capital letters differ is the database's.
     */
    public static Condition like(Expression<String> text, String pattern) {
        return sql -> {
            text.write(sql);
            sql.text(" like ");
            sql.value(pattern);
            sql.text(" escape '!'");
        };
    }

    /** Holds where a select gives a row. */
    public static Condition exists(Select<?> select) {
        return sql -> {
            sql.text("exists ");
            select.write(sql);
        };
    }

    /**
     * SQL as it stands, as a value.
     *
     * @param javaType the Java type of the value
     * @param sql the SQL, with {@code ?} for each parameter
     * @param parameters values, which are bound, and expressions, which are written in their place
     * @throws IllegalArgumentException if there are not as many of them as {@code ?} outside of quotes
     */
    public static <T> Expression<T> sql(Class<T> javaType, String sql, Object... parameters) {
        return new Term<>(javaType, Fragment.of(sql, parameters));
    }

    /**
     * SQL as it stands, as a condition; see {@link #sql}.
     *
     * @throws IllegalArgumentException if there are not as many parameters as {@code ?} outside of quotes
     */
    public static Condition sqlCondition(String sql, Object... parameters) {
        return Fragment.of("(" + sql + ")", parameters)::write;
    }

    private static <T> Expression<T> function(Class<T> javaType, String name, Expression<?>... arguments) {
        return new Term<>(javaType, sql -> {
            sql.text(name + "(");
            sql.list(List.of(arguments), argument -> argument.write(sql));
            sql.text(")");
        });
    }

    private static <N extends Number> Expression<N> calculated(
            Expression<N> left, String operator, Expression<? extends N> right) {
        return new Term<>(left.javaType(), sql -> sql.operation(left, operator, right));
    }

    private static List<Expression<?>> list(Expression<?> first, Expression<?> second, Expression<?>... more) {
        List<Expression<?>> columns = new ArrayList<>(List.of(first, second));
        columns.addAll(List.of(more));
        return columns;
    }
}
