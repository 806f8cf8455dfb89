package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import io.aludel.runtime.query.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One connection while the runtime has it: in autocommit mode but for transactions, and given back as it came.
 *
 * <p>Every failure of the driver leaves as a {@link DatabaseException}, whose words hold no row value.
 */
final class Session implements Statements, AutoCloseable {
    private Connection connection;
    private Optional<LimitedConnection> limited = Optional.empty();
    private final Identifiers identifiers;
    private final Deque<Runnable> restoring = new ArrayDeque<>();

    private Session(Connection connection, Identifiers identifiers) {
        this.connection = connection;
        this.identifiers = identifiers;
    }

    /** Takes a connection of the data source. */
    static Session open(DataSource dataSource) {
        Connection connection;
        try {
            connection = dataSource.getConnection();
        } catch (SQLException e) {
            throw noConnection(e);
        } catch (RuntimeException e) {
            // What pools throw may quote a URL as well.
            SQLException copy = new SQLException(e.toString(), "08001");
            copy.setStackTrace(e.getStackTrace());
            throw noConnection(copy);
        }
        return of(connection);
    }

    private static DatabaseException noConnection(SQLException failure) {
        return new DatabaseException("get a connection from the data source", failure);
    }

    /** Takes over a connection. */
    static Session of(Connection connection) {
        try {
            Session session = new Session(connection, Identifiers.of(connection.getMetaData()));
            if (!connection.getAutoCommit()) {
                session.autoCommit(true);
                session.onClose(() -> session.autoCommit(false));
            }
            return session;
        } catch (SQLException e) {
            quietly(() -> close(connection));
            throw new DatabaseException("use a connection", e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Returns the URL of the database, which may hold a password. */
    String url() {
        try {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new DatabaseException("ask the driver for the URL", e);
        }
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /** Has the driver end statements that take longer, those of data steps that begin from now on included. */
    void limit(Duration most) {
        if (limited.isEmpty()) {
            LimitedConnection wrapping = new LimitedConnection(connection);
            connection = wrapping.proxy();
            limited = Optional.of(wrapping);
        }
        limited.orElseThrow().limit(most);
    }

    /** Has something done before the connection is given back, last registered first. */
    void onClose(Runnable restore) {
        restoring.push(restore);
    }

    /** Sends a statement as it stands: no parameters, no JDBC escapes. */
    @Override
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Sends a statement with parameters that changes rows. */
    @Override
    public void update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    @Override
    public void updateEach(String sql, List<List<Object>> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> each : parameters) {
                bind(statement, each.toArray());
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    /** Sends a query and reads all its rows. */
    <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return query(0, sql, reader, parameters);
    }

    /** Sends a query and returns the columns of all its rows as text, null as empty text. */
    List<List<String>> rows(String sql, Object... parameters) {
        return query(0, sql, Session::texts, parameters);
    }

    /** Sends a query and returns the columns of its first row as text, null as empty text; empty without row. */
    List<String> row(String sql, Object... parameters) {
        List<List<String>> rows = query(1, sql, Session::texts, parameters);
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    /** Returns whether a query returns a row; no more than one is fetched. */
    boolean hasRow(String sql, Object... parameters) {
        return !row(sql, parameters).isEmpty();
    }

    /** Returns a column as text, null as empty text. */
    static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** Runs work in a transaction: committed when it returns, rolled back when it throws. */
    void inTransaction(Runnable work) {
        begin();
        committed(work);
    }

    /** Runs work in the transaction that has begun. */
    void committed(Runnable work) {
        try {
            work.run();
            commit();
        } catch (RuntimeException | Error e) {
            try {
                rollback();
            } catch (DatabaseException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        autoCommit(true);
    }

    /** Begins a transaction, which {@link #rollback} ends. */
    void begin() {
        autoCommit(false);
    }

    /** Undoes the transaction and goes back to autocommit. */
    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseException("rollback", e);
        } finally {
            autoCommit(true);
        }
    }

    /** Gives the connection back as it came; one that cannot be restored is closed all the same. */
    @Override
    public void close() {
        while (!restoring.isEmpty()) {
            quietly(restoring.pop());
        }
        quietly(() -> close(connection));
    }

    private <T> List<T> query(int maxRows, String sql, RowReader<T> reader, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.setMaxRows(maxRows);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException("commit", e);
        }
    }

    private void autoCommit(boolean on) {
        try {
            connection.setAutoCommit(on);
        } catch (SQLException e) {
            throw new DatabaseException("set autocommit " + on, e);
        }
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            texts.add(text(row, i));
        }
        return texts;
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (DatabaseException e) {
            // Only now: the first logger of a process costs more than a start with nothing to do.
            System.getLogger(Progress.LOGGER)
                    .log(System.Logger.Level.WARNING, "a connection could not be given back as it came", e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseException("close", e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
