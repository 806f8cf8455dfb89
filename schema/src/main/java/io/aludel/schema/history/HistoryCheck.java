package io.aludel.schema.history;

import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.history.HistoryProblem.Place;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Orders revisions, replays their operations and compares fingerprints; what stands all that is the history. */
final class HistoryCheck {

    private final Map<String, RecordedRevision> revisions = new HashMap<>();
    private final List<HistoryProblem> problems = new ArrayList<>();
    private final BiFunction<String, Integer, Place> placeOfOperation;
    private final Renderer renderer;
    private final History history;

    HistoryCheck(Collection<RecordedRevision> revisions, Set<String> unreadable, Renderer renderer) {
        this(revisions, unreadable, renderer, (id, index) -> Place.of(file(id)));
    }

    /**
     * Checks revisions.
     *
     * @param revisions those that could be read
     * @param unreadable ids of those that couldn't
     * @param renderer renders what heads would be in other places
     * @param placeOfOperation the place of an operation by its revision's id and its number there, from 0
     */
    HistoryCheck(
            Collection<RecordedRevision> revisions,
            Set<String> unreadable,
            Renderer renderer,
            BiFunction<String, Integer, Place> placeOfOperation) {
        this.placeOfOperation = placeOfOperation;
        this.renderer = renderer;
        revisions.forEach(revision -> this.revisions.put(revision.id(), revision));
        GraphCheck check = new GraphCheck(
                revisions.stream().map(RecordedRevision::revision).toList(), unreadable);
        problems.addAll(check.problems());
        Replay replay = new Replay(check.graph(), this.revisions);
        replay.conflicts().forEach(this::report);
        replay.mismatches().forEach(this::report);
        history = history(check.graph(), replay);
        if (problems.isEmpty() && unreadable.isEmpty()) {
            problems.addAll(new HeadsCheck(check.graph(), this.revisions, replay, renderer).problems());
        }
    }

    /** The sound part: revisions that can be reached from the base. */
    History history() {
        return history;
    }

    List<HistoryProblem> problems() {
        return List.copyOf(problems);
    }

    private History history(RevisionGraph graph, Replay replay) {
        if (graph.order().stream().allMatch(replay::isReachable)) {
            return new History(graph, revisions, replay, renderer);
        }
        RevisionGraph reachable =
                graph.of(graph.order().stream().filter(replay::isReachable).toList(), this::revision);
        return new History(reachable, revisions, new Replay(reachable, revisions), renderer);
    }

    private void report(Replay.Conflict conflict) {
        Operation operation = revision(conflict.owner()).operations().get(conflict.index());
        String where =
                conflict.owner().equals(conflict.revision()) ? "" : ", when joined before " + conflict.revision();
        problems.add(new HistoryProblem(
                Kind.OPERATION_CONFLICT,
                placeOfOperation.apply(conflict.owner(), conflict.index()),
                "\"" + Excerpt.of(operation.describe()) + "\" of " + conflict.owner() + " doesn't fit" + where + ": "
                        + Excerpt.ofSentence(conflict.reason()),
                "Restore the revisions up to this one from version control; a recorded revision isn't edited, a new one"
                        + " corrects it"));
    }

    private void report(Replay.Mismatch mismatch) {
        problems.add(HistoryProblem.of(
                Kind.FINGERPRINT_MISMATCH,
                file(mismatch.revision()),
                "the operations of " + mismatch.revision() + " give another schema than was recorded: they were edited",
                "Restore the file from version control and record a new revision instead. If the edit is meant and this"
                        + " revision was never applied anywhere, its \"fingerprint\" is \"" + mismatch.found() + "\""));
    }

    private Revision revision(String id) {
        return Optional.ofNullable(revisions.get(id))
                .map(RecordedRevision::revision)
                .orElseThrow();
    }

    private static String file(String id) {
        return id + "/" + RevisionFile.NAME;
    }
}
