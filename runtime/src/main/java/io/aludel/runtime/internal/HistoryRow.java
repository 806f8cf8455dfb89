package io.aludel.runtime.internal;

import io.aludel.runtime.migration.RevisionStatus.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One row of the history table.
 *
 * @param position its place in the order of application, from 1
 * @param revision the revision
 * @param parents the ids it follows
 * @param message what its author wrote
 * @param checksum of the steps that were run
 * @param state whether all of it is applied
 * @param draft the downgrade of a draft as frozen SQL; empty for a recorded revision
 * @param application who applied it
 * @param appliedAt when, by the database's clock; empty while this run has not read it back
 */
public record HistoryRow(
        int position,
        String revision,
        List<String> parents,
        String message,
        String checksum,
        State state,
        Optional<String> draft,
        String application,
        Optional<Instant> appliedAt) {
    public HistoryRow {
        parents = List.copyOf(parents);
    }

    /** Returns this row in another state. */
    HistoryRow in(State other) {
        return new HistoryRow(position, revision, parents, message, checksum, other, draft, application, appliedAt);
    }

    /** Returns this row behind other revisions. */
    HistoryRow behind(List<String> others) {
        return new HistoryRow(position, revision, others, message, checksum, state, draft, application, appliedAt);
    }

    /** Returns when and by whom, for messages. */
    String when() {
        String by = "by " + application;
        return appliedAt.isPresent() ? appliedAt.get() + " " + by : by;
    }

    /** Returns whether it is on its way down, which is gone to the end. */
    boolean leaving() {
        return state == State.DOWNGRADING || state == State.RETREATING;
    }

    /** Returns whether its first phase is all that stands, or stood before it left. */
    boolean expanded() {
        return state == State.EXPANDED || state == State.RETREATING;
    }

    boolean halfWay() {
        return state != State.APPLIED;
    }
}
