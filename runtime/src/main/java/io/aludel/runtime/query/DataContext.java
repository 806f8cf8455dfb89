package io.aludel.runtime.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the database while a data step runs.
 *
 * <p>Everything goes through one connection and one transaction, which belong to the runtime: they are committed
 * together with the note that the step has run, or not at all.
 */
public final class DataContext {
    private final Connection connection;
    private final Identifiers identifiers;

    private DataContext(Connection connection, Identifiers identifiers) {
        this.connection = connection;
        this.identifiers = identifiers;
    }

    /**
     * Makes a context on a connection, whose transaction stays the caller's; the runtime does, and a test of a data
     * step may.
     *
     * @throws DatabaseException if the driver cannot tell how names are spelled
     */
    public static DataContext on(Connection connection) {
        try {
            return new DataContext(connection, Identifiers.of(connection.getMetaData()));
        } catch (SQLException e) {
            throw new DatabaseException("ask the driver how names are spelled", e);
        }
    }

    /** Begins an insert of one row. */
    public Insert insertInto(TableReference table) {
        return new Insert(this, table, Map.of());
    }

    /**
     * Begins an insert of what a select returns.
     *
     * @param table where the rows go
     * @param first the column that the first column of the select fills
     * @param more the columns that the others fill, in its order
     */
    public InsertColumns insertInto(TableReference table, ColumnReference<?> first, ColumnReference<?>... more) {
        List<ColumnReference<?>> columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(more));
        return new InsertColumns(this, table, columns);
    }

    /** Begins an update. */
    public Update update(TableReference table) {
        return new Update(this, table, Map.of(), Optional.empty());
    }

    /** Begins a delete. */
    public Delete deleteFrom(TableReference table) {
        return new Delete(this, table, Optional.empty());
    }

    /** Sends a select and returns all its rows; meant for few of them. */
    public List<Row> fetch(Select<?> select) {
        SqlWriter writer = writer(select::writeStatement);
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(writer.sql())) {
            JdbcValues.bind(statement, writer.values());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(JdbcValues.row(result, select.columns()));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(writer.sql(), e);
        }
        return List.copyOf(rows);
    }

    /**
     * Sends a statement as it stands.
     *
     * @param sql the statement, with {@code ?} for each parameter
     * @param parameters their values, bound in order; null is allowed
     * @return the number of rows changed
     * @throws DatabaseException if the database refuses it
     */
    @SuppressWarnings("exports") // a user's module need not read JSpecify to call this
    public long execute(String sql, @Nullable Object... parameters) {
        return send(sql, Arrays.asList(parameters));
    }

    /**
     * Returns the connection, for plain JDBC and for libraries on top of it.
     *
     * <p>It refuses {@code commit}, {@code rollback} without savepoint, {@code setAutoCommit}, {@code close} and
     * {@code abort} with a {@link SQLException}: the transaction is not the data step's. Savepoints are allowed.
     */
    public Connection connection() {
        return new BorrowedConnection(connection);
    }

    SqlWriter writer(SqlPart statement) {
        SqlWriter writer = new SqlWriter(identifiers);
        statement.write(writer);
        return writer;
    }

    long send(String sql, List<? extends @Nullable Object> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            JdbcValues.bind(statement, values);
            return statement.execute() ? 0 : statement.getLargeUpdateCount();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }
}
