package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of the history whose place those of other revisions take: a squashed revision's, and that of a recorded draft. */
final class Successions {
    private final Workbench bench;
    private final CodeHistory code;

    Successions(Workbench bench, CodeHistory code) {
        this.bench = bench;
        this.code = code;
    }

    /**
     * Puts the row of a squashed revision in the place of those of the revisions that it replaces. They stand in one
     * line, so a database that has the last of them, which has the same number, has all.
     *
     * @return the history after
     */
    History settleSquashed(History before) {
        History after = before;
        for (Map.Entry<HistoryRow, List<HistoryRow>> entry : squashed(before).entrySet()) {
            after = replace(after, entry.getKey(), entry.getValue());
        }
        return after;
    }

    /** Returns what the history would be once all is settled; writes nothing. */
    History settled(History before) {
        History after = before;
        for (Map.Entry<HistoryRow, List<HistoryRow>> entry : squashed(before).entrySet()) {
            after = with(after, entry.getKey(), entry.getValue());
        }
        for (HistoryRow row : after.rows()) {
            Optional<Revision> recorded = row.draft().isPresent() ? ofDraft(row, after) : Optional.empty();
            if (recorded.isPresent()) {
                after = after.with(code.row(recorded.get(), row.position(), row.application()));
            }
        }
        return after;
    }

    /**
     * Returns the row of each squashed revision that takes a place, and those that go with the row at that place; and the rows that
     * follow such a revision.
     */
    private Map<HistoryRow, List<HistoryRow>> squashed(History before) {
        Map<HistoryRow, List<HistoryRow>> settled = new LinkedHashMap<>();
        for (Revision revision : code.revisions().values()) {
            List<HistoryRow> rows = new ArrayList<>();
            if (!revision.replaces().isEmpty()) {
                rows.addAll(before.rows());
                rows.removeIf(row -> !revision.replaces().contains(row.revision()));
            }
            if (!rows.isEmpty()) {
                HistoryRow last = rows.remove(rows.size() - 1);
                String number = revision.id().substring(0, revision.id().indexOf('_') + 1);
                if (last.halfWay() || !last.revision().startsWith(number)) {
                    throw Failures.insideSquash(last, revision);
                }
                settled.put(code.row(revision, last.position(), last.application()), rows);
            }
            for (HistoryRow row : before.rows()) {
                if (!Collections.disjoint(row.parents(), revision.replaces())) {
                    Revision follower = code.revisions().get(row.revision());
                    if (follower != null && !follower.parents().equals(row.parents())) {
                        settled.put(row.behind(follower.parents()), List.of());
                    }
                }
            }
        }
        return settled;
    }

    /** Returns the revision that has the steps of an applied draft, that draft itself most of the time. */
    Optional<Revision> ofDraft(HistoryRow draft, History history) {
        for (Revision revision : code.revisions().values()) {
            boolean free = revision.id().equals(draft.revision())
                    || history.find(revision.id()).isEmpty();
            if (free && code.checksum(revision).equals(draft.checksum())) {
                return Optional.of(revision);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a row in the place of the one at its position.
     *
     * @param gone rows that go with that one
     * @return the history after
     */
    History replace(History before, HistoryRow row, List<HistoryRow> gone) {
        History changed = with(before, row, gone);
        String chain = changed.halfWay().isPresent() ? "" : changed.chain();
        bench.inTransaction(() -> {
            bench.history().replace(row);
            gone.forEach(bench.history()::delete);
            bench.history().chain(chain);
        });
        return changed;
    }

    private static History with(History before, HistoryRow row, List<HistoryRow> gone) {
        History changed = before.with(row);
        for (HistoryRow old : gone) {
            changed = changed.without(old);
        }
        return changed;
    }
}
