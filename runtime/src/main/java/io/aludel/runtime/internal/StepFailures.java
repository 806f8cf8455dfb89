package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.time.Duration;
import java.util.Set;

/** The messages of the failures of single steps: what is wrong, where, and how to fix it. */
final class StepFailures {
    /** The SQLSTATE of a statement that was cancelled, and Derby's. */
    private static final Set<String> ENDED = Set.of(DatabaseException.CANCELLED, "XCL52");

    /** The numbers of the same error where it has no such SQLSTATE: MariaDB, MySQL, HSQLDB. */
    private static final Set<Integer> ENDED_NUMBERS = Set.of(1969, 1317, -4872);

    private static final String TOOK_TOO_LONG = "\nThe database ended it: it took longer than statementTimeout(...),"
            + " deadline(...) or a limit of the server's allows, or somebody cancelled it";

    private StepFailures() {}

    /**
     * A step failed.
     *
     * @param step what was done
     * @param over whether the time of the whole call is over
     */
    static AludelException step(Object step, RuntimeException cause, boolean over) {
        // What the user's own code says may quote a row; it stands in the cause.
        String reason = " with " + cause.getClass().getSimpleName();
        boolean ended = false;
        if (cause instanceof DatabaseException database) {
            ended = ENDED.contains(database.sqlState()) || ENDED_NUMBERS.contains(database.errorCode());
            reason = "\n" + cause.getMessage() + (ended ? TOOK_TOO_LONG : "");
        }
        return new AludelException(
                ended && over ? Code.DEADLINE_EXCEEDED : Code.STEP_FAILED,
                step + " failed" + reason + "\nMend it and start again: what is done is done, and nothing runs twice",
                cause);
    }

    /**
     * A lock was in the way until the time was over.
     *
     * @param what what was done
     * @param blockers who may hold it; empty text where nobody knows
     */
    static AludelException locked(String what, RuntimeException failure, String blockers, boolean over) {
        AludelException last = failure instanceof AludelException told ? told : step(what, failure, over);
        return new AludelException(
                over ? Code.DEADLINE_EXCEEDED : last.code(),
                String.valueOf(last.getMessage())
                                .substring(last.code().toString().length() + "[] ".length())
                        + "\nEach time it was tried a lock was in its way"
                        + (blockers.isEmpty() ? "" : ", which may be held by " + blockers)
                        + ": let its holder finish or end it, or raise " + (over ? "deadline" : "lockTimeout")
                        + "(...)",
                failure);
    }

    static AludelException deadline(StepProgress step, Duration deadline) {
        return new AludelException(
                Code.DEADLINE_EXCEEDED,
                "the time of the call is over, " + deadline.toMillis() + " ms, and " + step
                        + " was not begun: what is done is done, and the next call goes on there. Or raise deadline(...)");
    }
}
