package io.aludel.runtime.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What databases say differently in statements that move rows. A database that isn't here speaks as PostgreSQL does.
 *
 * <p>Sources: each database's manual, and {@code ConstructsTest}, which runs every construct on every database.
 */
enum Wording {
    POSTGRESQL("PostgreSQL"),
    H2("H2"),
    MYSQL("MySQL"),
    MARIADB("MariaDB"),
    SQLITE("SQLite"),
    HSQLDB("HSQL Database Engine"),
    DERBY("Apache Derby"),
    DUCKDB("DuckDB");

    /** Types that a parameter is cast to where nothing else tells its type. */
    private static final Map<Class<?>, String> PARAMETER_TYPES = Map.of(
            Integer.class, "integer",
            Long.class, "bigint",
            Short.class, "smallint",
            Double.class, "double precision",
            Float.class, "real",
            Boolean.class, "boolean",
            LocalDate.class, "date",
            LocalTime.class, "time",
            LocalDateTime.class, "timestamp");

    private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class);

    private static final Map<SqlType.Kind, String> MYSQL_CASTS = Map.of(
            SqlType.Kind.INTEGER, "signed",
            SqlType.Kind.BIGINT, "signed",
            SqlType.Kind.DOUBLE, "double",
            SqlType.Kind.DECIMAL, "decimal",
            SqlType.Kind.VARCHAR, "char");

    private static final Map<SqlType.Kind, String> STANDARD_CASTS = Map.of(
            SqlType.Kind.INTEGER, "integer",
            SqlType.Kind.BIGINT, "bigint",
            SqlType.Kind.DOUBLE, "double precision",
            SqlType.Kind.DECIMAL, "decimal",
            SqlType.Kind.VARCHAR, "varchar");

    private final String product;

    Wording(String product) {
        this.product = product;
    }

    /** Recognises a database by what its driver calls it; that of MySQL tells MariaDB in the version alone. */
    static Wording of(DatabaseMetaData metaData) throws SQLException {
        String name = metaData.getDatabaseProductName();
        for (Wording wording : values()) {
            if (wording.product.equals(name)) {
                return wording == MYSQL && metaData.getDatabaseProductVersion().contains(MARIADB.product)
                        ? MARIADB
                        : wording;
            }
        }
        return POSTGRESQL;
    }

    /** Whether moments are kept in UTC by a type without zone; a driver would take them for those of its JVM's zone. */
    boolean keepsMomentsInUtc() {
        return this == MYSQL || this == MARIADB || this == DERBY;
    }

    /** Whether a UUID is kept as its 16 bytes, the high ones first. */
    boolean keepsUuidsAsBytes() {
        return this == MYSQL || this == DERBY;
    }

    /** Ends a select of which only so many rows are wanted. */
    String limit(long rows) {
        return this == DERBY ? " fetch first " + rows + " rows only" : " limit " + rows;
    }

    /** Whether texts are joined by a function and not by an operator, which is a logical one there. */
    boolean joinsTextsByFunction() {
        return this == MYSQL || this == MARIADB;
    }

    /** Whether a delete takes an alias only when it says in front from which tables it deletes (MariaDB before 11.6). */
    boolean namesDeletedTables() {
        return this == MYSQL || this == MARIADB;
    }

    /**
     * A table in a select within a statement that changes it. MySQL reads none of itself, but for one that's derived and not merged, which a
     * limit sees to (MySQL manual, "UPDATE Statement" and "Optimizing Derived Tables").
     */
    String readWhileChanged(String table) {
        return this == MYSQL ? "(select * from " + table + " limit " + Long.MAX_VALUE + ")" : table;
    }

    /** Divides whole numbers so that the result is one, without what's behind the point. */
    String wholeDivision() {
        return switch (this) {
            case MYSQL, MARIADB -> " div ";
            case DUCKDB -> " // ";
            default -> " / ";
        };
    }

    /** Spells a type to cast to. */
    String spelled(SqlType<?> type) {
        if (this == MYSQL || this == MARIADB) {
            return MYSQL_CASTS.get(type.kind()) + type.arguments();
        }
        return STANDARD_CASTS.get(type.kind()) + type.arguments();
    }

    /** Whether a number becomes a text only by way of one of fixed length, padded with blanks. */
    boolean castsNumbersToPaddedTexts() {
        return this == DERBY;
    }

    /** As what type a column of a key is read, so that its values are the same when they're bound again. */
    Class<?> keyType(Class<?> declared) {
        if (typesValues()) {
            return Object.class;
        }
        if (declared == UUID.class && (this == MARIADB || keepsUuidsAsBytes())) {
            return keepsUuidsAsBytes() ? byte[].class : String.class;
        }
        return WHOLE.contains(declared) ? Long.class : declared;
    }

    /** Whether each value has its type, and columns have none. */
    boolean typesValues() {
        return this == SQLITE;
    }

    /** Whether a text of fixed length is compared with a parameter as if it had no blanks behind it. */
    boolean comparesTextsUnpadded() {
        return this == POSTGRESQL;
    }

    /** The type that a parameter is cast to where nothing else tells it; empty: it needs none. */
    Optional<String> parameterType(Object value) {
        if (this != H2 && this != HSQLDB && this != DERBY) {
            return Optional.empty();
        }
        if (value instanceof String || value instanceof Enum<?>) {
            return Optional.of(this == H2 ? "varchar" : "varchar(32672)");
        }
        if (value instanceof BigDecimal number) {
            return Optional.of("decimal(31, " + Math.max(0, number.scale()) + ")");
        }
        return value instanceof BigInteger
                ? Optional.of("decimal(31, 0)")
                : Optional.ofNullable(PARAMETER_TYPES.get(value.getClass()));
    }
}
