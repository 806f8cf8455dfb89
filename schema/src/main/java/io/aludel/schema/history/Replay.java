package io.aludel.schema.history;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.operation.Operation;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the operations of a history from its base on, once.
 *
 * <p>Schemas are kept for the heads and for every {@value #DISTANCE}th revision of a line; any other is made again from the
 * nearest of those. Keeping all would take memory in the square of the history's length.
 */
final class Replay {

    /** How many revisions at most are applied again to find a schema. */
    private static final int DISTANCE = 64;

    /**
     * An operation that doesn't fit.
     *
     * @param revision the revision that can't be reached
     * @param owner the revision that holds the operation: the same, or one that's joined here
     * @param index number of the operation in its revision, from 0
     * @param reason why it doesn't fit
     */
    record Conflict(String revision, String owner, int index, String reason) {}

    /**
     * A revision after which the schema is not as it was recorded.
     *
     * @param revision its id
     * @param found the fingerprint that its operations give
     */
    record Mismatch(String revision, String found) {}

    /** A schema on the way, with the sum of {@link Fingerprint} and how many revisions are below it in its line. */
    private record State(Schema schema, BigInteger sum, int depth) {}

    private static final State BASE = new State(Schema.EMPTY, BigInteger.ZERO, 0);

    private final RevisionGraph graph;
    private final Map<String, RecordedRevision> revisions;
    private final Map<String, Schema> kept = new HashMap<>();
    private final Fingerprint.Changes fingerprints = new Fingerprint.Changes();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();

    /** Those that can't be reached, with all that follow them. */
    private final Set<String> unreachable = new HashSet<>();

    Replay(RevisionGraph graph, Map<String, RecordedRevision> revisions) {
        this.graph = graph;
        this.revisions = revisions;
        run();
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** The first of each line; whatever follows it must be wrong too. */
    List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }

    boolean isReachable(String id) {
        return !unreachable.contains(id);
    }

    /** The schema after a reachable revision. */
    Schema after(String id) {
        Deque<String> path = new ArrayDeque<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent() && !kept.containsKey(at.get())) {
            path.push(at.get());
            at = trunk(at.get());
        }
        Schema schema = at.map(kept::get).orElse(Schema.EMPTY);
        while (!path.isEmpty()) {
            String next = path.pop();
            schema = apply(next, join(next, schema), next);
        }
        return schema;
    }

    /** The schema before a reachable revision. */
    Schema before(String id) {
        return join(id, trunk(id).map(this::after).orElse(Schema.EMPTY));
    }

    /** The schema after all revisions, or a {@link SchemaConflict} when the heads don't go together. */
    Schema afterAll() {
        return afterAll(List.copyOf(graph.heads()));
    }

    /** The schema after some revisions and all before them, the first of them first. */
    Schema afterAll(List<String> heads) {
        if (heads.isEmpty()) {
            return Schema.EMPTY;
        }
        try {
            Schema schema = after(heads.get(0));
            for (String id : graph.beyond(heads.get(0), heads.subList(1, heads.size()))) {
                schema = apply(id, schema, id);
            }
            return schema;
        } catch (Misfit misfit) {
            Conflict conflict = misfit.conflict();
            throw new SchemaConflict(
                    conflict.owner() + " doesn't go together with " + heads.get(0) + ": " + conflict.reason());
        }
    }

    private void run() {
        Map<String, Integer> uses = new HashMap<>();
        graph.order().forEach(id -> trunk(id).ifPresent(before -> uses.merge(before, 1, Integer::sum)));
        Map<String, State> states = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (String id : graph.order()) {
            reach(id, states, doubtful);
            trunk(id)
                    .filter(before -> uses.merge(before, -1, Integer::sum) == 0)
                    .ifPresent(states::remove);
        }
    }

    private void reach(String id, Map<String, State> states, Set<String> doubtful) {
        List<String> predecessors = graph.predecessors(id);
        if (predecessors.stream().anyMatch(unreachable::contains)) {
            unreachable.add(id);
            return;
        }
        boolean trusted = predecessors.stream().noneMatch(doubtful::contains);
        State before = trunk(id).map(states::get).orElse(BASE);
        try {
            Schema after = apply(id, join(id, before.schema()), id);
            BigInteger sum = before.sum().add(fingerprints.of(before.schema(), after));
            State state = new State(after, sum, before.depth() + 1);
            states.put(id, state);
            if (state.depth() % DISTANCE == 0 || graph.heads().contains(id)) {
                kept.put(id, after);
            }
            verify(id, Fingerprint.text(sum), trusted, doubtful);
        } catch (Misfit misfit) {
            unreachable.add(id);
            if (trusted) {
                conflicts.add(misfit.conflict());
            }
        }
    }

    private void verify(String id, String found, boolean trusted, Set<String> doubtful) {
        boolean same = revision(id).revision().fingerprint().equals(found);
        if (!same && trusted) {
            mismatches.add(new Mismatch(id, found));
        }
        if (!trusted || !same) {
            doubtful.add(id);
        }
    }

    /** The predecessor whose schema a revision's own is made of; the others are joined to it. */
    private Optional<String> trunk(String id) {
        return graph.predecessors(id).stream().findFirst();
    }

    /** The schema before a revision, from the one after its trunk. */
    private Schema join(String id, Schema afterTrunk) {
        List<String> predecessors = graph.predecessors(id);
        if (predecessors.size() < 2) {
            return afterTrunk;
        }
        Schema schema = afterTrunk;
        for (String other : graph.beyond(predecessors.get(0), predecessors.subList(1, predecessors.size()))) {
            schema = apply(other, schema, id);
        }
        return schema;
    }

    private Schema apply(String owner, Schema before, String reached) {
        Schema schema = before;
        int index = 0;
        for (Operation operation : revision(owner).revision().operations()) {
            try {
                schema = operation.applyTo(schema);
            } catch (SchemaConflict | IllegalArgumentException e) {
                throw new Misfit(new Conflict(reached, owner, index, String.valueOf(e.getMessage())));
            }
            index++;
        }
        return schema;
    }

    private RecordedRevision revision(String id) {
        return Optional.ofNullable(revisions.get(id)).orElseThrow();
    }

    /** Carries a conflict out of the depth. */
    private static final class Misfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Conflict conflict;

        Misfit(Conflict conflict) {
            super(conflict.reason(), null, false, false);
            this.conflict = conflict;
        }

        Conflict conflict() {
            return conflict;
        }
    }
}
