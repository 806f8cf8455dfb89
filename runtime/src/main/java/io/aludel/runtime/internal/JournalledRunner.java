package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs a revision step by step, where every DDL statement commits.
 *
 * <p>The history says that the revision is half way before its first step, and the journal says of each step when it is
 * about to be sent and when it has happened. A step that a dead process left open is settled by its probe. Steps
 * without probe run in one transaction with their journal row.
 */
final class JournalledRunner implements RevisionRunner {
    private final Workbench bench;

    JournalledRunner(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public History upgrade(HistoryRow row, Script script, History before) {
        boolean resumed = before.find(row.revision()).isPresent();
        runSteps(Direction.UPGRADE, row, script, () -> {
            if (!resumed) {
                bench.history().insert(row.in(State.UPGRADING), "");
            }
        });
        History after = before.with(row);
        bench.session().inTransaction(() -> {
            bench.history().replace(row);
            bench.history().touch(row);
            bench.history().chain(after.chain());
            bench.journal().clear(row.revision());
        });
        return after;
    }

    @Override
    public History downgrade(HistoryRow row, Script script, History before) {
        runSteps(Direction.DOWNGRADE, row, script, () -> {
            if (!row.halfWay()) {
                bench.session().inTransaction(() -> {
                    bench.history().replace(row.in(State.DOWNGRADING));
                    bench.history().chain("");
                });
            }
        });
        History after = before.without(row);
        bench.session().inTransaction(() -> {
            bench.history().delete(row);
            bench.history().chain(after.chain());
            bench.journal().clear(row.revision());
        });
        return after;
    }

    private void runSteps(Direction direction, HistoryRow row, Script script, Runnable markHalfWay) {
        StepRun steps = new StepRun(bench, direction, row.revision(), script);
        Map<Integer, Journal.Entry> journalled = bench.journal().entries(row.revision()).stream()
                .collect(Collectors.toMap(Journal.Entry::step, Function.identity()));
        if (journalled.isEmpty()) {
            steps.askGuards();
        }
        markHalfWay.run();
        steps.checkUnchanged(journalled.values());
        for (ScriptStep step : script.steps()) {
            Optional<Journal.Entry> entry = Optional.ofNullable(journalled.get(step.number()));
            if (entry.filter(Journal.Entry::done).isEmpty()) {
                steps.run(step, () -> {
                    if (entry.isEmpty() || !hasHappened(entry.get(), step, steps.progress(step))) {
                        new LockRetry(bench.settings().lockTimeout(), bench.progress())
                                .run(steps.progress(step).toString(), () -> send(row.revision(), step));
                    }
                });
            }
        }
    }

    /** Settles a step that a dead process left open; one that has not happened is forgotten. */
    private boolean hasHappened(Journal.Entry entry, ScriptStep step, StepProgress progress) {
        Probe.Finding finding = bench.ask(entry.probe());
        if (finding.happened()) {
            if (!entry.isOf(step)) {
                throw Failures.stepChanged(progress, entry.text(), step.text());
            }
            bench.journal().done(entry.revision(), entry.step());
            return true;
        }
        if (!finding.notHappened()) {
            throw Failures.unsettled(progress, finding.answers(), entry.statement());
        }
        bench.journal().forget(entry.revision(), entry.step());
        return false;
    }

    private void send(String revision, ScriptStep step) {
        if (step.probe().isEmpty()) {
            bench.session().inTransaction(() -> {
                step.work().accept(bench.session());
                bench.journal().insertDone(revision, step);
            });
            return;
        }
        bench.journal().open(revision, step);
        try {
            step.work().accept(bench.session());
        } catch (DatabaseException e) {
            // A statement that the database refused has not happened, whatever its probe finds at the next start.
            forget(revision, step, e);
            throw e;
        }
        bench.journal().done(revision, step.number());
    }

    private void forget(String revision, ScriptStep step, DatabaseException failure) {
        try {
            bench.journal().forget(revision, step.number());
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }
}
