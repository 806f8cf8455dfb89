package io.aludel.runtime.query;

import java.math.BigDecimal;

/**
 * A type that {@link Queries#cast} makes values of, spelled as each database takes it there.
 *
 * @param <T> the Java type of the values
 */
public final class SqlType<T> {
    /** Whole numbers of 32 bits. */
    public static final SqlType<Integer> INTEGER = new SqlType<>(Integer.class, Kind.INTEGER, "");

    /** Whole numbers of 64 bits. */
    public static final SqlType<Long> BIGINT = new SqlType<>(Long.class, Kind.BIGINT, "");

    /** Floating point numbers of 64 bits. */
    public static final SqlType<Double> DOUBLE = new SqlType<>(Double.class, Kind.DOUBLE, "");

    private final Class<T> javaType;
    private final Kind kind;
    private final String arguments;

    private SqlType(Class<T> javaType, Kind kind, String arguments) {
        this.javaType = javaType;
        this.kind = kind;
        this.arguments = arguments;
    }

    /** Texts of that many characters at most. */
    public static SqlType<String> varchar(int length) {
        return new SqlType<>(String.class, Kind.VARCHAR, "(" + length + ")");
    }

    /** Exact numbers of that many digits, so many of them behind the point. */
    public static SqlType<BigDecimal> decimal(int digits, int scale) {
        return new SqlType<>(BigDecimal.class, Kind.DECIMAL, "(" + digits + ", " + scale + ")");
    }

    Class<T> javaType() {
        return javaType;
    }

    Kind kind() {
        return kind;
    }

    /** Length or digits in parentheses; empty for none. */
    String arguments() {
        return arguments;
    }

    enum Kind {
        INTEGER,
        BIGINT,
        DOUBLE,
        DECIMAL,
        VARCHAR
    }
}
