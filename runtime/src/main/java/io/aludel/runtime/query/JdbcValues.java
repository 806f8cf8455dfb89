package io.aludel.runtime.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Java values as JDBC 4.2 drivers take and give them.
 *
 * <p>Types that JDBC 4.2 (table B-4) does not list go through one that it does: an {@code Instant} travels as an
 * {@code OffsetDateTime} in UTC, an enum by its name.
 */
final class JdbcValues {
    private static final Map<Class<?>, Detour<?, ?>> DETOURS = Map.of(
            Instant.class,
            new Detour<>(
                    Instant.class,
                    OffsetDateTime.class,
                    instant -> instant.atOffset(ZoneOffset.UTC),
                    OffsetDateTime::toInstant),
            ZonedDateTime.class,
            new Detour<>(
                    ZonedDateTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime::toOffsetDateTime,
                    OffsetDateTime::toZonedDateTime),
            BigInteger.class,
            new Detour<>(BigInteger.class, BigDecimal.class, BigDecimal::new, BigDecimal::toBigIntegerExact),
            Character.class,
            new Detour<>(Character.class, String.class, String::valueOf, text -> text.charAt(0)));

    private JdbcValues() {}

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        int position = 1;
        for (Object value : values) {
            bind(statement, position++, value);
        }
    }

    static Row row(ResultSet result, List<Expression<?>> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Expression<?> column : columns) {
            values.add(read(result, values.size() + 1, column.javaType()));
        }
        return new Row(columns, values);
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
            return;
        }
        statement.setObject(position, value == null ? null : carried(value));
    }

    private static Object carried(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        Detour<?, ?> detour = DETOURS.get(value.getClass());
        return detour == null ? value : detour.toJdbc(value);
    }

    private static @Nullable Object read(ResultSet result, int position, Class<?> type) throws SQLException {
        if (type == byte[].class) {
            return result.getBytes(position);
        }
        if (type.isEnum()) {
            String name = result.getString(position);
            return name == null ? null : constant(type, name);
        }
        Detour<?, ?> detour = DETOURS.get(type);
        return detour == null ? result.getObject(position, type) : detour.fromJdbc(result, position);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no constant for a value of the column");
    }

    /**
     * A type that travels as another one.
     *
     * @param type the type of the user's value
     * @param carrier the type that the driver knows
     * @param out from the one to the other
     * @param in and back
     * @param <T> the type of the user's value
     * @param <C> the type that the driver knows
     */
    private record Detour<T, C>(Class<T> type, Class<C> carrier, Function<T, C> out, Function<C, T> in) {
        C toJdbc(Object value) {
            return out.apply(type.cast(value));
        }

        @Nullable
        T fromJdbc(ResultSet result, int position) throws SQLException {
            C value = result.getObject(position, carrier);
            return value == null ? null : in.apply(value);
        }
    }
}
