package io.aludel.processor;

import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to become of the recorded history once the compilation has gone well.
 *
 * @param history the history as it will be
 * @param added revisions that are new; one at least
 * @param changed revisions that only follow others now
 * @param gone the new ids by those of revisions in whose place new ones come
 */
record HistoryChange(
        History history, List<RecordedRevision> added, List<RecordedRevision> changed, SortedMap<String, String> gone) {

    HistoryChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
    }

    /** A revision more. */
    static HistoryChange adding(History history, RecordedRevision revision) {
        return new HistoryChange(history, List.of(revision), List.of(), new TreeMap<>());
    }

    /** A revision of which the change consists. */
    RecordedRevision revision() {
        return added.get(0);
    }

    /** Ids of the revisions in whose place a new one comes. */
    List<String> replacedBy(RecordedRevision revision) {
        return gone.keySet().stream()
                .filter(old -> revision.id().equals(gone.get(old)))
                .toList();
    }
}
