package io.aludel.runtime.support;

import io.aludel.runtime.migration.Database;
import io.aludel.testservers.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A new, empty database of its own for each test: in memory, in a file, or on a server that all tests share. */
public final class TestDatabase {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Database product;
    private final DataSource dataSource;
    private final UrlDataSource unpooled;

    private TestDatabase(Database product, DataSource dataSource, UrlDataSource unpooled) {
        this.product = product;
        this.dataSource = dataSource;
        this.unpooled = unpooled;
    }

    /** All products, those alone of which a server can be had; {@code -Daludel.engine=mysql} names one. */
    public static List<Database> products() {
        String wanted = System.getProperty("aludel.engine", "").toUpperCase(Locale.ROOT);
        return Stream.of(Database.values())
                .filter(product -> product != Database.MYSQL || Servers.hasMysql())
                .filter(product -> wanted.isEmpty() || product.name().equals(wanted))
                .toList();
    }

    public static TestDatabase create(Database product) {
        String name = "runtime_" + NAMES.incrementAndGet();
        if (product == Database.POSTGRESQL) {
            PostgresServer.createSchema(name);
            return new TestDatabase(product, PostgresServer.pooled(name), PostgresServer.unpooled(name));
        }
        UrlDataSource source = switch (product) {
            case H2 -> new UrlDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa");
            case HSQLDB -> new UrlDataSource("jdbc:hsqldb:mem:" + name, "SA");
            // Each user has a schema, which is as good as a database and made much faster; threads share no catalogue's
            // locks.
            case DERBY ->
                new UrlDataSource(
                        "jdbc:derby:memory:runtime" + Thread.currentThread().getId() + ";create=true", name);
            case SQLITE -> new UrlDataSource("jdbc:sqlite:" + file(name) + "?foreign_keys=on&busy_timeout=100", "");
            case DUCKDB -> new UrlDataSource("jdbc:duckdb:" + file(name), "");
            case MARIADB, POSTGRESQL -> new UrlDataSource(Servers.newMariadbDatabase(), "");
            // Its driver at least, where there's no server.
            case MYSQL ->
                new UrlDataSource(
                        Servers.hasMysql()
                                ? Servers.newMysqlDatabase()
                                : Servers.newMariadbDatabase().replace("jdbc:mariadb:", "jdbc:mysql:"),
                        "");
        };
        if (product == Database.DUCKDB) {
            source.keepOpen();
        }
        return new TestDatabase(product, source, source);
    }

    /** Returns where an empty database may lie; it goes with the JVM. */
    private static Path file(String name) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(name);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database product() {
        return product;
    }

    /** Returns whether DDL can be rolled back. */
    public boolean rollsBack() {
        return EnumSet.of(Database.POSTGRESQL, Database.SQLITE, Database.DERBY, Database.DUCKDB)
                .contains(product);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Returns a source of connections whose sessions end when they are closed. */
    public UrlDataSource unpooled() {
        return unpooled;
    }

    /** Makes a further, empty schema and returns its name. */
    public String createSchema() {
        String name = "schema_" + ProcessHandle.current().pid() + "_" + NAMES.incrementAndGet();
        execute("create " + (product == Database.MARIADB ? "database " : "schema ") + name);
        return name;
    }

    /** Returns a name as this database's catalogue holds it. */
    public String folded(String name) {
        return EnumSet.of(Database.H2, Database.HSQLDB, Database.DERBY).contains(product)
                ? name.toUpperCase(Locale.ROOT)
                : name;
    }

    public void execute(String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the rows of a query, each as its columns joined by a bar. */
    public List<String> rows(String query) {
        try (Connection connection = dataSource.getConnection()) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns everything that migrations can have changed: catalogue, rows, history and journal, but for times. */
    public List<String> snapshot() {
        try (Connection connection = dataSource.getConnection()) {
            return snapshot(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> snapshot(Connection connection) throws SQLException {
        Catalogue catalogue = Catalogue.of(product);
        List<String> facts = new ArrayList<>();
        facts.addAll(rows(connection, catalogue.columns()));
        facts.addAll(rows(connection, catalogue.constraints()));
        List<String> tables = rows(connection, catalogue.tables());
        for (String table : tables) {
            if (!table.toLowerCase(Locale.ROOT).startsWith("aludel")) {
                // In the order of their names: a column that went and came back stands elsewhere in the table.
                String columns =
                        String.join(", ", rows(connection, catalogue.names().formatted(table)));
                facts.addAll(rows(
                        connection, "select 'row', '" + table + "', " + columns + " from " + table + " order by id"));
            }
        }
        if (tables.contains(folded("aludel_history"))) {
            facts.addAll(rows(
                    connection,
                    "select 'history', position, revision, parents, message, checksum, state, draft, application"
                            + " from aludel_history order by position"));
            facts.addAll(rows(
                    connection,
                    "select 'chain', chain from aludel_history where position = (select max(position) from"
                            + " aludel_history)"));
            facts.addAll(rows(
                    connection, "select 'journal', revision, step, state from aludel_journal where revision <> ''"));
        }
        return facts;
    }

    /** Returns the names of all tables, as the catalogue spells them. */
    public List<String> tables() {
        return rows(Catalogue.of(product).tables());
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }
}
