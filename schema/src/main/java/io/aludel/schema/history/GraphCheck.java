package io.aludel.schema.history;

import io.aludel.schema.Suggestion;
import io.aludel.schema.history.HistoryProblem.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Resolves parents, dependencies and labels of revisions, and says what's missing, doubled or in a ring. */
final class GraphCheck {

    private static final int LONGEST_RING = 10;

    private final SortedMap<String, Revision> revisions = new TreeMap<>(RevisionNumber.ORDER);
    private final Set<String> unreadable;
    private final List<HistoryProblem> problems = new ArrayList<>();
    private final Map<String, SortedSet<String>> predecessors = new HashMap<>();
    private final RevisionGraph graph;

    /**
     * Checks revisions.
     *
     * @param revisions those that could be read
     * @param unreadable ids of those that couldn't; they're not missing, and what follows them is left out in silence
     */
    GraphCheck(Collection<Revision> revisions, Set<String> unreadable) {
        revisions.forEach(revision -> this.revisions.put(revision.id(), revision));
        this.unreadable = unreadable;
        Map<String, String> labels = labels();
        this.revisions.values().forEach(revision -> predecessors.put(revision.id(), resolve(revision, labels)));
        this.graph = new RevisionGraph(this.revisions, predecessors);
        findRings();
    }

    RevisionGraph graph() {
        return graph;
    }

    List<HistoryProblem> problems() {
        return List.copyOf(problems);
    }

    /** The revision of each label. */
    private Map<String, String> labels() {
        Map<String, String> owners = new HashMap<>();
        for (Revision revision : revisions.values()) {
            for (String label : revision.labels()) {
                Optional<String> other = Optional.ofNullable(owners.putIfAbsent(label, revision.id()));
                other.ifPresent(first -> report(
                        Kind.DUPLICATE_LABEL,
                        revision,
                        "label \"" + label + "\" is on " + first + " and on " + revision.id(),
                        "A label means one line: take it off one of them"));
            }
        }
        return owners;
    }

    private SortedSet<String> resolve(Revision revision, Map<String, String> labels) {
        SortedSet<String> before = new TreeSet<>(RevisionNumber.ORDER);
        for (String parent : revision.parents()) {
            before.add(parent);
            if (isMissing(parent)) {
                report(
                        Kind.MISSING_PARENT,
                        revision,
                        "parent " + parent + " of " + revision.id() + " is not in the history",
                        missing(parent, revisions.keySet()));
            }
        }
        for (String dependency : revision.dependsOn()) {
            String id = labels.getOrDefault(dependency, dependency);
            if (!RevisionNumber.isId(id) || isMissing(id)) {
                Set<String> known = new TreeSet<>(revisions.keySet());
                known.addAll(labels.keySet());
                report(
                        Kind.MISSING_DEPENDENCY,
                        revision,
                        revision.id() + " depends on " + dependency + ", which is not in the history",
                        missing(dependency, known));
            }
            if (RevisionNumber.isId(id)) {
                before.add(id);
            }
        }
        return before;
    }

    private boolean isMissing(String id) {
        return !revisions.containsKey(id) && !unreadable.contains(id);
    }

    private static String missing(String name, Set<String> known) {
        return Suggestion.closest(name, known)
                        .map(near -> "Did you mean \"" + near + "\"? Else restore ")
                        .orElse("Restore ")
                + "its folder from version control";
    }

    private void findRings() {
        Set<String> unordered = new TreeSet<>(RevisionNumber.ORDER);
        unordered.addAll(revisions.keySet());
        graph.order().forEach(unordered::remove);
        Set<String> reported = new TreeSet<>();
        for (String id : unordered) {
            List<String> ring = reported.contains(id) ? List.of() : RevisionGraph.ring(id, predecessors, unordered);
            if (!ring.isEmpty() && ring.stream().noneMatch(reported::contains)) {
                report(
                        Kind.REVISION_CYCLE,
                        requireRevision(ring.get(0)),
                        "revisions follow each other in a ring: " + text(ring),
                        "Restore the folders from version control, or take a parent or dependency out");
                reported.addAll(ring);
            }
        }
    }

    private static String text(List<String> ring) {
        boolean isLong = ring.size() > LONGEST_RING;
        List<String> shown = isLong ? ring.subList(0, LONGEST_RING) : ring;
        return String.join(" after ", shown) + (isLong ? " ... after " : " after ") + ring.get(0);
    }

    private Revision requireRevision(String id) {
        return Optional.ofNullable(revisions.get(id)).orElseThrow();
    }

    private void report(Kind kind, Revision revision, String fact, String fix) {
        problems.add(HistoryProblem.of(kind, revision.id() + "/" + RevisionFile.NAME, fact, fix));
    }
}
