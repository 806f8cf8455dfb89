package io.aludel.processor;

import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to become of the recorded history once the compilation has gone well.
 *
 * @param name what it's called in messages: a revision's id, or the SQL that is rendered
 * @param history the history as it will be
 * @param added revisions that are new
 * @param changed revisions that only follow others now, or are only rendered for more dialects
 * @param gone the new ids by those of revisions in whose place new ones come
 * @param rendered ids of the dialects whose SQL files are new, by those of changed revisions
 */
record HistoryChange(
        String name,
        History history,
        List<RecordedRevision> added,
        List<RecordedRevision> changed,
        SortedMap<String, String> gone,
        SortedMap<String, List<String>> rendered) {

    HistoryChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
        rendered = Collections.unmodifiableSortedMap(new TreeMap<>(rendered));
    }

    /** A revision more. */
    static HistoryChange adding(History history, RecordedRevision revision) {
        return replacing(history, List.of(revision), List.of(), new TreeMap<>());
    }

    /** Revisions in the place of others; at least one. */
    static HistoryChange replacing(
            History history,
            List<RecordedRevision> added,
            List<RecordedRevision> changed,
            SortedMap<String, String> gone) {
        return new HistoryChange(added.get(0).id(), history, added, changed, gone, new TreeMap<>());
    }

    /** SQL for more dialects. */
    static HistoryChange rendering(
            String name, History history, List<RecordedRevision> changed, SortedMap<String, List<String>> rendered) {
        return new HistoryChange(name, history, List.of(), changed, new TreeMap<>(), rendered);
    }

    /** Ids of the revisions in whose place a new one comes. */
    List<String> replacedBy(RecordedRevision revision) {
        return gone.keySet().stream()
                .filter(old -> revision.id().equals(gone.get(old)))
                .toList();
    }

    /** Ids of the revisions whose SQL is new, by dialect. */
    SortedMap<String, List<String>> renderedByDialect() {
        SortedMap<String, List<String>> byDialect = new TreeMap<>();
        for (RecordedRevision revision : changed) {
            rendered.getOrDefault(revision.id(), List.of())
                    .forEach(dialect -> byDialect
                            .computeIfAbsent(dialect, none -> new ArrayList<>())
                            .add(revision.id()));
        }
        return byDialect;
    }
}
