package io.aludel.runtime.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Java values as JDBC 4.2 drivers take and give them.
 *
 * <p>Types that JDBC 4.2 (table B-4) does not list go through one that it does: an {@code Instant} travels as an
 * {@code OffsetDateTime} in UTC, an enum by its name.
 */
final class JdbcValues {
    /** To what the driver knows. */
    private static final Map<Class<?>, UnaryOperator<Object>> OUT = Map.of(
            Instant.class,
            value -> ((Instant) value).atOffset(ZoneOffset.UTC),
            ZonedDateTime.class,
            value -> ((ZonedDateTime) value).toOffsetDateTime(),
            BigInteger.class,
            value -> new BigDecimal((BigInteger) value),
            Character.class,
            value -> value.toString());

    /** What the driver is asked for instead. */
    private static final Map<Class<?>, Class<?>> CARRIERS = Map.of(
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class,
            BigInteger.class,
            BigDecimal.class,
            Character.class,
            String.class);

    /** And back from it. */
    private static final Map<Class<?>, UnaryOperator<Object>> IN = Map.of(
            Instant.class,
            value -> ((OffsetDateTime) value).toInstant(),
            ZonedDateTime.class,
            value -> ((OffsetDateTime) value).toZonedDateTime(),
            BigInteger.class,
            value -> ((BigDecimal) value).toBigIntegerExact(),
            Character.class,
            value -> ((String) value).charAt(0));

    /** What drivers make of numbers of any type, when they are asked for them by name. */
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            Integer.class, ResultSet::getInt,
            Long.class, ResultSet::getLong,
            Short.class, ResultSet::getShort,
            Double.class, ResultSet::getDouble,
            Float.class, ResultSet::getFloat,
            BigDecimal.class, ResultSet::getBigDecimal,
            String.class, ResultSet::getString,
            UUID.class, JdbcValues::uuid,
            OffsetDateTime.class, JdbcValues::moment);

    private static final Pattern ZONED = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");

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
        Object carried = value == null ? null : carried(value);
        if (carried instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else if (carried instanceof UUID uuid) {
            statement.setObject(position, database(statement).keepsUuidsAsBytes() ? bytes(uuid) : uuid);
        } else if (carried instanceof Temporal time) {
            bindTime(statement, position, time);
        } else {
            statement.setObject(position, carried);
        }
    }

    private static void bindTime(PreparedStatement statement, int position, Temporal time) throws SQLException {
        Wording database = database(statement);
        Temporal kept = time instanceof OffsetDateTime moment && database.keepsMomentsInUtc()
                ? moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : time;
        if (database == Wording.DERBY) {
            DerbyTimes.bind(statement, position, kept);
        } else {
            statement.setObject(position, kept);
        }
    }

    private static Object carried(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return OUT.getOrDefault(value.getClass(), UnaryOperator.identity()).apply(value);
    }

    private static @Nullable Object read(ResultSet result, int position, Class<?> type) throws SQLException {
        if (type == byte[].class) {
            return result.getBytes(position);
        }
        if (type == Object.class) {
            return result.getObject(position);
        }
        if (type.isEnum()) {
            String name = result.getString(position);
            return name == null ? null : constant(type, name);
        }
        try {
            Object carried = carried(result, position, CARRIERS.getOrDefault(type, type));
            return carried == null
                    ? null
                    : IN.getOrDefault(type, UnaryOperator.identity()).apply(carried);
        } catch (IllegalArgumentException | DateTimeException e) {
            // Its words quote the value.
            throw new SQLDataException(e.getClass().getSimpleName(), "22018");
        }
    }

    private static @Nullable Object carried(ResultSet result, int position, Class<?> type) throws SQLException {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            return Temporal.class.isAssignableFrom(type)
                    ? time(result, position, type)
                    : result.getObject(position, type);
        }
        Object value = reading.read(result, position);
        // SQLite's driver knows of no last column after a null that it has given itself.
        return value == null || result.wasNull() ? null : value;
    }

    private static Wording database(Statement statement) throws SQLException {
        return Wording.of(statement.getConnection().getMetaData());
    }

    /** SQLite's driver knows no moments: they're texts there, and those that the database made are in UTC without saying so. */
    private static @Nullable Object moment(ResultSet result, int position) throws SQLException {
        try {
            if (database(result.getStatement()).keepsMomentsInUtc()) {
                LocalDateTime utc = (LocalDateTime) time(result, position, LocalDateTime.class);
                return utc == null ? null : utc.atOffset(ZoneOffset.UTC);
            }
            return result.getObject(position, OffsetDateTime.class);
        } catch (SQLFeatureNotSupportedException e) {
            return parsed(
                    result.getString(position),
                    text -> OffsetDateTime.parse(
                            text.replace(' ', 'T') + (ZONED.matcher(text).find() ? "" : "Z")));
        }
    }

    private static @Nullable Object time(ResultSet result, int position, Class<?> type) throws SQLException {
        return database(result.getStatement()) == Wording.DERBY
                ? DerbyTimes.read(result, position, type)
                : result.getObject(position, type);
    }

    private static @Nullable Object uuid(ResultSet result, int position) throws SQLException {
        if (!database(result.getStatement()).keepsUuidsAsBytes()) {
            return parsed(result.getString(position), UUID::fromString);
        }
        byte[] bytes = result.getBytes(position);
        if (bytes == null) {
            return null;
        }
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static @Nullable Object parsed(@Nullable String text, Function<String, Object> parser) {
        return text == null ? null : parser.apply(text);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no constant for a value of the column");
    }

    /** A method of a result that gives a value of one type. */
    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object read(ResultSet result, int position) throws SQLException;
    }
}
