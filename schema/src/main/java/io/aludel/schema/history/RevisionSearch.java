package io.aludel.schema.history;

import java.util.List;
import java.util.Optional;

/** What a name given by a user stands for in a history. */
public sealed interface RevisionSearch {

    /**
     * One revision.
     *
     * @param revision the revision
     */
    record Found(RecordedRevision revision) implements RevisionSearch {}

    /**
     * Several revisions.
     *
     * @param ids their ids, in the history's order
     */
    record Ambiguous(List<String> ids) implements RevisionSearch {

        public Ambiguous {
            ids = List.copyOf(ids);
        }
    }

    /**
     * No revision.
     *
     * @param meant the name that may have been meant
     */
    record Unknown(Optional<String> meant) implements RevisionSearch {}
}
