package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;

/** Runs one revision, up or down, and keeps the history table in step. */
abstract sealed class RevisionRunner permits JournalledRunner, TransactionalRunner {
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

    /** Does something again that met a lock. */
    final void retried(String what, Runnable work) {
        new LockRetry(bench.settings().lockTimeout(), bench.progress()).run(what, work);
    }
}
