package io.aludel.schema.history;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recorded revisions as a graph, with the schema that each of them leads to.
 *
 * <p>Revisions are in an order in which each comes after its parents and after what it depends on; where the graph leaves a choice,
 * by number and then by id.
 */
public final class History {

    /** The history of a database that has none. */
    public static final History EMPTY = of(List.of());

    private final RevisionGraph graph;
    private final Map<String, RecordedRevision> revisions;
    private final Replay replay;
    private final Renderer renderer;

    /** All that the graph orders must be among the revisions and be reachable. */
    History(RevisionGraph graph, Map<String, RecordedRevision> revisions, Replay replay, Renderer renderer) {
        this.graph = graph;
        this.revisions = new LinkedHashMap<>();
        graph.order().forEach(id -> this.revisions.put(id, revisions.get(id)));
        this.replay = replay;
        this.renderer = renderer;
    }

    /**
     * A history of revisions that belong together; several heads are allowed.
     *
     * @throws IllegalArgumentException when an id is there twice, a parent is missing, the parents make a ring, an operation doesn't fit or a
     *     fingerprint isn't that of the schema
     */
    public static History of(Collection<RecordedRevision> revisions) {
        Set<String> ids = new HashSet<>();
        revisions.stream()
                .map(RecordedRevision::id)
                .filter(id -> !ids.add(id))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("there are two revisions " + twice);
                });
        HistoryCheck check = new HistoryCheck(revisions, Set.of(), Renderer.NONE);
        List<HistoryProblem> problems = check.problems().stream()
                .filter(problem -> problem.kind() != HistoryProblem.Kind.HEADS_CONFLICT)
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(HistoryProblem::toString).collect(Collectors.joining("\n")));
        }
        return check.history();
    }

    /** This history and one more revision; fails as {@link #of} does. */
    public History with(RecordedRevision revision) {
        List<RecordedRevision> more = new ArrayList<>(revisions());
        more.add(revision);
        return of(more);
    }

    /** All revisions, each after those it follows. */
    public List<RecordedRevision> revisions() {
        return List.copyOf(revisions.values());
    }

    /** The revision of that id. */
    public Optional<RecordedRevision> revision(String id) {
        return Optional.ofNullable(revisions.get(id));
    }

    /** Ids of the revisions that are nobody's parent: what the next revision follows. Empty when there is no revision. */
    public List<String> heads() {
        return List.copyOf(graph.heads());
    }

    /**
     * The schema after all revisions; that of the head, when there's one.
     *
     * @throws io.aludel.schema.SchemaConflict when there are several heads that don't go together
     */
    public Schema schema() {
        return replay.afterAll();
    }

    /**
     * The schema after a revision and all before it.
     *
     * @throws IllegalArgumentException when there's no such revision
     */
    public Schema schemaAfter(String id) {
        require(id);
        return replay.after(id);
    }

    /**
     * The schema that a revision starts from.
     *
     * @throws IllegalArgumentException when there's no such revision
     */
    public Schema schemaBefore(String id) {
        require(id);
        return replay.before(id);
    }

    /**
     * The schema after the first revisions in the history's order, whatever lines they stand in.
     *
     * @throws io.aludel.schema.SchemaConflict when there are several heads among them that don't go together
     */
    public Schema schemaAfterFirst(int count) {
        List<String> first = List.copyOf(revisions.keySet()).subList(0, count);
        Set<String> followed = new HashSet<>();
        first.forEach(id -> followed.addAll(graph.predecessors(id)));
        return replay.afterAll(
                first.stream().filter(id -> !followed.contains(id)).toList());
    }

    /**
     * A revision and all that comes after it, in the history's order.
     *
     * @throws IllegalArgumentException when there's no such revision
     */
    public List<String> from(String id) {
        require(id);
        Set<String> found = new LinkedHashSet<>(List.of(id));
        for (String next : graph.order()) {
            if (graph.predecessors(next).stream().anyMatch(found::contains)) {
                found.add(next);
            }
        }
        return List.copyOf(found);
    }

    /** Whether the heads lead to one schema, whichever runs first, and the SQL of each can run behind the others as it is. */
    public boolean isSameInAnyOrder() {
        List<String> mirrored = new ArrayList<>(heads());
        Collections.reverse(mirrored);
        try {
            return replay.afterAll(heads()).equals(replay.afterAll(mirrored))
                    && new HeadsCheck(graph, revisions, replay, renderer).canRunAsFrozen();
        } catch (SchemaConflict conflict) {
            return false;
        }
    }

    /** Ids of what a revision depends on, its labels resolved; parents are none of them. */
    public List<String> dependencies(String id) {
        Revision revision = require(id).revision();
        return revision.dependsOn().stream()
                .map(name -> labelled(name).orElse(name))
                .filter(other -> !revision.parents().contains(other))
                .distinct()
                .toList();
    }

    /** The id of the revision with a label. */
    public Optional<String> labelled(String label) {
        return revisions.values().stream()
                .filter(recorded -> recorded.revision().labels().contains(label))
                .map(RecordedRevision::id)
                .findFirst();
    }

    /**
     * The revision that a user means.
     *
     * @param name an id; else a message or slug, upper and lower case and punctuation being one; else the beginning of an id
     */
    public RevisionSearch find(String name) {
        if (revisions.containsKey(name)) {
            return named(name, name::equals);
        }
        String slug = Slug.of(name).map(Slug::text).orElse(name);
        RevisionSearch bySlug = named(
                name,
                id -> RevisionNumber.slugOf(id).equals(slug)
                        || require(id).revision().message().equals(name));
        boolean blank = name.isBlank();
        return bySlug instanceof RevisionSearch.Unknown && !blank ? named(name, id -> id.startsWith(name)) : bySlug;
    }

    private RevisionSearch named(String name, Predicate<String> fits) {
        List<String> ids = revisions.keySet().stream().filter(fits).toList();
        return switch (ids.size()) {
            case 0 -> new RevisionSearch.Unknown(Suggestion.closest(name, names()));
            case 1 -> new RevisionSearch.Found(require(ids.get(0)));
            default -> new RevisionSearch.Ambiguous(ids);
        };
    }

    private Set<String> names() {
        return revisions.values().stream()
                .map(RecordedRevision::revision)
                .flatMap(revision -> Stream.of(revision.id(), revision.slug(), revision.message()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private RecordedRevision require(String id) {
        return revision(id).orElseThrow(() -> new IllegalArgumentException("there is no revision " + id));
    }
}
