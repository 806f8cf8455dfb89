package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.sql.SQLException;
import java.util.Set;

/** Runs one revision, up or down, and keeps the history table in step. */
abstract sealed class RevisionRunner permits JournalledRunner, TransactionalRunner {
    /**
     * PostgreSQL: lock not available (55P03), deadlock (40P01); H2: lock timeout (HYT00), deadlock (40001, which is
     * also PostgreSQL's serialization failure).
     */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "HYT00", "40001");

    private final Workbench bench;

    RevisionRunner(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Applies a revision, or goes on with one that is half way.
     *
     * @param row its row as it will be once applied
     * @param script what to run
     * @param before the history before
     * @return the history after
     */
    abstract History upgrade(HistoryRow row, Script script, History before);

    /**
     * Reverts a revision, or goes on with one that is half way.
     *
     * @param row its row
     * @param script what to run
     * @param before the history before
     * @return the history after
     */
    abstract History downgrade(HistoryRow row, Script script, History before);

    final Workbench bench() {
        return bench;
    }

    /** Refuses the revision if a guard finds a row. */
    final void askGuards(Script script) {
        for (Step.Guard guard : script.guards()) {
            boolean found;
            try {
                found = bench.session().hasRow(guard.query());
            } catch (DatabaseException e) {
                throw Failures.guardUnanswered(script, e);
            }
            if (found) {
                throw Failures.guard(script, guard.description());
            }
        }
    }

    /** Runs a step, tells of it, and names it if it fails. */
    final void run(StepProgress step, Runnable work) {
        bench.progress().step(step, () -> {
            try {
                work.run();
            } catch (AludelException e) {
                throw e;
            } catch (RuntimeException e) {
                throw Failures.step(step, e);
            }
        });
    }

    /**
     * Does something again that met a lock, until the time is over.
     *
     * @param what what is done, for the log
     * @param work undoes what it did when it fails
     */
    final void retried(String what, Runnable work) {
        Waiting waiting = null;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                waiting = waiting == null ? new Waiting(bench.settings().lockTimeout()) : waiting;
                if (!metLock(e) || waiting.over()) {
                    throw e;
                }
            }
            bench.progress().retry(what);
            waiting.pause();
        }
    }

    /** Looks at the driver's failure, which is among the causes also when the user's data step wraps it. */
    private static boolean metLock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException driver && LOCKED.contains(String.valueOf(driver.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
