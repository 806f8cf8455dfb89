package io.aludel.runtime.query;

/** A statement that changes rows, ready to be sent. */
public abstract sealed class DataStatement permits Insert, InsertSelect, Update, Delete {
    private final DataContext context;

    DataStatement(DataContext context) {
        this.context = context;
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
        return context.send(writer.sql(), writer.values());
    }

    /** Returns the text as it is sent, with a {@code ?} for each bound value. */
    public final String sql() {
        return written().sql();
    }

    abstract void write(SqlWriter sql);

    final DataContext context() {
        return context;
    }

    private SqlWriter written() {
        SqlWriter writer = context.writer();
        write(writer);
        return writer;
    }
}
