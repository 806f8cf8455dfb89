package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one database spells what the runtime's own tables need, and how its driver tells what went wrong.
 *
 * @param text the type of a text of any length
 * @param time the type of a time
 * @param now the time of now
 * @param zone in which zone a time is kept whose type has none; empty if the type has one
 * @param first ends a query of which only the first row is wanted
 * @param options what stands behind the columns of a table
 * @param noTable finds, in SQLSTATE, error number and words of a failure, that there is no such table or schema
 * @param locked finds in the same that the statement met somebody's lock, or was chosen to end a deadlock
 */
public record SqlWords(
        String text,
        String time,
        String now,
        Optional<ZoneId> zone,
        String first,
        String options,
        Pattern noTable,
        Pattern locked) {
    /** Returns words of a database that keeps times with their zone. */
    static SqlWords zoned(String text, String noTable, String locked) {
        return new SqlWords(
                text,
                "timestamp with time zone",
                "current_timestamp",
                Optional.empty(),
                "limit 1",
                "",
                Pattern.compile(noTable),
                Pattern.compile(locked));
    }

    /** Returns whether a failure means that there is no such table or schema. */
    boolean metNoTable(DatabaseException failure) {
        return failure.getCause() instanceof SQLException cause && met(noTable, cause);
    }

    /** Returns whether a failure means that somebody holds a lock; the driver's may be any of its causes. */
    boolean metLock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException driver && met(locked, driver)) {
                return true;
            }
        }
        return false;
    }

    private static boolean met(Pattern what, SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return what.matcher(state + " " + failure.getErrorCode() + " " + failure.getMessage())
                .find();
    }
}
