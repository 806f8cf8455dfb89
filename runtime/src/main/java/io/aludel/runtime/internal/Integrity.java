package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds states of a history in which nothing may run: revisions that were changed, that the code does not know, or that stand where
 * nobody but Aludel may have written.
 */
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
            if (revision != null && row.draft().isEmpty()) {
                changed(row, revision, history).ifPresent(failure -> {
                    throw failure;
                });
            }
        }
    }

    private Optional<AludelException> changed(HistoryRow row, Revision revision, History history) {
        // Of one that is half way, those steps are compared that have run.
        boolean edited = !row.halfWay() && !code.checksum(revision).equals(row.checksum());
        boolean moved = !row.parents().equals(revision.parents());
        if (history.altered() && (edited || moved)) {
            String what = edited ? "the checksum" : "what it follows";
            return Optional.of(StateFailures.damaged(
                    what + " of " + row.revision() + " is neither that of the code nor that of the chain"));
        }
        if (edited) {
            return Optional.of(Failures.checksum(row, code.checksum(revision)));
        }
        if (moved) {
            return Optional.of(StateFailures.moved(row, revision));
        }
        // A recorded draft may stand before what was merged below it, where nobody has altered anything.
        Set<String> applied = history.revisions();
        return revision.parents().stream()
                .filter(parent -> history.altered() && !applied.contains(parent))
                .findFirst()
                .map(parent -> StateFailures.parentMissing(row, parent));
    }

    /** Refuses revisions that the code does not know. */
    void checkKnown(History history) {
        List<HistoryRow> unknown = new ArrayList<>(history.rows());
        unknown.removeIf(row -> row.draft().isPresent() || known.containsKey(row.revision()));
        if (unknown.isEmpty() || unknownAllowed) {
            return;
        }
        if (history.altered()) {
            throw StateFailures.foreign(unknown.get(0).revision());
        }
        for (HistoryRow lost : unknown) {
            for (HistoryRow row : history.rows()) {
                if (known.containsKey(row.revision()) && row.parents().contains(lost.revision())) {
                    throw StateFailures.revisionMissing(lost, row);
                }
            }
        }
        List<String> pending = new ArrayList<>(known.keySet());
        pending.removeAll(history.revisions());
        throw pending.isEmpty() ? StateFailures.ahead(unknown) : StateFailures.otherBranch(unknown, pending);
    }
}
