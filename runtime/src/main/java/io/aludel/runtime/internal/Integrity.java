package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds states of a history in which nothing may run: revisions that were changed, or that the code does not know. */
final class Integrity {
    private final CodeHistory code;
    private final Map<String, Revision> known;
    private final boolean unknownAllowed;

    Integrity(CodeHistory code, Settings settings) {
        this.code = code;
        this.known = code.revisions();
        this.unknownAllowed = settings.unknownAllowed();
    }

    /** Refuses a history that the code's is not the continuation of. */
    void check(History history) {
        checkKnown(history);
        for (HistoryRow row : history.rows()) {
            Revision revision = known.get(row.revision());
            // Of one that is half way, those steps are compared that have run.
            if (row.draft().isEmpty()
                    && !row.halfWay()
                    && revision != null
                    && !code.checksum(revision).equals(row.checksum())) {
                throw Failures.checksum(row, code.checksum(revision));
            }
        }
    }

    /** Refuses revisions that the code does not know. */
    void checkKnown(History history) {
        List<HistoryRow> unknown = new ArrayList<>(history.rows());
        unknown.removeIf(row -> row.draft().isPresent() || known.containsKey(row.revision()));
        if (!unknown.isEmpty() && !unknownAllowed) {
            throw Failures.unknownRevisions(unknown);
        }
    }
}
