package io.aludel.runtime.internal;

import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a revision step by step, where every DDL statement commits.
 *
 * <p>The history says that the revision is half way before its first step, and the journal says of each step when it is
 * about to be sent and when it has happened. A step that a dead process left open is settled by its probe. Steps
 * without probe run in one transaction with their journal row.
 */
final class JournalledRunner extends RevisionRunner {
    JournalledRunner(Workbench bench) {
        super(bench);
    }

    @Override
    History upgrade(HistoryRow row, Script script, History before) {
        boolean resumed = before.find(row.revision()).isPresent();
        runSteps(script, () -> {
            if (!resumed) {
                bench().history().insert(row.in(State.UPGRADING), "");
            }
        });
        History after = before.with(row);
        settle(row, after, () -> {
            bench().history().replace(row);
            bench().history().touch(row);
        });
        return after;
    }

    @Override
    History downgrade(HistoryRow row, Script script, History before) {
        runSteps(script, () -> {
            if (!row.halfWay()) {
                bench().session().inTransaction(() -> {
                    bench().history().replace(row.in(State.DOWNGRADING));
                    bench().history().chain("");
                });
            }
        });
        History after = before.without(row);
        settle(row, after, () -> bench().history().delete(row));
        return after;
    }

    private void settle(HistoryRow row, History after, Runnable note) {
        bench().session().inTransaction(() -> {
            note.run();
            bench().history().chain(after.chain());
            bench().journal().clear(row.revision());
        });
    }

    private void runSteps(Script script, Runnable markHalfWay) {
        Map<Integer, Journal.Entry> journalled = bench().journal().entries(script.revision());
        if (journalled.isEmpty()) {
            askGuards(script);
        }
        markHalfWay.run();
        checkUnchanged(script, journalled);
        for (ScriptStep step : script.steps()) {
            Journal.Entry entry = journalled.get(step.number());
            if (entry == null || !entry.done()) {
                StepProgress progress = script.progress(step);
                run(progress, () -> settleOrSend(script, step, progress, entry));
            }
        }
    }

    /** Checks that no step was changed that is known to have happened. */
    private static void checkUnchanged(Script script, Map<Integer, Journal.Entry> journalled) {
        journalled.forEach((number, entry) -> {
            if (number > script.steps().size()) {
                throw Failures.stepGone(script, entry.text());
            }
            ScriptStep step = script.steps().get(number - 1);
            if (entry.done() && !entry.text().equals(step.text())) {
                throw Failures.stepChanged(script.progress(step), entry.text(), step.text());
            }
        });
    }

    private void settleOrSend(Script script, ScriptStep step, StepProgress progress, Journal.@Nullable Entry open) {
        if (open != null && hasHappened(script, step, progress, open)) {
            bench().journal().done(script.revision(), step.number());
        } else {
            retried(progress.toString(), () -> send(script.revision(), step));
        }
    }

    /** Settles a step that a dead process left open; one that has not happened is forgotten. */
    private boolean hasHappened(Script script, ScriptStep step, StepProgress progress, Journal.Entry open) {
        boolean happened = bench().probe().ask(open.probe(), found -> Failures.unsettled(progress, found, open.text()));
        if (!happened) {
            bench().journal().forget(script.revision(), step.number());
        } else if (!open.text().equals(step.text())) {
            throw Failures.stepChanged(progress, open.text(), step.text());
        }
        return happened;
    }

    private void send(String revision, ScriptStep step) {
        if (step.probe().isEmpty()) {
            bench().session().inTransaction(() -> {
                step.work().accept(bench().session());
                bench().journal().insertDone(revision, step);
            });
            return;
        }
        bench().journal().open(revision, step);
        try {
            step.work().accept(bench().session());
        } catch (DatabaseException e) {
            // A statement that the database refused has not happened, whatever its probe finds at the next start.
            forget(revision, step, e);
            throw e;
        }
        bench().journal().done(revision, step.number());
    }

    private void forget(String revision, ScriptStep step, DatabaseException failure) {
        try {
            bench().journal().forget(revision, step.number());
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }
}
