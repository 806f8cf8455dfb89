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
 * <p>A revision follows its parents, and also runs after what it depends on. The run order puts before each revision what
 * it follows and depends on, and is otherwise that of the ids, so that it is the same everywhere.
 */
public final class RevisionGraph {
    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final Map<String, Set<String>> after = new TreeMap<>();
    private final Map<String, Set<String>> parents = new TreeMap<>();
    private final Map<String, Set<String>> children = new TreeMap<>();

    /**
     * Makes a graph.
     *
     * @param parentsById for each revision the ids it follows; ids that are no key are left out
     * @param dependencies for some revisions the ids that they depend on
     */
    RevisionGraph(Map<String, List<String>> parentsById, Map<String, List<String>> dependencies) {
        Map<String, Set<String>> all = new TreeMap<>();
        parentsById.forEach((id, followed) -> {
            Set<String> known = new TreeSet<>(followed);
            known.retainAll(parentsById.keySet());
            parents.put(id, known);
            Set<String> more = new TreeSet<>(dependencies.getOrDefault(id, List.of()));
            more.retainAll(parentsById.keySet());
            more.addAll(known);
            all.put(id, more);
        });
        Set<String> begun = new HashSet<>();
        for (String id : all.keySet()) {
            add(id, all, begun);
        }
        mirror(parents, children);
        mirror(before, after);
    }

    /** Makes the graph of the code's revisions and of those that only the database knows. */
    public static RevisionGraph of(Map<String, Revision> code, History history) {
        Map<String, List<String>> parents = new TreeMap<>();
        Map<String, List<String>> dependencies = new TreeMap<>();
        for (HistoryRow row : history.rows()) {
            parents.put(row.revision(), row.parents());
        }
        for (Revision revision : code.values()) {
            parents.put(revision.id(), revision.parents());
            dependencies.put(revision.id(), revision.dependsOn());
        }
        return new RevisionGraph(parents, dependencies);
    }

    boolean contains(String id) {
        return before.containsKey(id);
    }

    /** Returns all revisions in run order. */
    List<String> order() {
        return List.copyOf(before.keySet());
    }

    /** Returns some of the revisions in run order. */
    List<String> inOrder(Collection<String> some) {
        List<String> order = new ArrayList<>(before.keySet());
        order.retainAll(new HashSet<>(some));
        return order;
    }

    /** Returns a revision and everything that runs before it, near or far. */
    Set<String> ancestors(String id) {
        return reach(id, before);
    }

    /** Returns a revision and everything that follows it or depends on it, near or far. */
    Set<String> descendants(String id) {
        return reach(id, after);
    }

    /** Returns a revision, everything it follows and everything that follows it, without what merely depends. */
    Set<String> line(String id) {
        Set<String> line = reach(id, parents);
        line.addAll(reach(id, children));
        return line;
    }

    /** Returns the revisions that one follows or, if forward, those that follow it. */
    List<String> neighbours(String id, boolean forward) {
        return inOrder(next(id, forward ? children : parents));
    }

    /** Returns those of some revisions that none of the others follows directly, in run order. */
    List<String> heads(Collection<String> some) {
        List<String> heads = inOrder(some);
        // The large one first: the elements of the other are looked up in it.
        Set<String> all = new HashSet<>(some);
        heads.removeIf(id -> !Collections.disjoint(all, next(id, children)));
        return heads;
    }

    /** Returns the revisions that could be applied next: not applied, and everything they follow is. */
    List<String> next(Set<String> applied) {
        List<String> next = new ArrayList<>(before.keySet());
        next.removeIf(id -> applied.contains(id) || !applied.containsAll(next(id, before)));
        return next;
    }

    private void add(String id, Map<String, Set<String>> all, Set<String> begun) {
        if (before.containsKey(id)) {
            return;
        }
        if (!begun.add(id)) {
            throw new IllegalArgumentException("revisions follow each other in a ring: " + id);
        }
        Set<String> others = next(id, all);
        for (String other : others) {
            add(other, all, begun);
        }
        before.put(id, others);
    }

    private static void mirror(Map<String, Set<String>> edges, Map<String, Set<String>> mirrored) {
        edges.forEach((id, others) -> {
            for (String other : others) {
                mirrored.computeIfAbsent(other, key -> new TreeSet<>()).add(id);
            }
        });
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
