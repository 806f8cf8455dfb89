package io.aludel.processor;

import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to become of the recorded history once the compilation has gone well.
 *
 * @param history the history as it will be
 * @param added a revision that is new
 * @param replaced new revisions by the ids of those in whose place they come, in order
 */
record HistoryChange(History history, Optional<RecordedRevision> added, SortedMap<String, RecordedRevision> replaced) {

    HistoryChange {
        replaced = Collections.unmodifiableSortedMap(new TreeMap<>(replaced));
    }

    /** A revision more. */
    static HistoryChange adding(History history, RecordedRevision revision) {
        return new HistoryChange(history, Optional.of(revision), new TreeMap<>());
    }

    /** A revision of which the change consists. */
    RecordedRevision revision() {
        return added.orElseGet(() -> replaced.get(replaced.firstKey()));
    }
}
