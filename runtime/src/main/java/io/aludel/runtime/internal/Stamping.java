package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what is applied without running anything; the journal is emptied, so a stuck revision is settled too. */
final class Stamping {
    private final Workbench bench;
    private final CodeHistory code;

    Stamping(Workbench bench, CodeHistory code) {
        this.bench = bench;
        this.code = code;
    }

    /**
     * Makes the history that of some revisions; those that the code does not know stay.
     *
     * @param before the history before
     * @param stamped the ids of all that are applied afterwards, in run order
     * @return the history after
     */
    History stamp(History before, List<String> stamped) {
        Map<String, Revision> known = code.revisions();
        List<HistoryRow> gone = new ArrayList<>(before.rows());
        gone.removeIf(row ->
                stamped.contains(row.revision()) || (row.draft().isEmpty() && !known.containsKey(row.revision())));
        History after = before;
        for (HistoryRow row : gone) {
            after = after.without(row);
        }
        List<HistoryRow> applied = new ArrayList<>();
        for (String id : stamped) {
            Revision revision = known.get(id);
            if (revision != null) {
                HistoryRow row =
                        code.row(revision, after.position(id), bench.settings().application());
                applied.add(row);
                after = after.with(row);
            }
        }
        write(before, gone, applied, after.chain());
        return after;
    }

    private void write(History before, List<HistoryRow> gone, List<HistoryRow> applied, String chain) {
        bench.inTransaction(() -> {
            gone.forEach(bench.history()::delete);
            for (HistoryRow row : applied) {
                if (before.find(row.revision()).isPresent()) {
                    bench.history().replace(row);
                } else {
                    bench.history().insert(row, "");
                }
            }
            bench.history().chain(chain);
            bench.journal().clearAll();
        });
    }
}
