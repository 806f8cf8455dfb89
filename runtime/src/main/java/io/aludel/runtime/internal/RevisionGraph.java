package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Revision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Set<String>> children = new TreeMap<>();

    /**
     * Makes a graph.
     *
     * @param parentsById for each revision the ids it follows; ids that are no key are left out
     */
    RevisionGraph(Map<String, ? extends Collection<String>> parentsById) {
        Set<String> begun = new HashSet<>();
        for (String id : new TreeSet<>(parentsById.keySet())) {
            add(id, parentsById, begun);
        }
    }

    /** Makes the graph of the code's revisions and of those that only the database knows. */
    static RevisionGraph of(Map<String, Revision> code, History history) {
        Map<String, List<String>> parents = new TreeMap<>();
        for (HistoryRow row : history.rows()) {
            parents.put(row.revision(), row.parents());
        }
        for (Revision revision : code.values()) {
            parents.put(revision.id(), revision.parents());
        }
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
    List<String> inOrder(Collection<String> some) {
        List<String> order = new ArrayList<>(parents.keySet());
        order.retainAll(new HashSet<>(some));
        return order;
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
        List<String> heads = inOrder(some);
        heads.removeIf(id -> !Collections.disjoint(next(id, children), some));
        return heads;
    }

    /** Returns the revisions that could be applied next: not applied, and everything they follow is. */
    List<String> next(Set<String> applied) {
        List<String> next = new ArrayList<>(parents.keySet());
        next.removeIf(id -> applied.contains(id) || !applied.containsAll(next(id, parents)));
        return next;
    }

    private void add(String id, Map<String, ? extends Collection<String>> parentsById, Set<String> begun) {
        if (parents.containsKey(id)) {
            return;
        }
        if (!begun.add(id)) {
            throw new IllegalArgumentException("revisions follow each other in a ring: " + id);
        }
        Set<String> known = new TreeSet<>(parentsById.get(id));
        known.retainAll(parentsById.keySet());
        for (String parent : known) {
            add(parent, parentsById, begun);
            children.computeIfAbsent(parent, key -> new TreeSet<>()).add(id);
        }
        parents.put(id, known);
    }

    private static Set<String> reach(String start, Map<String, Set<String>> edges) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.remove();
            if (reached.add(id)) {
                open.addAll(next(id, edges));
            }
        }
        return reached;
    }

    private static Set<String> next(String id, Map<String, Set<String>> edges) {
        return edges.getOrDefault(id, Set.of());
    }
}
