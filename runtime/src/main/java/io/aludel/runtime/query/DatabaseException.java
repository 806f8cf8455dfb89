package io.aludel.runtime.query;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The database refused something: what was asked, the SQLSTATE, and the driver's words without the values of rows.
 *
 * <p>Drivers quote row values in messages of the SQLSTATE classes 22 (data exception) and 23 (integrity constraint
 * violation); there only the part that names the constraint is kept. The cause holds the driver's stack trace and the
 * same words, not the driver's own exception.
 */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What DuckDB says, which knows no SQLSTATE. */
    private static final Pattern DUCKDB_VALUE = Pattern.compile("(Conversion|Invalid Input|Out of Range) Error:");
    /** MySQL: {@code Duplicate entry '7' for key}, {@code Incorrect integer value: 'x' for column}; DuckDB: key "id: 7". */
    private static final Pattern VALUE = Pattern.compile("(?s)(entry|value:) '.*'( for)|([kK]ey) \".*\"");

    private final String sqlState;
    private final int errorCode;

    /**
     * Makes the failure of a statement, or of another call to the driver.
     *
     * @param action the statement with its placeholders, or what was to be done
     * @param failure what the driver threw
     */
    public DatabaseException(String action, SQLException failure) {
        super(action + "\n" + words(failure), withoutValues(failure));
        this.sqlState = state(failure);
        this.errorCode = failure.getErrorCode();
    }

    /** Returns the five characters that the SQL standard and the database's manual explain; empty text for none. */
    public String sqlState() {
        return sqlState;
    }

    /** Returns the database's own number of the error; 0 where it has none. */
    public int errorCode() {
        return errorCode;
    }

    private static SQLException withoutValues(SQLException failure) {
        SQLException copy = new SQLException(words(failure), state(failure), failure.getErrorCode());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static String words(SQLException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        String state = state(failure);
        String kept = message;
        if (state.startsWith("22")) {
            kept = "a value does not fit";
        } else if (state.startsWith("23")) {
            // PostgreSQL puts values below the first line, H2 into parentheses behind the names.
            kept = message.replaceFirst("(?s)(\n| \\((?!`)).*", "");
        } else if (state.isEmpty() && DUCKDB_VALUE.matcher(message).lookingAt()) {
            kept = "a value does not fit";
        }
        kept = VALUE.matcher(kept).replaceAll("$1$2$3");
        // PostgreSQL's detail of any other error may quote a row too.
        kept = kept.replaceAll("\n *Detail:.*", "").replaceAll("jdbc:\\S+", "jdbc:...");
        return kept + " (SQLSTATE " + state + ", error " + failure.getErrorCode() + ")";
    }

    private static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }
}
