package io.aludel.integration.model;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.dialect.builtin.Dialects;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a client of one database writes what all of them understand and spell each in its own way: literals of time, and names between
 * double quotes.
 *
 * @param dialect the database's dialect
 */
record ClientSql(String dialect) {

    private static final Pattern JDBC_MOMENT = Pattern.compile("\\{ts ('[^']*')}");
    private static final Pattern MOMENT = Pattern.compile("\\b(?:date|timestamp) ('[^']*')");
    private static final Pattern DATE = Pattern.compile("\\bdate ('[^']*')");
    private static final Pattern ZONED_MOMENT = Pattern.compile("\\btimestamp with time zone '([^']*)\\+00'");
    private static final Pattern NAME = Pattern.compile("\\{name ([^}]*)}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+(E[0-9]+)?");

    /** MariaDB and MySQL: no such value of an enumeration; no value where there's no default. */
    private static final List<Integer> OF_VALUES = List.of(1265, 1364);

    /** MySQL: a check isn't kept. */
    private static final int OF_CHECK = 3819;

    private static final List<String> OF_MYSQL = List.of("mariadb", "mysql");

    /** The same statement as this database takes it. */
    String spelled(String sql) {
        String named = NAME.matcher(sql)
                .replaceAll(match ->
                        Dialects.byId(dialect).orElseThrow().identifiers().spell(match.group(1)));
        return switch (dialect) {
            case "sqlite" -> moments(zoned(named, "'$1'"), "$1");
            case "duckdb" -> JDBC_MOMENT.matcher(named).replaceAll("$1");
            case "derby" -> DATE.matcher(named).replaceAll("date($1)");
            case "mariadb", "mysql" -> zoned(named, "timestamp '$1'");
            case "hsqldb" -> zoned(named, "timestamp '$1+0:00'");
            default -> named;
        };
    }

    private static String zoned(String sql, String literal) {
        return ZONED_MOMENT.matcher(sql).replaceAll(literal);
    }

    private static String moments(String sql, String literal) {
        return MOMENT.matcher(JDBC_MOMENT.matcher(sql).replaceAll(literal)).replaceAll(literal);
    }

    /** A row as others tell it: SQLite knows no decimals and HSQLDB writes floating numbers with an exponent, so that 12.00 is 12 there. */
    String read(String row) {
        return List.of("sqlite", "hsqldb").contains(dialect)
                ? Stream.of(row.split(" ")).map(ClientSql::number).collect(Collectors.joining(" "))
                : row;
    }

    private static String number(String value) {
        return NUMBER.matcher(value).matches()
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    /** The SQLSTATE of a refusal. Drivers without SQLSTATE tell a constraint by its name; MariaDB and MySQL have none of their own for these. */
    String state(SQLException e) {
        if (OF_MYSQL.contains(dialect) && OF_VALUES.contains(e.getErrorCode())) {
            return "22";
        }
        if (dialect.equals("mysql") && e.getErrorCode() == OF_CHECK) {
            return "23";
        }
        return Optional.ofNullable(e.getSQLState())
                .orElseGet(() -> e.getMessage().toLowerCase(Locale.ROOT).contains("constraint") ? "23" : "22");
    }

    /** Has the connection understand what's {@linkplain #spelled spelled} for it. */
    void begin(Connection connection) throws SQLException {
        if (OF_MYSQL.contains(dialect)) {
            Engine.execute(connection, "set @modes = @@sql_mode, sql_mode = concat(@@sql_mode, ',ansi_quotes')");
        }
    }

    /** The connection is as it was. */
    void end(Connection connection) throws SQLException {
        if (OF_MYSQL.contains(dialect)) {
            Engine.execute(connection, "set sql_mode = @modes");
        }
    }
}
