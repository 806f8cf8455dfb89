package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.HistoryProblemWords;
import io.aludel.schema.history.Fingerprint;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.RevisionNames;
import io.aludel.schema.history.RevisionNumber;
import io.aludel.schema.history.Slug;
import io.aludel.schema.operation.Script;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Joins all heads by a revision that does nothing else.
 *
 * @param message the revision's message
 * @param created its moment
 * @param database the root as declared
 */
record Merge(String message, Instant created, DatabaseModel database) {

    /**
     * The history with the join; none when there's nothing to join or the heads don't lead to one schema.
     *
     * @param problems takes why it's refused; heads that don't go together are told already
     */
    Optional<HistoryChange> of(History history, List<Diagnostic> problems) {
        if (history.heads().size() < 2) {
            problems.add(Code.NOTHING_TO_MERGE.at(
                    database.origin(),
                    message,
                    database.name().value(),
                    history.heads().stream()
                            .findFirst()
                            .map(head -> "one head, " + head)
                            .orElse("no revision")));
            return Optional.empty();
        }
        Optional<Diagnostic> unfit = RevisionNames.check(message, history)
                .map(problem -> HistoryProblemWords.of(problem, database.origin()));
        unfit.ifPresent(problems::add);
        if (unfit.isPresent() || !history.isSameInAnyOrder()) {
            return Optional.empty();
        }
        RecordedRevision revision = revision(history);
        return Optional.of(HistoryChange.adding(history.with(revision), revision));
    }

    private RecordedRevision revision(History history) {
        SortedMap<String, Script> scripts = new TreeMap<>();
        database.dialectIds().forEach(dialect -> scripts.put(dialect, new Script(List.of(), List.of())));
        Slug slug = Slug.of(message).orElseThrow();
        return RecordedRevision.asRendered(
                new Revision(
                        RevisionNumber.id(RevisionNumber.next(history), slug),
                        history.heads(),
                        message,
                        created,
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        Fingerprint.of(history.schema())),
                scripts);
    }
}
