package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out which revisions a target stands for; what it answers is in run order.
 *
 * <p>A target is {@code head}, {@code heads}, {@code base}, {@code +n}, {@code -n}, a full id, or an id's beginning, a
 * slug or a message that fits one revision only.
 */
final class TargetSelection {
    private final RevisionGraph graph;
    private final Collection<Revision> revisions;
    private final Set<String> applied;

    /**
     * Makes a selection.
     *
     * @param graph the revisions of the code and of the database
     * @param revisions those of the code
     * @param applied the ids of those applied
     */
    TargetSelection(RevisionGraph graph, Collection<Revision> revisions, Set<String> applied) {
        this.graph = graph;
        this.revisions = revisions;
        this.applied = applied;
    }

    /** Returns what an upgrade to the target has to run. */
    List<String> upgrade(String target) {
        if (isRelative(target) ? target.startsWith("-") : target.equals("base")) {
            throw Failures.wrongWay(target, Direction.UPGRADE);
        }
        if (isRelative(target)) {
            return forward(target);
        }
        Set<String> pending = wanted(target);
        pending.removeAll(applied);
        return graph.inOrder(pending);
    }

    /** Returns what a downgrade to the target has to revert, children before parents. */
    List<String> downgrade(String target) {
        if (isRelative(target)) {
            if (target.startsWith("+")) {
                throw Failures.wrongWay(target, Direction.DOWNGRADE);
            }
            return back(target);
        }
        if (target.equals("base")) {
            return reversed(applied);
        }
        Set<String> reverted = new HashSet<>();
        for (String id : named(target)) {
            if (!applied.contains(id)) {
                throw Failures.notAnAncestor(id);
            }
            reverted.addAll(graph.descendants(id));
            reverted.remove(id);
        }
        reverted.retainAll(applied);
        return reversed(reverted);
    }

    /** Returns what is applied once the database stands at the target, without running anything. */
    List<String> stamp(String target) {
        if (target.equals("base")) {
            return List.of();
        }
        if (!isRelative(target)) {
            return graph.inOrder(wanted(target));
        }
        Set<String> stamped = new HashSet<>(applied);
        if (target.startsWith("-")) {
            stamped.removeAll(Set.copyOf(back(target)));
        } else {
            stamped.addAll(forward(target));
        }
        return graph.inOrder(stamped);
    }

    /** Returns the revisions that a target names and everything they follow. */
    private Set<String> wanted(String target) {
        Set<String> wanted = new HashSet<>();
        for (String id : named(target)) {
            wanted.addAll(graph.ancestors(id));
        }
        return wanted;
    }

    private List<String> named(String target) {
        return switch (target) {
            case "head" -> List.of(head());
            case "heads" -> heads();
            default -> List.of(find(target));
        };
    }

    private List<String> heads() {
        Set<String> ids = new HashSet<>();
        for (Revision revision : revisions) {
            ids.add(revision.id());
        }
        return graph.heads(ids);
    }

    private String head() {
        List<String> heads = heads();
        if (heads.size() > 1) {
            throw Failures.ambiguousTarget("head", heads, "say heads for all of them, or name one");
        }
        if (heads.isEmpty()) {
            throw Failures.unknownTarget("head", graph.order());
        }
        return heads.get(0);
    }

    private String find(String name) {
        if (graph.contains(name)) {
            return name;
        }
        Set<String> matches = new HashSet<>();
        for (Revision revision : revisions) {
            if (revision.id().startsWith(name)
                    || revision.slug().equals(name)
                    || revision.message().equals(name)) {
                matches.add(revision.id());
            }
        }
        if (matches.isEmpty() || name.isEmpty()) {
            throw Failures.unknownTarget(name, graph.order());
        }
        if (matches.size() > 1) {
            throw Failures.ambiguousTarget(name, graph.inOrder(matches), "name one by its full id");
        }
        return matches.iterator().next();
    }

    private List<String> forward(String target) {
        int steps = steps(target);
        Set<String> reached = new HashSet<>(applied);
        List<String> taken = new ArrayList<>();
        while (taken.size() < steps) {
            List<String> next = graph.next(reached);
            if (next.isEmpty()) {
                throw Failures.outOfRange(target, count(taken.size()) + " left");
            }
            if (next.size() > 1) {
                throw Failures.ambiguousTarget(target, next, "name one of them, or say heads for all");
            }
            reached.addAll(next);
            taken.addAll(next);
        }
        return taken;
    }

    private List<String> back(String target) {
        int steps = steps(target);
        Set<String> left = new HashSet<>(applied);
        List<String> reverted = new ArrayList<>();
        while (reverted.size() < steps) {
            List<String> heads = graph.heads(left);
            if (heads.isEmpty()) {
                throw Failures.outOfRange(target, count(reverted.size()) + " applied");
            }
            if (heads.size() > 1) {
                throw Failures.ambiguousTarget(target, heads, "name the revision to go back to");
            }
            left.removeAll(heads);
            reverted.addAll(heads);
        }
        return reverted;
    }

    private List<String> reversed(Set<String> some) {
        List<String> order = graph.inOrder(some);
        Collections.reverse(order);
        return order;
    }

    private static String count(int steps) {
        return switch (steps) {
            case 0 -> "no step is";
            case 1 -> "1 step is";
            default -> steps + " steps are";
        };
    }

    private static boolean isRelative(String target) {
        return target.matches("[+-]\\d{1,9}");
    }

    private static int steps(String target) {
        return Integer.parseInt(target.substring(1));
    }
}
