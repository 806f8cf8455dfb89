package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
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
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

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
    private record Pair(String first, String second) {

        static Pair of(String one, String two) {
            return RevisionNumber.ORDER.compare(one, two) < 0 ? new Pair(one, two) : new Pair(two, one);
        }
    }

    private final RevisionGraph graph;
    private final Map<String, RecordedRevision> revisions;
    private final Replay replay;
    private final OtherPlace otherPlace;
    private final Map<String, Footprint> footprints = new HashMap<>();

    HeadsCheck(RevisionGraph graph, Map<String, RecordedRevision> revisions, Replay replay, Renderer renderer) {
        this.graph = graph;
        this.revisions = revisions;
        this.replay = replay;
        this.otherPlace = new OtherPlace(graph, replay, renderer);
    }

    /** What two heads each share, and what SQL of one doesn't know of the other; empty when all go together. */
    List<HistoryProblem> problems() {
        Map<Pair, HistoryProblem> problems = new LinkedHashMap<>();
        eachTwo((head, other) -> compare(head, other, problems));
        List<HistoryProblem> found = new ArrayList<>(problems.values());
        if (found.isEmpty() && graph.heads().size() > 1) {
            differentOrders(List.copyOf(graph.heads())).ifPresent(found::add);
        }
        return found.subList(0, Math.min(found.size(), MOST_PROBLEMS));
    }

    /** Whether the SQL of each head can run behind the others as it is. */
    boolean canRunAsFrozen() {
        Map<Pair, HistoryProblem> problems = new LinkedHashMap<>();
        eachTwo((head, other) -> {
            Set<Thing> shared = footprint(beyond(other, head)).shared(footprint(beyond(head, other)));
            if (shared.stream().anyMatch(Thing::isDefinition)) {
                compare(head, other, problems);
            }
            compareSql(head, other, problems);
        });
        return problems.isEmpty();
    }

    private void eachTwo(BiConsumer<String, String> work) {
        List<String> heads = List.copyOf(graph.heads());
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                work.accept(heads.get(i), heads.get(j));
            }
        }
    }

    private List<String> beyond(String head, String other) {
        return graph.beyond(head, List.of(other));
    }

    private void compare(String head, String other, Map<Pair, HistoryProblem> problems) {
        List<String> ones = beyond(other, head);
        List<String> others = beyond(head, other);
        if (!footprint(ones).shared(footprint(others)).isEmpty()) {
            for (String one : ones) {
                for (String two : others) {
                    Pair pair = Pair.of(one, two);
                    SortedSet<Thing> shared = footprint(one).shared(footprint(two));
                    if (!shared.isEmpty()) {
                        problems.putIfAbsent(pair, problem(pair, shared));
                    }
                }
            }
        }
        compareSql(head, other, problems);
    }

    private void compareSql(String head, String other, Map<Pair, HistoryProblem> problems) {
        compareSql(beyond(other, head), other, beyond(head, other), problems);
        compareSql(beyond(head, other), head, beyond(other, head), problems);
    }

    /** First behind all of the other head; only what differs there is looked for among its revisions. */
    private void compareSql(List<String> ones, String head, List<String> others, Map<Pair, HistoryProblem> problems) {
        for (String one : ones) {
            Optional<HistoryProblem> behindAll = otherPlace.problem(recorded(one), head);
            if (behindAll.isPresent()) {
                String two = others.stream()
                        .filter(id -> otherPlace.problem(recorded(one), id).isPresent())
                        .findFirst()
                        .orElse(head);
                problems.computeIfAbsent(
                        Pair.of(one, two),
                        pair -> otherPlace.problem(recorded(one), two).orElse(behindAll.get()));
            }
        }
    }

    private HistoryProblem problem(Pair pair, SortedSet<Thing> shared) {
        Optional<Thing> rebuilt = shared.stream().filter(Thing::isDefinition).findFirst();
        if (rebuilt.isPresent()) {
            return rebuild(pair, rebuilt.get());
        }
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

    /** Frozen SQL that makes a table anew goes together with nothing else on that table, in no order. */
    private HistoryProblem rebuild(Pair pair, Thing definition) {
        QualifiedName table = definition.owner();
        List<String> rebuilding = Stream.of(pair.first(), pair.second())
                .filter(id -> footprint(id).needs().contains(definition))
                .map(id -> id + " for " + String.join(" and ", databases(id, table)))
                .toList();
        return new HistoryProblem(
                Kind.HEADS_CONFLICT,
                Place.of(pair.second() + "/" + RevisionFile.NAME),
                named(pair.first(), definition) + " and " + named(pair.second(), definition)
                        + " don't go together: the frozen SQL of " + String.join(" and that of ", rebuilding)
                        + " makes table " + table + " anew with the columns that it knows, and the other one changes "
                        + table + " too",
                "Put one that isn't released yet on top of the other: -Aaludel.rebase=" + pair.second() + " (or "
                        + pair.first() + ") renders its SQL anew, which then knows both. They can't be joined by"
                        + " aludel.merge, which keeps the SQL as it is");
    }

    private List<String> databases(String id, QualifiedName table) {
        return recorded(id).scripts().entrySet().stream()
                .filter(script -> RebuiltTables.of(script.getValue()).contains(table))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String fix(String first, String second) {
        String rebase = "If one isn't released yet, put it on top of the other: -Aaludel.rebase=" + second + " (or "
                + first + ")";
        boolean asFrozen = otherPlace.problem(recorded(first), second).isEmpty()
                && otherPlace.problem(recorded(second), first).isEmpty();
        return asFrozen
                ? rebase + ". If both can run in either order as they are, join them: -Aaludel.merge=\"...\""
                : rebase;
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
        List<Footprint> all = new ArrayList<>(List.of(own));
        recorded(id).scripts().values().forEach(script -> all.add(Footprint.ofRebuild(RebuiltTables.of(script))));
        if (revision.dataStep()) {
            all.add(Footprint.ofCode(before, own));
        }
        return Footprint.union(all);
    }

    private Revision revision(String id) {
        return recorded(id).revision();
    }

    private RecordedRevision recorded(String id) {
        return Optional.ofNullable(revisions.get(id)).orElseThrow();
    }
}
