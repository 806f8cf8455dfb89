package io.aludel.runtime.support;

import io.aludel.runtime.migration.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A new, empty database of its own for each test: H2 in memory, or one of the one PostgreSQL server of this JVM. */
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

    public static TestDatabase create(Database product) {
        String name = "runtime_" + NAMES.incrementAndGet();
        return switch (product) {
            case H2 -> {
                UrlDataSource source = new UrlDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa");
                yield new TestDatabase(product, source, source);
            }
            case POSTGRESQL -> {
                PostgresServer.createSchema(name);
                yield new TestDatabase(product, PostgresServer.pooled(name), PostgresServer.unpooled(name));
            }
        };
    }

    public Database product() {
        return product;
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
        String name = "schema_" + NAMES.incrementAndGet();
        execute("create schema " + name);
        return name;
    }

    /** Returns a name as this database's catalogue holds it. */
    public String folded(String name) {
        return product == Database.H2 ? name.toUpperCase(Locale.ROOT) : name;
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

    private static List<String> snapshot(Connection connection) throws SQLException {
        List<String> facts = new ArrayList<>();
        String own = " table_schema = current_schema ";
        facts.addAll(rows(
                connection,
                "select 'column', table_name, column_name, data_type, is_nullable, column_default"
                        + " from information_schema.columns where" + own + "order by 2, 3"));
        facts.addAll(rows(
                connection,
                "select 'constraint', table_name, constraint_name, constraint_type from"
                        + " information_schema.table_constraints where" + own
                        + "and constraint_type <> 'CHECK' and lower(table_name) not like 'aludel%' order by 2, 3"));
        String tables = "select table_name from information_schema.tables where" + own;
        for (String table : rows(connection, tables + "and lower(table_name) not like 'aludel%' order by 1")) {
            // In the order of their names: a column that went and came back stands elsewhere in the table.
            String columns = String.join(
                    ", ",
                    rows(
                            connection,
                            "select column_name from information_schema.columns where" + own + "and table_name = '"
                                    + table + "' order by 1"));
            facts.addAll(
                    rows(connection, "select 'row', '" + table + "', " + columns + " from " + table + " order by id"));
        }
        if (!rows(connection, tables + "and lower(table_name) = 'aludel_history'")
                .isEmpty()) {
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
