package io.aludel.catalog.engine;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQLite in memory: each connection is a database of its own. Foreign keys aren't kept unless a connection asks for it. */
final class SqliteEngine implements Engine {

    /** Where the build puts an older driver. */
    private static final Path OLDER = Path.of("target", "older-sqlite", "sqlite-jdbc-3.50.2.0.jar");

    /** What opens a database. */
    @FunctionalInterface
    private interface Opening {
        Connection open(String url) throws SQLException;
    }

    private final Opening opening;

    private SqliteEngine(Opening opening) {
        this.opening = opening;
    }

    SqliteEngine() {
        this(DriverManager::getConnection);
    }

    /** SQLite 3.50.2, by a driver with a native library of its own. */
    static SqliteEngine older() {
        try {
            ClassLoader loader =
                    new URLClassLoader(new URL[] {OLDER.toUri().toURL()}, ClassLoader.getPlatformClassLoader()) {
                        @Override
                        protected Class<?> findClass(String name) throws ClassNotFoundException {
                            return name.startsWith("org.slf4j.")
                                    ? SqliteEngine.class.getClassLoader().loadClass(name)
                                    : super.findClass(name);
                        }
                    };
            Driver driver = (Driver)
                    loader.loadClass("org.sqlite.JDBC").getDeclaredConstructor().newInstance();
            return new SqliteEngine(url -> driver.connect(url, new Properties()));
        } catch (ReflectiveOperationException | MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Dialect dialect = Dialects.byId("sqlite").orElseThrow();

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        return opening.open("jdbc:sqlite::memory:");
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        for (String table : Engine.rows(
                connection,
                "select '\"' || replace(name, '\"', '\"\"') || '\"' from sqlite_master"
                        + " where type = 'table' and name not like 'sqlite\\_%' escape '\\'")) {
            Engine.execute(connection, "drop table " + table);
        }
    }

    @Override
    public List<String> besides(Connection connection) throws SQLException {
        return Engine.rows(connection, "select name, tbl_name from sqlite_master where type = 'trigger' order by 1");
    }

    @Override
    public Set<String> limits() {
        return Set.of(
                "create table with everything",
                "create table with identity options",
                "create table with falling identity",
                "add identity column",
                "add column from sequence",
                "identity with options",
                "falling identity",
                "sequence",
                "identity to sequence",
                "identity always",
                "identity increment",
                "identity turns",
                "create sequence",
                "create falling sequence",
                "create sequence in a schema",
                "alter sequence",
                "turn sequence",
                "move table",
                "add value at the end",
                "add value in between",
                "reorder values",
                "exchange values",
                "rename value",
                "add column with enumeration",
                "add first column with enumeration",
                "add value to one of two columns",
                "text becomes enumeration",
                "enumeration under another name",
                "add unique with nulls",
                "add deferrable unique",
                "create sequence with limits",
                "create sequence in a new schema",
                "drop limits of sequence",
                "drop cache of a sequence of few numbers",
                "change limits of sequence",
                "rename sequence",
                "move sequence");
    }

    @Override
    public Set<Fact> refusedFacts() {
        return Set.of(
                Fact.DEFERRABLE_KEYS,
                Fact.FREE_IDENTITIES,
                Fact.NATIVE_ENUMS,
                Fact.NULLS_NOT_DISTINCT,
                Fact.SEQUENCES,
                Fact.SEQUENCE_OPTIONS,
                Fact.SEQUENCE_RENAMES);
    }

    @Override
    public List<String> typesBesides() {
        return List.of("numeric(22,0)", "Some Type(3, 4)", "binary(3)");
    }

    /** Kept valid by a check. */
    @Override
    public Set<ColumnType> typesUnprobed() {
        return Stream.of("json", "jsonb", "varchar(50) array", "integer array", "text array", "timestamp(3) array")
                .map(ColumnType::parse)
                .collect(Collectors.toSet());
    }

    @Override
    public String moment(String text) {
        return "'" + text + "'";
    }

    @Override
    public String time(String text) {
        return "'" + text + "'";
    }

    /** Any value may be named. */
    @Override
    public String overriding() {
        return "";
    }

    @Override
    public String value(ColumnType type) {
        return switch (type.name()) {
            case "varchar", "char", "text" -> "'1'";
            case "boolean" -> "true";
            case "date" -> "'2024-01-01'";
            case "timestamp" -> "'2024-01-01 00:00:00'";
            case "timestamp with time zone" -> "'2024-01-01T00:00:00Z'";
            case "uuid" -> "'00000000-0000-4000-8000-000000000001'";
            default -> "1";
        };
    }

    @Override
    public boolean isOrphan(SQLException e) {
        return e.getMessage().contains("FOREIGN KEY constraint failed");
    }

    @Override
    public String toString() {
        return "SQLite";
    }
}
