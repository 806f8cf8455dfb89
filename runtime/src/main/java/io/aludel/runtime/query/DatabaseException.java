package io.aludel.runtime.query;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The database refused something: what was asked, the SQLSTATE, and the driver's words without the values of rows.
 *
 * <p>Drivers quote row values in messages of the SQLSTATE classes 22 (data exception) and 23 (integrity constraint
 * violation); there only the part that names the column or the constraint is kept. Below the first line PostgreSQL's
 * detail and context go, and everywhere URLs and passwords. The cause holds the driver's stack trace and the
 * same words, not the driver's own exception.
 */
public final class DatabaseException extends RuntimeException {
    /** The SQLSTATE of a statement that was cancelled; it stands for that of MySQL's driver too, which gives none. */
    public static final String CANCELLED = "57014";

    private static final long serialVersionUID = 1L;

    /** What DuckDB says, which knows no SQLSTATE. */
    private static final Pattern DUCKDB_VALUE = Pattern.compile("(Conversion|Invalid Input|Out of Range) Error:");
    /**
     * MySQL: {@code Duplicate entry '7' for key}, {@code Incorrect integer value: 'x' for column}; DuckDB: {@code key "id: 7"};
     * HSQLDB: {@code FK_TEAM table: PLAYERS value: 7}.
     */
    private static final Pattern VALUE =
            Pattern.compile("(?s)(entry|value:) '.*'( for)|([kK]ey) \".*\"|,? value: (?!').*");
    /** What databases say of values without quoting them: PostgreSQL, MySQL, the beginning of what H2 says. */
    private static final Pattern NO_VALUE =
            Pattern.compile("(\\(conn=\\d+\\) )?(ERROR: )?((value too long for type|Value too long for"
                    + " column|Data too long for column|Out of range value for column) ('[^']*'|\"[^\"]*\"|[\\w ]+(\\(\\d+\\))?)"
                    + "|(small|big)?int(eger)? out of range)");
    /** What PostgreSQL and the driver of MariaDB put below the message: rows, and statements with their values. */
    private static final Pattern MORE =
            Pattern.compile("(?s)\n *(Detail|Where|Internal Query|Query is|deadlock information):.*");
    /** URLs, what stands in one before the host, and passwords among settings. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(jdbc:)\\S+|[^\\s'\"]+(@)|(pass\\w*|pwd)\\s*[=:]\\s*[^\\s;&,}]+");

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
        // What PostgreSQL says of a batch begins with the statement and its values.
        SQLException told = failure instanceof BatchUpdateException && failure.getNextException() != null
                ? failure.getNextException()
                : failure;
        String message = Objects.requireNonNullElse(told.getMessage(), "").strip();
        String state = state(failure);
        String kept = VALUE.matcher(MORE.matcher(message).replaceFirst("")).replaceAll("$1$2$3");
        if (state.startsWith("22")
                || (state.isEmpty() && DUCKDB_VALUE.matcher(message).lookingAt())) {
            Matcher noValue = NO_VALUE.matcher(kept);
            kept = noValue.lookingAt() ? noValue.group() : "a value does not fit";
        } else if (state.startsWith("23")) {
            // H2 puts values into parentheses behind the names.
            kept = kept.replaceFirst("(?s)(\n| \\((?!`)).*", "");
        }
        return SECRET.matcher(kept).replaceAll("$1$3...$2") + " (SQLSTATE " + state + ", error "
                + failure.getErrorCode() + ")";
    }

    private static String state(SQLException failure) {
        String unsaid = failure instanceof SQLTimeoutException ? CANCELLED : "";
        return Objects.requireNonNullElse(failure.getSQLState(), unsaid);
    }
}
