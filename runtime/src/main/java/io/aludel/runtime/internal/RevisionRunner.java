package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one revision, up or down, and keeps the history table in step. */
abstract sealed class RevisionRunner permits JournalledRunner, TransactionalRunner {
    private final Workbench bench;
    private int failed;

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
    final History upgrade(HistoryRow row, Script script, History before) {
        History after = before.with(row);
        run(script, before.find(row.revision()).isPresent(), marking(row, before), marked -> {
            if (marked) {
                bench.history().replace(row);
                bench.history().touch(row);
                bench.history().chain(after.chain());
                bench.journal().clear(row.revision());
            } else {
                bench.history().insert(row, after.chain());
            }
        });
        return after;
    }

    /**
     * Runs the first phase of a revision and leaves it there, half way.
     *
     * @param row its row as it will be once applied
     * @param script what to run, which stops half way
     * @param before the history before
     * @return the history after
     */
    final History expand(HistoryRow row, Script script, History before) {
        HistoryRow expanded = row.in(State.EXPANDED);
        run(
                script,
                before.find(row.revision()).isPresent(),
                marking(row, before),
                marked -> bench.history().replace(expanded));
        return before.with(expanded);
    }

    private Optional<Runnable> marking(HistoryRow row, History before) {
        HistoryRow halfWay = row.in(State.UPGRADING);
        Optional<HistoryRow> found = before.find(row.revision());
        if (found.isEmpty()) {
            return Optional.of(() -> bench.history().insert(halfWay, ""));
        }
        return found.get().state() == State.EXPANDED
                ? Optional.of(() -> bench.history().replace(halfWay))
                : Optional.empty();
    }

    /**
     * Reverts a revision, or goes on with one that is half way. The steps of its expand phase are forgotten when it is left from there.
     *
     * @param row its row
     * @param script what to run
     * @param before the history before
     * @return the history after
     */
    final History downgrade(HistoryRow row, Script script, History before) {
        History after = before.without(row);
        Runnable mark = () -> {
            bench.journal().clear(row.revision());
            bench.history().replace(row.in(row.expanded() ? State.RETREATING : State.DOWNGRADING));
            bench.history().chain("");
        };
        run(script, row.leaving(), row.leaving() ? Optional.empty() : Optional.of(mark), marked -> {
            bench.history().delete(row);
            bench.history().chain(after.chain());
            if (marked || row.halfWay()) {
                bench.journal().clear(row.revision());
            }
        });
        return after;
    }

    /**
     * Runs the steps of a revision.
     *
     * @param script what to run
     * @param resumed whether the journal may have steps of the revision
     * @param mark writes into the history that it is half way; empty when it says so already
     * @param settle writes into the history that it is done; is told whether the history says that it is half way
     */
    abstract void run(Script script, boolean resumed, Optional<Runnable> mark, Consumer<Boolean> settle);

    /**
     * Runs the steps of a short way, or goes on with them.
     *
     * @param settle writes the rows of its revisions into the history
     */
    abstract void fold(ShortWay.Way way, Runnable settle);

    final Workbench bench() {
        return bench;
    }

    /** Refuses the revision if a guard finds a row. */
    final void askGuards(Script script) {
        for (Step.Guard guard : script.guards()) {
            List<String> found;
            try {
                found = bench.session().row(guard.query());
            } catch (DatabaseException e) {
                throw Failures.guardUnanswered(script, e);
            }
            if (!found.isEmpty()) {
                throw Failures.guard(script, guard.description().replace("{count}", found.get(0)));
            }
        }
    }

    /** Runs a step, tells of it, and names it if it fails. */
    final void run(StepProgress step, Runnable work) {
        bench.progress().step(step, () -> {
            try {
                bench.checkTime(step);
                work.run();
            } catch (AludelException | Workbench.HistoryMoved e) {
                throw e;
            } catch (RuntimeException e) {
                failed = step.number();
                throw StepFailures.step(step, e, bench.isOver());
            }
        });
    }

    /** Returns the number of the step that failed last; 0 if none has. */
    final int failed() {
        return failed;
    }

    /**
     * Does something again that met a lock, until the time is over. In between others get at least half as long as they may
     * have queued behind it.
     *
     * @param what what is done, for the log
     * @param work undoes what it did when it fails
     */
    final void retried(String what, Runnable work) {
        Waiting waiting = null;
        while (true) {
            Waiting queue = new Waiting(bench.settings().tableLockTimeout());
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                waiting = waiting == null ? bench.waiting() : waiting;
                if (!bench.engine().words().metLock(e)) {
                    throw e;
                }
                String blockers = bench.blockers(e);
                if (waiting.over()) {
                    throw StepFailures.locked(what, e, blockers, bench.isOver());
                }
                bench.progress().retry(what, waiting.waited(), blockers);
            }
            waiting.pause(queue.over() ? bench.settings().tableLockTimeout() : queue.waited());
        }
    }

    /** Returns the steps to run that are not known to have happened. */
    static List<ScriptStep> open(Script script, Map<Integer, Journal.Entry> noted) {
        List<ScriptStep> open = new ArrayList<>(script.steps());
        open.removeIf(step -> {
            Journal.Entry entry = noted.get(step.number());
            return !script.runs(step) || (entry != null && entry.done());
        });
        return open;
    }

    /** Returns whether a step is noted that a script leaves to the phases behind its last one. */
    final boolean isBeyond(Script script) {
        Map<Integer, Journal.Entry> noted = bench.journal().entries(script.revision());
        for (ScriptStep step : script.steps()) {
            if (!script.runs(step) && noted.containsKey(step.number())) {
                return true;
            }
        }
        return false;
    }

    /** Checks that no step was changed that is known to have happened. */
    static void checkUnchanged(Script script, Map<Integer, Journal.Entry> noted) {
        noted.forEach((number, entry) -> {
            if (number > script.steps().size()) {
                throw Failures.stepGone(script, entry.text());
            }
            ScriptStep step = script.steps().get(number - 1);
            if (entry.done() && !entry.text().equals(step.text())) {
                throw Failures.stepChanged(script.progress(step), entry.text(), step.text());
            }
            // What is noted open and has no probe are the batches of a data step.
            if (!entry.done() && entry.probe().isEmpty() && step.batches().isEmpty()) {
                throw BatchFailures.noLongerBatched(script.progress(step));
            }
        });
    }

    /** Runs a step that is noted before and after, or settles one that a dead process left open. */
    final void runNoted(Script script, ScriptStep step, Journal.@Nullable Entry open) {
        StepProgress progress = script.progress(step);
        run(progress, () -> {
            if (step.batches().isPresent()) {
                new BatchedStep(this, script, step).run(Optional.ofNullable(open));
            } else if (open != null && hasHappened(script, step, progress, open)) {
                bench.journal().done(script.revision(), step.number());
            } else {
                retried(progress.toString(), () -> send(script.revision(), step));
            }
        });
    }

    /** Settles a step that a dead process left open; one that has not happened is forgotten. */
    private boolean hasHappened(Script script, ScriptStep step, StepProgress progress, Journal.Entry open) {
        dropUnusable(step, open.probe());
        boolean happened = bench.probe().ask(open.probe(), found -> Failures.unsettled(progress, found, open.text()));
        if (!happened) {
            bench.journal().forget(script.revision(), step.number());
        } else if (!open.text().equals(step.text())) {
            throw Failures.stepChanged(progress, open.text(), step.text());
        }
        return happened;
    }

    private void send(String revision, ScriptStep step) {
        if (step.probe().isEmpty()) {
            bench.inTransaction(() -> {
                step.work().accept(bench);
                bench.journal().insertDone(revision, step);
            });
            return;
        }
        dropUnusable(step, step.probe());
        bench.engine().alone(bench.session(), bench.settings(), step.statement());
        bench.journal().open(revision, step);
        try {
            step.work().accept(bench);
        } catch (DatabaseException e) {
            // A statement that the database refused has not happened, whatever its probe finds at the next start.
            forget(revision, step, e);
            throw e;
        }
        bench.journal().done(revision, step.number());
    }

    /**
     * Drops what an unfinished concurrent build or drop of an index has left: it is there, of no use, and in the way of
     * building it again (PostgreSQL manual, CREATE INDEX, "Building Indexes Concurrently").
     */
    private void dropUnusable(ScriptStep step, String probe) {
        if (step.alone()) {
            for (String index : bench.probe().unusable(probe)) {
                String drop = "drop index concurrently " + index;
                bench.engine().alone(bench.session(), bench.settings(), drop);
                bench.session().execute(drop);
            }
        }
    }

    private void forget(String revision, ScriptStep step, DatabaseException failure) {
        try {
            bench.journal().forget(revision, step.number());
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }
}
