package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a revision as one transaction with its history row, where DDL rolls back.
 *
 * <p>It is cut at steps that run alone. Then the history says that the revision is half way, the journal has a row for
 * each step of a transaction that was committed, and a step that runs alone is noted before and after, as where no DDL
 * rolls back.
 *
 * <p>A statement that cannot have its table soon gives up, since others queue behind it as long as it waits; the
 * transaction is rolled back and run again, whole.
 */
final class TransactionalRunner extends RevisionRunner {
    TransactionalRunner(Workbench bench) {
        super(bench);
    }

    @Override
    void run(Script script, boolean resumed, Optional<Runnable> mark, Consumer<Boolean> settle) {
        Journal journal = bench().journal();
        Map<Integer, Journal.Entry> noted = resumed ? journal.entries(script.revision()) : Map.of();
        checkUnchanged(script, noted);
        List<ScriptStep> piece = new ArrayList<>();
        boolean begun = !noted.isEmpty();
        Runnable first = mark.orElse(() -> {});
        boolean marked = false;
        for (ScriptStep step : open(script, noted)) {
            if (!step.alone()) {
                piece.add(step);
                continue;
            }
            if (!begun || !piece.isEmpty() || (mark.isPresent() && !marked)) {
                List<ScriptStep> committed = List.copyOf(piece);
                inTransaction(script, begun, committed, noting(script, marked ? () -> {} : first, committed));
            }
            begun = true;
            marked = true;
            piece.clear();
            runNoted(script, step, noted.get(step.number()));
        }
        boolean cut = resumed || marked || script.stopsHalfWay();
        Runnable note = script.stopsHalfWay() ? noting(script, marked ? () -> {} : first, piece) : () -> {};
        inTransaction(script, begun, piece, () -> {
            note.run();
            settle.accept(cut);
        });
    }

    @Override
    void fold(ShortWay.Way way, Runnable settle) {
        run(way.script(), false, Optional.empty(), marked -> settle.run());
    }

    /** What says that a revision is half way, and which of its steps have been committed. */
    private Runnable noting(Script script, Runnable mark, List<ScriptStep> committed) {
        return () -> {
            mark.run();
            committed.forEach(done -> bench().journal().insertDone(script.revision(), done));
        };
    }

    private void inTransaction(Script script, boolean begun, List<ScriptStep> steps, Runnable note) {
        retried(
                script.toString(),
                () -> bench().inTransaction(() -> {
                    bench().engine().begun(bench().session(), bench().settings());
                    if (!begun) {
                        askGuards(script);
                    }
                    runSteps(script, steps);
                    bench().engine().check(bench().session());
                    note.run();
                }));
    }

    private void runSteps(Script script, List<ScriptStep> steps) {
        Session session = bench().session();
        String settleConstraints = bench().engine().settleConstraints();
        Consumer<ScriptStep> work = bench().engine().steps(bench());
        boolean dataMoved = false;
        for (ScriptStep step : steps) {
            if (dataMoved && step.phase() == Phase.CONTRACT && !settleConstraints.isEmpty()) {
                session.execute(settleConstraints);
            }
            dataMoved = step.phase() == Phase.DATA;
            run(script.progress(step), () -> work.accept(step));
        }
    }
}
