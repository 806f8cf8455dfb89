package io.aludel.runtime.internal;

import io.aludel.runtime.migration.RevisionStatus.State;
import java.util.ArrayList;
import java.util.List;

/**
 * A draft that was changed while it was half way: its stored way back undoes as much as it had done.
 *
 * <p>The probes of the way back tell what there is to undo. Steps without one only move rows, between things of which some may not be
 * there, and are left out.
 */
final class ChangedDraft {
    private final Workbench bench;
    private final Script wayBack;

    ChangedDraft(Workbench bench, Script wayBack) {
        this.bench = bench;
        this.wayBack = wayBack;
    }

    /** Notes that the draft is on its way down, with what has not to be undone as done; returns its row. */
    HistoryRow turn(HistoryRow row) {
        HistoryRow turned = row.in(State.DOWNGRADING);
        List<ScriptStep> leftOut = new ArrayList<>();
        for (ScriptStep step : wayBack.steps()) {
            if (step.probe().isEmpty() || bench.probe().answer(step.probe()).orElse(false)) {
                leftOut.add(step);
            }
        }
        bench.inTransaction(() -> {
            bench.journal().clear(row.revision());
            leftOut.forEach(step -> bench.journal().insertDone(row.revision(), step));
            bench.history().replace(turned);
            bench.history().chain("");
        });
        return turned;
    }
}
