package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Revision;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Revisions and what they follow: a forest of lines that fork and join.
 *
 * <p>The run order puts parents before children and is otherwise that of the ids, so that it is the same everywhere.
 */
final class RevisionGraph {
    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new LinkedHashMap<>();

    /**
     * Makes a graph.
     *
     * @param parentsById for each revision the ids it follows; ids that are no key are left out
     */
    RevisionGraph(Map<String, ? extends Collection<String>> parentsById) {
        Map<String, Set<String>> open = new TreeMap<>();
        Map<String, Set<String>> followers = new TreeMap<>();
        parentsById.forEach((id, ids) -> {
            Set<String> known = new TreeSet<>(ids);
            known.retainAll(parentsById.keySet());
            open.put(id, known);
            known.forEach(parent ->
                    followers.computeIfAbsent(parent, key -> new TreeSet<>()).add(id));
        });
        PriorityQueue<String> ready = new PriorityQueue<>();
        open.forEach((id, ids) -> {
            if (ids.isEmpty()) {
                ready.add(id);
            }
        });
        Map<String, Integer> missing = new TreeMap<>();
        open.forEach((id, ids) -> missing.put(id, ids.size()));
        while (!ready.isEmpty()) {
            String id = ready.remove();
            parents.put(id, open.getOrDefault(id, Set.of()));
            children.put(id, followers.getOrDefault(id, Set.of()));
            for (String child : children.getOrDefault(id, Set.of())) {
                if (missing.merge(child, -1, Integer::sum) == 0) {
                    ready.add(child);
                }
            }
        }
        if (parents.size() < open.size()) {
            throw new IllegalArgumentException("revisions follow each other in a ring");
        }
    }

    /** Makes the graph of the code's revisions and of those that only the database knows. */
    static RevisionGraph of(Map<String, Revision> code, History history) {
        Map<String, List<String>> parents = new TreeMap<>();
        history.rows().forEach(row -> parents.put(row.revision(), row.parents()));
        code.forEach((id, revision) -> parents.put(id, revision.parents()));
        return new RevisionGraph(parents);
    }

    boolean contains(String id) {
        return parents.containsKey(id);
    }

    /** Returns all revisions in run order. */
    List<String> order() {
        return List.copyOf(parents.keySet());
    }

    /** Returns some of the revisions in run order. */
    List<String> inOrder(Set<String> some) {
        return parents.keySet().stream().filter(some::contains).toList();
    }

    /** Returns a revision and everything it follows, near or far. */
    Set<String> ancestors(String id) {
        return reach(id, parents);
    }

    /** Returns a revision and everything that follows it, near or far. */
    Set<String> descendants(String id) {
        return reach(id, children);
    }

    /** Returns those of some revisions that none of the others follows directly, in run order. */
    List<String> heads(Set<String> some) {
        return inOrder(some).stream()
                .filter(id -> children.getOrDefault(id, Set.of()).stream().noneMatch(some::contains))
                .toList();
    }

    /** Returns the revisions that could be applied next: not applied, and everything they follow is. */
    List<String> next(Set<String> applied) {
        return order().stream()
                .filter(id -> !applied.contains(id))
                .filter(id -> applied.containsAll(parents.getOrDefault(id, Set.of())))
                .toList();
    }

    private static Set<String> reach(String start, Map<String, Set<String>> edges) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.remove();
            if (reached.add(id)) {
                open.addAll(edges.getOrDefault(id, Set.of()));
            }
        }
        return reached;
    }
}
