package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which revisions a target stands for; what it answers is in run order.
 *
 * <p>A target is {@code head}, {@code heads}, {@code base}, {@code +n}, {@code -n}, or a revision, with {@code +n} or
 * {@code -n} behind it, by its full id, or by an id's beginning, a slug, a label or a message that fits one only. {@code
 * sport@} in front confines it to the line of the revision that has the label {@code sport}.
 */
public final class TargetSelection {
    public static final String BASE = "base";
    private static final Pattern FORM = Pattern.compile("(?:([^@]+)@)?(.*?)([+-]\\d{1,9})?");

    private final RevisionGraph graph;
    private final Collection<Revision> revisions;
    private final Set<String> applied;
    private final String target;
    private final String branch;
    private final String name;
    private final int steps;

    /**
     * Makes a selection.
     *
     * @param graph the revisions of the code and of the database
     * @param revisions those of the code
     * @param applied the ids of those applied
     * @param target what is to be found
     */
    public TargetSelection(RevisionGraph graph, Collection<Revision> revisions, Set<String> applied, String target) {
        this.graph = graph;
        this.revisions = revisions;
        this.applied = applied;
        this.target = target;
        Matcher parts = FORM.matcher(target);
        // A message may look like an address.
        boolean plain = !matches(target).isEmpty() || !parts.matches();
        this.branch = plain || parts.group(1) == null ? "" : lookUp(parts.group(1));
        this.name = plain ? target : parts.group(2);
        this.steps = plain || parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    }

    /** Returns whether a target depends on where the database stands. */
    static boolean isRelative(String target) {
        return target.matches("([^@]+@)?[+-]\\d+");
    }

    /** Returns what an upgrade to the target has to run. */
    public List<String> upgrade() {
        boolean relative = name.isEmpty() && steps != 0;
        if (relative ? steps < 0 : name.equals(BASE)) {
            throw Failures.wrongWay(target, Direction.UPGRADE);
        }
        if (relative) {
            return forward();
        }
        Set<String> pending = wanted();
        pending.removeAll(applied);
        return graph.inOrder(pending);
    }

    /** Returns what a downgrade to the target has to revert, what follows or depends before what is followed. */
    public List<String> downgrade() {
        if (name.isEmpty() && steps != 0) {
            if (steps > 0) {
                throw Failures.wrongWay(target, Direction.DOWNGRADE);
            }
            return back();
        }
        Set<String> reverted = new HashSet<>(applied);
        if (name.equals(BASE)) {
            reverted.retainAll(branch.isEmpty() ? applied : graph.descendants(branch));
        } else if (steps < 0) {
            // Takes back the revision itself and those before it, and leaves the lines beside it alone.
            String last = walk(required(start()), steps + 1);
            reverted.retainAll(graph.descendants(required(last)));
        } else {
            reverted.removeAll(staying());
        }
        return reversed(reverted);
    }

    /** Returns what the target's revisions need, and what heads need that do not follow them: a merge's other side goes. */
    private Set<String> staying() {
        Set<String> staying = new HashSet<>();
        Set<String> leaving = new HashSet<>();
        for (String id : named()) {
            staying.addAll(graph.ancestors(required(id)));
            leaving.addAll(graph.descendants(id));
        }
        for (String head : graph.heads(applied)) {
            boolean beside = !branch.isEmpty() && inLine(List.of(head)).isEmpty();
            if (beside || !leaving.contains(head) || staying.contains(head)) {
                staying.addAll(graph.ancestors(head));
            }
        }
        return staying;
    }

    /** Returns what is applied once the database stands at the target, without running anything. */
    public List<String> stamp() {
        Set<String> stamped = new HashSet<>(applied);
        if (name.isEmpty() && steps > 0) {
            stamped.addAll(forward());
        } else if ((name.isEmpty() && steps < 0) || name.equals(BASE)) {
            stamped.removeAll(Set.copyOf(downgrade()));
        } else {
            stamped = wanted();
        }
        return graph.inOrder(stamped);
    }

    /** Returns the revisions that the target names and everything that runs before them. */
    private Set<String> wanted() {
        Set<String> wanted = new HashSet<>();
        for (String id : named()) {
            wanted.addAll(graph.ancestors(id));
        }
        return wanted;
    }

    private List<String> named() {
        return switch (name) {
            case "heads" -> heads();
            default -> List.of(walk(start(), steps));
        };
    }

    private String start() {
        return name.equals("head") ? head() : find(name);
    }

    private List<String> heads() {
        Set<String> ids = new HashSet<>();
        for (Revision revision : revisions) {
            ids.add(revision.id());
        }
        return inLine(graph.heads(ids));
    }

    private String head() {
        List<String> heads = heads();
        if (heads.isEmpty()) {
            throw Failures.unknownTarget(target, graph.order());
        }
        return single(heads, branch.isEmpty() ? "say heads for all of them, or name one" : "name one of them");
    }

    private String find(String wanted) {
        String id = lookUp(wanted);
        if (inLine(List.of(id)).isEmpty()) {
            throw Failures.notInBranch(id, target.substring(0, target.indexOf('@')));
        }
        return id;
    }

    private String lookUp(String wanted) {
        if (graph.contains(wanted)) {
            return wanted;
        }
        Set<String> matches = matches(wanted);
        for (Revision revision : revisions) {
            if (revision.id().startsWith(wanted)) {
                matches.add(revision.id());
            }
        }
        if (matches.isEmpty() || wanted.isEmpty()) {
            throw Failures.unknownTarget(target, graph.order());
        }
        if (matches.size() > 1) {
            throw Failures.ambiguousTarget(wanted, graph.inOrder(matches), "name one by its full id");
        }
        return matches.iterator().next();
    }

    /** Returns the revisions that are called so, all of the name. */
    private Set<String> matches(String wanted) {
        Set<String> matches = new HashSet<>();
        for (Revision revision : revisions) {
            if (revision.slug().equals(wanted)
                    || revision.message().equals(wanted)
                    || revision.labels().contains(wanted)) {
                matches.add(revision.id());
            }
        }
        return matches;
    }

    private List<String> inLine(List<String> some) {
        List<String> inLine = new ArrayList<>(some);
        if (!branch.isEmpty()) {
            inLine.retainAll(graph.line(branch));
        }
        return inLine;
    }

    /** Walks along the line, up or down. */
    private String walk(String start, int distance) {
        String at = start;
        for (int walked = 0; walked < Math.abs(distance); walked++) {
            List<String> next = inLine(graph.neighbours(at, distance > 0));
            if (next.isEmpty()) {
                throw Failures.outOfRange(
                        target,
                        count(walked) + " there, and nothing comes " + (distance > 0 ? "after " : "before ") + at);
            }
            at = single(next, "name one of them");
        }
        return at;
    }

    private List<String> forward() {
        Set<String> reached = new HashSet<>(applied);
        List<String> taken = new ArrayList<>();
        for (int taking = 0; taking < steps; taking++) {
            List<String> next = candidates(reached);
            if (next.isEmpty()) {
                throw Failures.outOfRange(target, count(taking) + " left");
            }
            Set<String> more = graph.ancestors(single(next, "name one of them, or say heads for all"));
            more.removeAll(reached);
            reached.addAll(more);
            taken.addAll(graph.inOrder(more));
        }
        return taken;
    }

    /** Returns what a step may lead to; in a line, what it needs from elsewhere is taken along. */
    private List<String> candidates(Set<String> reached) {
        if (branch.isEmpty()) {
            return graph.next(reached);
        }
        List<String> candidates = inLine(graph.order());
        candidates.removeIf(id -> reached.contains(id) || !reached.containsAll(inLine(graph.neighbours(id, false))));
        return candidates;
    }

    private List<String> back() {
        Set<String> left = new HashSet<>(applied);
        List<String> reverted = new ArrayList<>();
        for (int taking = 0; taking < -steps; taking++) {
            List<String> heads = inLine(graph.heads(left));
            if (heads.isEmpty()) {
                throw Failures.outOfRange(target, count(taking) + " applied");
            }
            Set<String> dependent = graph.descendants(single(heads, "name the revision to go back to"));
            dependent.retainAll(left);
            left.removeAll(dependent);
            reverted.addAll(reversed(dependent));
        }
        return reverted;
    }

    private String required(String id) {
        if (!applied.contains(id)) {
            throw Failures.notAnAncestor(id);
        }
        return id;
    }

    private String single(List<String> candidates, String remedy) {
        if (candidates.size() > 1) {
            throw Failures.ambiguousTarget(target, candidates, remedy);
        }
        return candidates.get(0);
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
}
