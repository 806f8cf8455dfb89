package io.aludel.runtime.query;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way to the database while a data step runs.
 *
 * <p>Everything goes through one connection and one transaction, which belong to the runtime: they are committed
 * together with the note that the step has run, or not at all. In a batched step each statement that changes rows, and
 * each batch of {@link #inBatches}, is a transaction instead, committed together with the note that it has run.
 */
public final class DataContext {
    private final Connection connection;
    private final Identifiers identifiers;
    private final Wording wording;
    private final Transactions transactions;

    private DataContext(Connection connection, Identifiers identifiers, Wording wording, Transactions transactions) {
        this.connection = connection;
        this.identifiers = identifiers;
        this.wording = wording;
        this.transactions = transactions;
    }

    /**
     * Makes a context on a connection, whose transaction stays the caller's; the runtime does, and a test of a data
     * step may.
     *
     * @throws DatabaseException if the driver cannot tell how names are spelled
     */
    public static DataContext on(Connection connection) {
        return on(connection, new Transactions() {});
    }

    /**
     * Makes a context on a connection.
     *
     * @param transactions how changes become transactions
     * @throws DatabaseException if the driver cannot tell how names are spelled
     */
    public static DataContext on(Connection connection, Transactions transactions) {
        try {
            DatabaseMetaData metaData = connection.getMetaData();
            return new DataContext(connection, Identifiers.of(metaData), Wording.of(metaData), transactions);
        } catch (SQLException e) {
            throw new DatabaseException("ask the driver what database it is, and how names are spelled there", e);
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

    /** Begins a walk over all rows of a table in the order of its primary key, 1,000 at a time. */
    public BatchWalk inBatches(KeyedTable table) {
        return new BatchWalk(this, table, BulkInsert.USUAL_BATCH, Duration.ZERO);
    }

    /** Sends a select and returns all its rows; meant for few of them. */
    public List<Row> fetch(Select<?> select) {
        return fetch(select, row -> row);
    }

    /**
     * Sends a select and returns what is made of each row; meant for few of them.
     *
     * @param mapping such as {@code row -> new Team(row.get(t.teams.id), row.get(t.teams.name))}
     */
    public <R> List<R> fetch(Select<?> select, Function<? super Row, ? extends R> mapping) {
        List<R> all = new ArrayList<>();
        try (Cursor cursor = open(select, 0)) {
            cursor.forEachRemaining(row -> all.add(mapping.apply(row)));
        }
        return List.copyOf(all);
    }

    /**
     * Sends a select and returns the one value that it gives; empty if there is no row, or null in it.
     *
     * @throws IllegalStateException if there is more than one row
     */
    public <T> Optional<T> fetchValue(Select<T> select) {
        List<Optional<T>> values = fetch(select, select::value);
        if (values.size() > 1) {
            throw new IllegalStateException("one value was wanted, and there are " + values.size() + " rows");
        }
        return values.isEmpty() ? Optional.empty() : values.get(0);
    }

    /**
     * Sends a select and returns its rows as they come, for any number of them. The stream has to be closed, best by
     * {@code try}; until then some databases take no other statement on this connection.
     *
     * @param fetchSize how many rows the driver is to hold at a time; drivers of embedded databases may hold all
     */
    public Stream<Row> stream(Select<?> select, int fetchSize) {
        return open(select, fetchSize).stream();
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
        return change(sql, Arrays.asList(parameters));
    }

    /**
     * Returns the connection, for plain JDBC and for libraries on top of it.
     *
     * <p>It refuses {@code commit}, {@code rollback} without savepoint, {@code setAutoCommit}, {@code close} and
     * {@code abort} with a {@link SQLException}: the transaction is not the data step's. Savepoints are allowed. A batched
     * step has none to lend: what went through it would belong to no transaction that is noted.
     */
    public Connection connection() {
        return transactions.lent(connection);
    }

    Transactions transactions() {
        return transactions;
    }

    Wording wording() {
        return wording;
    }

    SqlWriter writer(SqlPart statement) {
        return written(statement, false);
    }

    /** Sends many statements at once, nulls as parameters. */
    Batches batches(int size) {
        return new Batches(connection, statement -> written(statement, true), size);
    }

    private Cursor open(Select<?> select, int fetchSize) {
        return Cursor.open(connection, writer(select::writeStatement), select.columns(), fetchSize);
    }

    private SqlWriter written(SqlPart statement, boolean bindsNulls) {
        SqlWriter writer = new SqlWriter(identifiers, wording, bindsNulls);
        statement.write(writer);
        return writer;
    }

    long change(String sql, List<? extends @Nullable Object> values) {
        return transactions.once(sql, () -> send(sql, values));
    }

    private long send(String sql, List<? extends @Nullable Object> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            JdbcValues.bind(statement, values);
            return statement.execute() ? 0 : statement.getLargeUpdateCount();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }
}
