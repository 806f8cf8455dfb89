package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import io.aludel.runtime.query.Identifiers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * One connection while the runtime has it: in autocommit mode but for {@link #inTransaction}, and given back as it came.
 *
 * <p>Every failure of the driver leaves as a {@link DatabaseException}, whose words hold no row value.
 */
final class Session implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.aludel.runtime");

    private final Connection connection;
    private final Identifiers identifiers;
    private final Deque<Runnable> restoring = new ArrayDeque<>();

    private Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.identifiers = Identifiers.of(connection.getMetaData());
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
            onClose(() -> call("give back a connection without autocommit", () -> connection.setAutoCommit(false)));
        }
    }

    /** Takes a connection of the data source. */
    static Session open(DataSource dataSource) {
        try {
            return of(dataSource.getConnection());
        } catch (SQLException e) {
            throw new DatabaseException("get a connection from the data source", e);
        }
    }

    /** Takes over a connection, and closes it if it is of no use. */
    static Session of(Connection connection) throws SQLException {
        try {
            return new Session(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /** Has something done before the connection is given back, last registered first. */
    void onClose(Runnable restore) {
        restoring.push(restore);
    }

    /** Sends a statement as it stands: no parameters, no JDBC escapes. */
    void execute(String sql) {
        call(sql, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            }
        });
    }

    /** Sends a statement with parameters that changes rows. */
    void update(String sql, Object... parameters) {
        call(sql, () -> {
            try (PreparedStatement statement = prepared(sql, parameters)) {
                statement.executeUpdate();
            }
        });
    }

    /** Sends a query and reads all its rows. */
    <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        List<T> rows = new ArrayList<>();
        call(sql, () -> {
            try (PreparedStatement statement = prepared(sql, parameters);
                    ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
        });
        return rows;
    }

    /** Sends a query of one row and reads it. */
    <T> T queryRow(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).get(0);
    }

    /** Returns whether a query returns a row; no more than one is fetched. */
    boolean hasRow(String sql, Object... parameters) {
        boolean[] found = new boolean[1];
        call(sql, () -> {
            try (PreparedStatement statement = prepared(sql, parameters)) {
                statement.setMaxRows(1);
                try (ResultSet result = statement.executeQuery()) {
                    found[0] = result.next();
                }
            }
        });
        return found[0];
    }

    /** Returns a column that is never null. */
    static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** Runs work in a transaction: committed when it returns, rolled back when it throws. */
    void inTransaction(Runnable work) {
        begin();
        try {
            work.run();
            call("commit", connection::commit);
        } catch (RuntimeException | Error e) {
            try {
                rollback();
            } catch (DatabaseException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        call("end of transaction", () -> connection.setAutoCommit(true));
    }

    /** Begins a transaction, which {@link #rollback} ends. */
    void begin() {
        call("begin", () -> connection.setAutoCommit(false));
    }

    /** Undoes the transaction and goes back to autocommit. */
    void rollback() {
        call("rollback", () -> {
            connection.rollback();
            connection.setAutoCommit(true);
        });
    }

    /** Gives the connection back as it came; a connection that cannot be restored is closed all the same. */
    @Override
    public void close() {
        while (!restoring.isEmpty()) {
            quietly(restoring.pop());
        }
        quietly(() -> call("close", connection::close));
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (DatabaseException e) {
            LOG.log(System.Logger.Level.WARNING, "a connection could not be given back as it came", e);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static void call(String action, JdbcCall call) {
        try {
            call.run();
        } catch (SQLException e) {
            throw new DatabaseException(action, e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something that the driver may refuse. */
    @FunctionalInterface
    private interface JdbcCall {
        void run() throws SQLException;
    }
}
