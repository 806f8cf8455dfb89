package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a downgrade is going to run: all of it is there, and has a way back, before anything is touched. */
final class DowngradePlan {
    private final Workbench bench;
    private final CodeHistory code;
    private final History history;

    DowngradePlan(Workbench bench, CodeHistory code, History history) {
        this.bench = bench;
        this.code = code;
        this.history = history;
    }

    /** Returns the scripts of revisions, in the order in which they are run. */
    Map<HistoryRow, Script> of(List<String> selected) {
        List<String> ids = new ArrayList<>(selected);
        history.halfWay().ifPresent(row -> {
            // Nothing follows one that is expanded.
            if (!ids.remove(row.revision())) {
                throw Failures.expanded(row);
            }
            ids.add(0, row.revision());
        });
        Map<HistoryRow, Script> plan = new LinkedHashMap<>();
        for (String id : ids) {
            HistoryRow row = history.find(id).orElseThrow();
            if (row.halfWay()) {
                requireUnchanged(row);
            }
            Script script = code.downgrade(row);
            if (!script.irreversible().isEmpty()) {
                throw Failures.irreversible(id, script.irreversible());
            }
            plan.put(row, script);
        }
        return plan;
    }

    /** What stands there was made by the first phase as the code has it. */
    private void requireUnchanged(HistoryRow row) {
        Revision revision = code.revisions().get(row.revision());
        if (revision == null) {
            throw row.draft().isPresent()
                    ? Failures.draftInDatabase(row.revision())
                    : Failures.unknownInTheWay(row.revision());
        }
        RevisionRunner.checkUnchanged(
                code.upgrade(revision, Phase.EXPAND), bench.journal().entries(row.revision()));
    }
}
