package io.aludel.runtime.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** Statements of one text after the other, of which many are sent at once. */
final class Batches implements AutoCloseable {
    private final Connection connection;
    private final Function<SqlPart, SqlWriter> writing;
    private final int size;
    private String sql = "";
    private Optional<PreparedStatement> statement = Optional.empty();
    private int waiting;

    /**
     * Begins without any.
     *
     * @param writing writes a statement, nulls as parameters
     * @param size how many are sent at once
     */
    Batches(Connection connection, Function<SqlPart, SqlWriter> writing, int size) {
        this.connection = connection;
        this.writing = writing;
        this.size = size;
    }

    /** Adds a statement; when there are enough, or when its text is another one, those before are sent. */
    void add(SqlPart part) {
        SqlWriter written = writing.apply(part);
        try {
            PreparedStatement current = prepared(written.sql());
            JdbcValues.bind(current, written.values());
            current.addBatch();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
        waiting++;
        if (waiting == size) {
            flush();
        }
    }

    /** Sends those that wait. */
    void flush() {
        if (waiting == 0 || statement.isEmpty()) {
            return;
        }
        try {
            statement.get().executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
        waiting = 0;
    }

    @Override
    public void close() {
        try {
            if (statement.isPresent()) {
                statement.get().close();
            }
        } catch (SQLException e) {
            throw new DatabaseException("close a statement", e);
        }
    }

    private PreparedStatement prepared(String wanted) throws SQLException {
        if (statement.isPresent() && sql.equals(wanted)) {
            return statement.get();
        }
        flush();
        close();
        sql = wanted;
        PreparedStatement made = connection.prepareStatement(wanted);
        statement = Optional.of(made);
        return made;
    }
}
