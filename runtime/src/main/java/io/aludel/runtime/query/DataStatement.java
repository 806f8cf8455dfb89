package io.aludel.runtime.query;

/** A statement that changes rows, ready to be sent. */
public sealed class DataStatement permits Insert, Update, Delete {
    private final DataContext context;
    private final SqlPart statement;

    DataStatement(DataContext context, SqlPart statement) {
        this.context = context;
        this.statement = statement;
    }

    /**
     * Sends the statement.
     *
     * @return the number of rows changed
     * @throws DatabaseException if the database refuses it
     * @throws IllegalArgumentException if it names a column of a table that it does not name
     */
    public final long execute() {
        SqlWriter writer = written();
        return context.change(writer.sql(), writer.values());
    }

    /** Returns the text as it is sent, with a {@code ?} for each bound value. */
    public final String sql() {
        return written().sql();
    }

    final DataContext context() {
        return context;
    }

    final SqlPart statement() {
        return statement;
    }

    private SqlWriter written() {
        return context.writer(statement);
    }
}
