package io.aludel.schema.history;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.history.HistoryProblem.Place;
import io.aludel.schema.operation.Footprint;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Thing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Finds out whether several heads go together: no revision that one of them has below it may have to do with what a revision
 * changes that only another one has. Then all orders in which databases may have run them lead to one schema.
 */
final class HeadsCheck {

    /** Branches that have grown apart for long need not be told revision by revision. */
    private static final int MOST_PROBLEMS = 5;

    /**
     * Two revisions of different branches; the one with the smaller id comes first.
     *
     * @param first a revision
     * @param second another one, neither before nor after it
     */
    private record Pair(String first, String second) {}

    private final RevisionGraph graph;
    private final Map<String, RecordedRevision> revisions;
    private final Replay replay;
    private final Map<String, Footprint> footprints = new HashMap<>();

    HeadsCheck(RevisionGraph graph, Map<String, RecordedRevision> revisions, Replay replay) {
        this.graph = graph;
        this.revisions = revisions;
        this.replay = replay;
    }

    /** What two heads each share; empty when all go together. */
    List<HistoryProblem> problems() {
        List<String> heads = List.copyOf(graph.heads());
        Map<Pair, HistoryProblem> problems = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                compare(heads.get(i), heads.get(j), problems);
            }
        }
        List<HistoryProblem> found = new ArrayList<>(problems.values());
        if (found.isEmpty() && heads.size() > 1) {
            differentOrders(heads).ifPresent(found::add);
        }
        return found.subList(0, Math.min(found.size(), MOST_PROBLEMS));
    }

    private void compare(String head, String other, Map<Pair, HistoryProblem> problems) {
        List<String> ones = graph.beyond(other, List.of(head));
        List<String> others = graph.beyond(head, List.of(other));
        if (footprint(ones).shared(footprint(others)).isEmpty()) {
            return;
        }
        for (String one : ones) {
            for (String two : others) {
                Pair pair = RevisionNumber.ORDER.compare(one, two) < 0 ? new Pair(one, two) : new Pair(two, one);
                SortedSet<Thing> shared = footprint(one).shared(footprint(two));
                if (!shared.isEmpty()) {
                    problems.putIfAbsent(pair, problem(pair, shared));
                }
            }
        }
    }

    private HistoryProblem problem(Pair pair, SortedSet<Thing> shared) {
        List<String> things = shared.stream()
                .filter(thing -> thing.kind() == shared.first().kind())
                .map(Thing::toString)
                .toList();
        return new HistoryProblem(
                Kind.HEADS_CONFLICT,
                Place.of(pair.second() + "/" + RevisionFile.NAME),
                named(pair.first(), shared.first()) + " and " + named(pair.second(), shared.first())
                        + " don't go together: both have to do with " + String.join(" and ", things),
                fix(pair.first(), pair.second()));
    }

    private static String fix(String first, String second) {
        return "If one isn't released yet, put it on top of the other: -Aaludel.rebase=" + second + " (or " + first
                + "). If both can run in either order as they are, join them: -Aaludel.merge=\"...\"";
    }

    /** A revision with what of it has to do with a thing. */
    private String named(String id, Thing thing) {
        Optional<Operation> needing = Optional.empty();
        Schema schema = replay.before(id);
        for (Operation operation : revision(id).operations()) {
            Footprint footprint = Footprint.of(schema, operation);
            if (footprint.changes().contains(thing)) {
                return named(id, operation);
            }
            if (needing.isEmpty() && footprint.needs().contains(thing)) {
                needing = Optional.of(operation);
            }
            schema = operation.applyTo(schema);
        }
        return needing.map(operation -> named(id, operation)).orElse(id + " (data step)");
    }

    private static String named(String id, Operation operation) {
        return id + " (" + Excerpt.of(operation.describe()) + ")";
    }

    /** A second look, by running them: what the footprints say must be so. */
    private Optional<HistoryProblem> differentOrders(List<String> heads) {
        List<String> mirrored = new ArrayList<>(heads);
        Collections.reverse(mirrored);
        String reason;
        try {
            Schema schema = replay.afterAll(heads);
            if (schema.equals(replay.afterAll(mirrored))) {
                return Optional.empty();
            }
            reason = "in another order they give another schema";
        } catch (SchemaConflict conflict) {
            reason = String.valueOf(conflict.getMessage());
        }
        return Optional.of(HistoryProblem.of(
                Kind.HEADS_CONFLICT,
                heads.get(heads.size() - 1) + "/" + RevisionFile.NAME,
                String.join(" and ", heads) + " don't go together: " + Excerpt.ofSentence(reason),
                "Put one that isn't released yet on top of the others: -Aaludel.rebase="
                        + heads.get(heads.size() - 1)));
    }

    private Footprint footprint(List<String> ids) {
        return Footprint.union(ids.stream().map(this::footprint).toList());
    }

    private Footprint footprint(String id) {
        return footprints.computeIfAbsent(id, this::read);
    }

    private Footprint read(String id) {
        Revision revision = revision(id);
        Schema before = replay.before(id);
        Footprint own = Footprint.of(before, revision.operations());
        return revision.dataStep() ? Footprint.union(List.of(own, Footprint.ofCode(before, own))) : own;
    }

    private Revision revision(String id) {
        return Optional.ofNullable(revisions.get(id))
                .map(RecordedRevision::revision)
                .orElseThrow();
    }
}
