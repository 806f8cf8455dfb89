package io.aludel.schema.history;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.history.HistoryProblem.Place;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether SQL that was frozen for a revision would be the same behind a revision of another head. What SQL needs to know of a table may
 * be more than its operations tell: a trigger names all columns that have a value on update, and DuckDB drops no column while an index
 * stands on the table.
 */
final class OtherPlace {

    private final RevisionGraph graph;
    private final Replay replay;
    private final Renderer renderer;

    OtherPlace(RevisionGraph graph, Replay replay, Renderer renderer) {
        this.graph = graph;
        this.replay = replay;
        this.renderer = renderer;
    }

    /**
     * What would be another; empty as well when the operations don't fit there, which their footprints tell.
     *
     * @param recorded a revision
     * @param other a revision of another head, which would be before it with all that's before itself
     */
    Optional<HistoryProblem> problem(RecordedRevision recorded, String other) {
        List<String> before = new ArrayList<>(graph.predecessors(recorded.id()));
        before.add(other);
        try {
            Schema there = replay.afterAll(before);
            Operations.apply(there, recorded.revision().operations());
            return problem(recorded, replay.before(recorded.id()), other, there);
        } catch (SchemaConflict | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private Optional<HistoryProblem> problem(RecordedRevision recorded, Schema here, String other, Schema there) {
        for (String dialect : recorded.scripts().keySet()) {
            if (!recorded.isAsRendered(dialect)) {
                // Who edits SQL answers for it, and Aludel's own says nothing of it.
                continue;
            }
            Optional<Script> own = renderer.render(dialect, here, recorded.revision());
            Optional<Script> behind = renderer.render(dialect, there, recorded.revision());
            if (own.isPresent() && !own.equals(behind)) {
                return Optional.of(problem(recorded.id(), other, dialect, difference(own.get(), behind)));
            }
        }
        return Optional.empty();
    }

    private static HistoryProblem problem(String id, String other, String dialect, String difference) {
        boolean inOrder = RevisionNumber.ORDER.compare(id, other) < 0;
        String first = inOrder ? id : other;
        String second = inOrder ? other : id;
        return new HistoryProblem(
                Kind.HEADS_CONFLICT,
                Place.of(second + "/" + RevisionFile.NAME),
                first + " and " + second + " don't go together: the frozen SQL of " + id + " for " + dialect
                        + " doesn't know what " + other + " does; behind it, " + difference,
                "Put one that isn't released yet on top of the other, which renders its SQL anew: -Aaludel.rebase="
                        + second + " (or " + first + ")");
    }

    private static String difference(Script own, Optional<Script> behind) {
        if (behind.isEmpty()) {
            return "the database couldn't do it";
        }
        List<Script.Step> expected = own.steps().toList();
        List<Script.Step> found = behind.get().steps().toList();
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                return "it would have another step: " + Excerpt.of(found.get(i).description());
            }
        }
        return expected.size() < found.size()
                ? "it would have one more step: "
                        + Excerpt.of(found.get(expected.size()).description())
                : "it would lack the step: "
                        + Excerpt.of(expected.get(found.size()).description());
    }
}
