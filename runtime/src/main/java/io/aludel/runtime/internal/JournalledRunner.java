package io.aludel.runtime.internal;

import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a revision step by step, where every DDL statement commits.
 *
 * <p>The history says that the revision is half way before its first step, and the journal says of each step when it is
 * about to be sent and when it has happened. A step that a dead process left open is settled by its probe. Steps
 * without probe run in one transaction with their journal row.
 *
 * <p>A short way is noted as a whole, with all its steps, before the first of them. That it makes what was not there, and
 * nothing of it goes again, is why the probes tell how far a dead process has come; from there on each step is noted.
 */
final class JournalledRunner extends RevisionRunner {
    JournalledRunner(Workbench bench) {
        super(bench);
    }

    @Override
    void run(Script script, boolean resumed, Optional<Runnable> mark, Consumer<Boolean> settle) {
        Map<Integer, Journal.Entry> noted = resumed ? bench().journal().entries(script.revision()) : Map.of();
        if (noted.isEmpty()) {
            askGuards(script);
        }
        mark.ifPresent(bench()::inTransaction);
        checkUnchanged(script, noted);
        for (ScriptStep step : open(script, noted)) {
            runNoted(script, step, noted.get(step.number()));
        }
        bench().inTransaction(() -> settle.accept(true));
    }

    @Override
    void fold(ShortWay.Way way, Runnable settle) {
        Script script = way.script();
        if (way.noted().isPresent()) {
            goOn(script, way.noted().get().reached());
        } else {
            bench().inTransaction(() -> begin(way));
            script.steps().forEach(step -> send(script, step));
        }
        bench().inTransaction(() -> {
            bench().history().delete(way.last());
            settle.run();
            bench().journal().clear(script.revision());
        });
    }

    private void begin(ShortWay.Way way) {
        bench().history().insert(way.last().in(State.UPGRADING), "");
        String steps = FrozenSteps.write(way.steps());
        bench().journal().openFold(way.script().revision(), new Journal.Fold(way.ids(), way.chain(), steps, 0));
    }

    private void send(Script script, ScriptStep step) {
        run(script.progress(step), () -> {
            try {
                retried(script.progress(step).toString(), () -> step.work().accept(bench()));
            } catch (DatabaseException e) {
                // What the database refused has not happened, whatever its probe finds at the next start.
                reached(script, step.number(), e);
                throw e;
            }
        });
    }

    private void reached(Script script, int step, DatabaseException failure) {
        try {
            bench().journal().reached(script.revision(), step);
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }

    private void goOn(Script script, int noted) {
        int first = noted;
        if (first == 0) {
            first = firstOpen(script);
            bench().journal().reached(script.revision(), first);
        }
        Map<Integer, Journal.Entry> entries = bench().journal().entries(script.revision());
        for (ScriptStep step : open(script, entries)) {
            if (step.number() >= first) {
                runNoted(script, step, entries.get(step.number()));
            }
        }
    }

    /**
     * Returns the number of the first step that has not happened. A step may run twice that has no probe, or one that says
     * of something that is there that it is not.
     */
    private int firstOpen(Script script) {
        int first = 1;
        for (ScriptStep step : script.steps()) {
            if (step.probe().isEmpty() || step.probe().startsWith("!")) {
                continue;
            }
            StepProgress progress = script.progress(step);
            if (!bench().probe().ask(step.probe(), found -> Failures.unsettled(progress, found, step.text()))) {
                return first;
            }
            first = step.number() + 1;
        }
        return first;
    }
}
