package io.aludel.integration.faults;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.RevisionStatus;
import java.util.List;
import java.util.Locale;

/** The ways that a history is run. */
enum Way {
    /** From an empty database to the head. */
    UPGRADE {
        @Override
        void run(Aludel aludel, String first) {
            aludel.upgrade();
        }

        @Override
        void step(Aludel aludel, List<String> revisions, int revision) {
            aludel.upgrade(revisions.get(revision));
        }
    },

    /** As {@link #UPGRADE}, but each revision is expanded and contracted; a start that finds it broken off just upgrades. */
    PHASES {
        @Override
        void run(Aludel aludel, String first) {
            // Where nothing is applied there's no old code, and nothing is expanded.
            List<String> revisions =
                    aludel.history().stream().map(RevisionStatus::id).toList();
            for (int i = 0; i < revisions.size(); i++) {
                step(aludel, revisions, i);
            }
        }

        @Override
        void step(Aludel aludel, List<String> revisions, int revision) {
            if (revision == 0) {
                aludel.upgrade(revisions.get(0));
            } else {
                // On its own it would go on through what is but expanded, and expand the next one.
                aludel.expand(revisions.get(revision));
                aludel.contract();
            }
        }

        @Override
        Way finish() {
            return UPGRADE;
        }
    },

    /**
     * Each revision is expanded and taken back from there; a start that finds it broken off upgrades, and so goes back first where that was
     * begun.
     */
    RETREAT {
        @Override
        void run(Aludel aludel, String first) {
            List<String> revisions =
                    aludel.history().stream().map(RevisionStatus::id).toList();
            for (int i = 0; i < revisions.size(); i++) {
                step(aludel, revisions, i);
                aludel.upgrade(revisions.get(i));
            }
        }

        @Override
        void step(Aludel aludel, List<String> revisions, int revision) {
            if (revision == 0) {
                aludel.upgrade(revisions.get(0));
                return;
            }
            aludel.expand(revisions.get(revision));
            boolean waits =
                    aludel.current().stream().anyMatch(status -> status.state() == RevisionStatus.State.EXPANDED);
            if (waits) {
                aludel.downgrade(revisions.get(revision - 1));
            }
        }

        @Override
        Way finish() {
            return UPGRADE;
        }

        /** Derby has no shorter type for a column: it's made anew, and so the last one of its table once it has been taken back. */
        @Override
        Outcome seen(Outcome found) {
            return found.unordered();
        }
    },

    /** From the head back to the first revision, where there still are rows to compare. */
    DOWNGRADE {
        @Override
        void run(Aludel aludel, String first) {
            aludel.downgrade(first);
        }

        @Override
        void step(Aludel aludel, List<String> revisions, int revision) {
            aludel.downgrade(revision == 0 ? "base" : revisions.get(revision - 1));
        }
    };

    /**
     * Runs it, or finishes it.
     *
     * @param first the id of the first revision
     */
    abstract void run(Aludel aludel, String first);

    /** The way of a start that finds this one broken off; it begins where this one does. */
    Way finish() {
        return this;
    }

    /** What of an outcome this way leaves as the one that finishes it does. */
    Outcome seen(Outcome found) {
        return found;
    }

    /**
     * Runs one revision, or finishes it: up to it from the one before, or down from it to the one before.
     *
     * @param revisions the ids of all
     * @param revision the place of the one among them
     */
    abstract void step(Aludel aludel, List<String> revisions, int revision);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
