package io.aludel.runtime.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A revision, and where the database stands with it.
 *
 * @param id the revision
 * @param parents the ids it follows
 * @param message what its author wrote
 * @param created when it was recorded, an ISO-8601 instant; empty text for a revision that the code does not know
 * @param state where the database stands
 * @param appliedAt when it was applied or half applied, by the database's clock; empty when it is pending
 * @param known whether the code knows it; false for one that a newer application applied
 * @param draft whether it is a draft, recorded nowhere yet
 */
public record RevisionStatus(
        String id,
        List<String> parents,
        String message,
        String created,
        State state,
        Optional<Instant> appliedAt,
        boolean known,
        boolean draft) {
    /** Copies the parents. */
    public RevisionStatus {
        parents = List.copyOf(parents);
    }

    /** Returns whether the revision is applied, all of it. */
    public boolean applied() {
        return state == State.APPLIED;
    }

    /** Where a database stands with a revision. */
    public enum State {
        /** Not applied. */
        PENDING,
        /** Half way up: a process died or a step failed; the next start goes on there. */
        UPGRADING,
        /**
         * Half way up because {@code expand} was asked for: old and new code both run; {@code contract} goes on there, {@code downgrade}
         * takes it back.
         */
        EXPANDED,
        /** Applied. */
        APPLIED,
        /** Half way down: a process died or a step failed; the next start goes on there. */
        DOWNGRADING,
        /** Half way back from {@link #EXPANDED}: a process died or a step failed; the next start goes on there. */
        RETREATING
    }
}
