package io.aludel.runtime.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a select while they come in. */
final class Cursor extends Spliterators.AbstractSpliterator<Row> implements AutoCloseable {
    private final String sql;
    private final List<Expression<?>> columns;
    private final PreparedStatement statement;
    private final ResultSet result;

    private Cursor(String sql, List<Expression<?>> columns, PreparedStatement statement, ResultSet result) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.sql = sql;
        this.columns = columns;
        this.statement = statement;
        this.result = result;
    }

    /**
     * Sends a select.
     *
     * @param fetchSize how many rows the driver is to hold at a time; 0 for as many as it likes
     */
    @SuppressWarnings("resource") // it's closed with the cursor
    static Cursor open(Connection connection, SqlWriter written, List<Expression<?>> columns, int fetchSize) {
        try {
            PreparedStatement statement = connection.prepareStatement(written.sql());
            try {
                statement.setFetchSize(fetchSize);
                JdbcValues.bind(statement, written.values());
                return new Cursor(written.sql(), columns, statement, statement.executeQuery());
            } catch (SQLException e) {
                statement.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException(written.sql(), e);
        }
    }

    /** The rows as they come; closing the stream closes this. */
    Stream<Row> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
        Row row;
        try {
            if (!result.next()) {
                return false;
            }
            row = JdbcValues.row(result, columns);
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
        action.accept(row);
        return true;
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new DatabaseException("close a select", e);
        }
    }
}
