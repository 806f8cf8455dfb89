package io.aludel.schema.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What follows what. A revision follows its parents and what it depends on; both are its <em>predecessors</em>. Revisions that
 * can't be ordered, since a predecessor is missing or they stand in a ring, are left out.
 */
final class RevisionGraph {

    /** Ids in an order in which every revision comes after its predecessors; among those that may come next, by id. */
    private final List<String> order = new ArrayList<>();

    private final Map<String, Integer> rank = new HashMap<>();
    private final Map<String, List<String>> predecessors = new HashMap<>();
    private final SortedSet<String> heads;

    /**
     * Orders revisions.
     *
     * @param revisions by id
     * @param predecessors the resolved predecessors by id; those that aren't among the revisions make theirs unorderable
     */
    RevisionGraph(SortedMap<String, Revision> revisions, Map<String, SortedSet<String>> predecessors) {
        predecessors.forEach((id, before) -> this.predecessors.put(id, List.copyOf(before)));
        sort(revisions.keySet());
        order.forEach(id -> rank.put(id, rank.size()));
        heads = new TreeSet<>(RevisionNumber.ORDER);
        heads.addAll(order);
        revisions.values().stream()
                .filter(revision -> rank.containsKey(revision.id()))
                .forEach(revision -> heads.removeAll(revision.parents()));
    }

    /** The graph of some of the revisions: each with all its predecessors. */
    RevisionGraph of(Collection<String> ids, Function<String, Revision> revisions) {
        SortedMap<String, Revision> some = new TreeMap<>(RevisionNumber.ORDER);
        Map<String, SortedSet<String>> edges = new HashMap<>();
        for (String id : ids) {
            some.put(id, revisions.apply(id));
            SortedSet<String> before = new TreeSet<>(RevisionNumber.ORDER);
            before.addAll(predecessors(id));
            edges.put(id, before);
        }
        return new RevisionGraph(some, edges);
    }

    /** All that could be ordered, predecessors first. */
    List<String> order() {
        return Collections.unmodifiableList(order);
    }

    /** Those that are nobody's parent. */
    SortedSet<String> heads() {
        return Collections.unmodifiableSortedSet(heads);
    }

    List<String> predecessors(String id) {
        return predecessors.getOrDefault(id, List.of());
    }

    /**
     * All that must have run before the latter revisions and isn't run by the time the first has: what a merge adds to one of its
     * sides. In order.
     *
     * @param first what has run, with all before it
     * @param others what must have run too
     */
    List<String> beyond(String first, Collection<String> others) {
        Coloring coloring = new Coloring();
        coloring.reach(first, true);
        others.forEach(other -> coloring.reach(other, false));
        return coloring.uncovered();
    }

    /** Kahn's algorithm, the smallest id first. */
    private void sort(Set<String> ids) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> followers = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>(RevisionNumber.ORDER);
        for (String id : ids) {
            List<String> before = predecessors(id);
            open.put(id, before.size());
            before.forEach(one ->
                    followers.computeIfAbsent(one, key -> new ArrayList<>()).add(id));
            if (before.isEmpty()) {
                ready.add(id);
            }
        }
        while (!ready.isEmpty()) {
            String id = ready.remove();
            order.add(id);
            for (String follower : followers.getOrDefault(id, List.of())) {
                if (open.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
    }

    /** Walks from the newest to the oldest and ends as soon as all that's left has run: it costs what the branches differ in. */
    private final class Coloring {

        private final PriorityQueue<String> queue = new PriorityQueue<>(
                Comparator.<String>comparingInt(id -> rank.getOrDefault(id, -1)).reversed());
        private final Map<String, Boolean> covered = new HashMap<>();
        private int uncoveredInQueue;

        void reach(String id, boolean byFirst) {
            Boolean known = covered.get(id);
            if (known == null) {
                queue.add(id);
                uncoveredInQueue += byFirst ? 0 : 1;
            } else if (byFirst && !known) {
                uncoveredInQueue--;
            }
            covered.merge(id, byFirst, Boolean::logicalOr);
        }

        List<String> uncovered() {
            Deque<String> found = new ArrayDeque<>();
            while (uncoveredInQueue > 0) {
                String id = queue.remove();
                boolean byFirst = covered.getOrDefault(id, false);
                if (!byFirst) {
                    uncoveredInQueue--;
                    found.push(id);
                }
                predecessors(id).forEach(before -> reach(before, byFirst));
            }
            return List.copyOf(found);
        }
    }

    /** A ring among revisions that couldn't be ordered, in the order of the edges; empty when there's none from there. */
    static List<String> ring(String from, Map<String, SortedSet<String>> predecessors, Set<String> unordered) {
        Map<String, Integer> path = new HashMap<>();
        List<String> walked = new ArrayList<>();
        String at = from;
        while (!path.containsKey(at)) {
            path.put(at, walked.size());
            walked.add(at);
            List<String> before = predecessors.getOrDefault(at, new TreeSet<>()).stream()
                    .filter(unordered::contains)
                    .toList();
            if (before.isEmpty()) {
                return List.of();
            }
            at = before.get(0);
        }
        return walked.subList(path.getOrDefault(at, 0), walked.size());
    }
}
