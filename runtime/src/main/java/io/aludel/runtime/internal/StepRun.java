package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.util.Collection;

/** The steps of one revision while it runs: asks its guards, reports each step, names the one that fails. */
final class StepRun {
    private final Workbench bench;
    private final Direction direction;
    private final String revision;
    private final Script script;

    StepRun(Workbench bench, Direction direction, String revision, Script script) {
        this.bench = bench;
        this.direction = direction;
        this.revision = revision;
        this.script = script;
    }

    /** Refuses the revision if a guard finds a row. */
    void askGuards() {
        for (Step.Guard guard : script.guards()) {
            if (findsRow(guard)) {
                throw Failures.guard(direction, revision, guard.description());
            }
        }
    }

    private boolean findsRow(Step.Guard guard) {
        try {
            return bench.session().hasRow(guard.query());
        } catch (DatabaseException e) {
            throw Failures.guardUnanswered(direction, revision, e);
        }
    }

    /** Checks that no step was changed that is known to have happened. */
    void checkUnchanged(Collection<Journal.Entry> journalled) {
        for (Journal.Entry entry : journalled) {
            if (entry.step() > script.steps().size()) {
                throw Failures.stepGone(direction, revision, entry.text());
            }
            ScriptStep step = script.steps().get(entry.step() - 1);
            if (entry.done() && !entry.isOf(step)) {
                throw Failures.stepChanged(progress(step), entry.text(), step.text());
            }
        }
    }

    /** Runs one step. */
    void run(ScriptStep step, Runnable work) {
        StepProgress progress = progress(step);
        bench.progress().step(progress, () -> {
            try {
                work.run();
            } catch (AludelException e) {
                throw e;
            } catch (RuntimeException e) {
                throw Failures.step(progress, e);
            }
        });
    }

    StepProgress progress(ScriptStep step) {
        return new StepProgress(
                direction, revision, step.number(), script.steps().size(), step.phase(), step.description());
    }
}
