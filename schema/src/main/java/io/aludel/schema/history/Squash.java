package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts one revision in the place of each run of revisions whose operations can be folded.
 *
 * <p>A run ends at a revision with a data step, whose code must see the schema of its moment, and wherever the folded operations
 * would do something else to rows than the revisions do. A run of one revision stays as it is.
 *
 * <p>The new revision has the number of the last that it replaces, so that no number is used again, and a database that holds a
 * replaced revision of that number is known to have run them all.
 */
public final class Squash {

    private static final int SHORTEST = 2;

    private final History history;
    private final Folding folding;

    /** Squashes revisions of a history. */
    public Squash(History history, Folding folding) {
        this.history = history;
        this.folding = folding;
    }

    /**
     * Revisions in whose place one comes.
     *
     * @param replaced the revisions, each the only parent of the next
     * @param operations what they do, folded
     */
    public record Run(List<RecordedRevision> replaced, List<Operation> operations) {

        public Run {
            replaced = List.copyOf(replaced);
            operations = List.copyOf(operations);
        }

        /** Ids of all that is replaced, those included that the replaced ones have replaced. */
        public List<String> ids() {
            return replaced.stream()
                    .flatMap(recorded ->
                            Stream.concat(recorded.revision().replaces().stream(), Stream.of(recorded.id())))
                    .toList();
        }

        /** What the new revision is called: {@code squash 0001 to 0003}. */
        public String message() {
            List<String> ids = ids();
            return String.format(
                    Locale.ROOT,
                    "squash %04d to %04d",
                    RevisionNumber.of(ids.get(0)),
                    RevisionNumber.of(ids.get(ids.size() - 1)));
        }

        /** Whether its SQL is to keep no readers and writers waiting for long: so was that of one of the old ones. */
        public boolean isOnline() {
            return replaced.stream().anyMatch(old -> old.revision().online());
        }

        /**
         * The new revision.
         *
         * @param created its moment
         * @param after the schema after it
         */
        public Revision revision(Instant created, Schema after) {
            List<Revision> revisions =
                    replaced.stream().map(RecordedRevision::revision).toList();
            List<String> ids = ids();
            List<String> labels =
                    revisions.stream().flatMap(old -> old.labels().stream()).toList();
            List<String> dependsOn = revisions.stream()
                    .flatMap(old -> old.dependsOn().stream())
                    .filter(name -> !ids.contains(name) && !labels.contains(name))
                    .distinct()
                    .toList();
            SortedMap<QualifiedName, String> sources = new TreeMap<>();
            revisions.forEach(old -> sources.putAll(old.sources()));
            sources.keySet().retainAll(after.tables().keySet());
            Slug slug = Slug.of(message()).orElseThrow();
            return new Revision(
                    RevisionNumber.id(RevisionNumber.of(ids.get(ids.size() - 1)), slug),
                    revisions.get(0).parents(),
                    message(),
                    created,
                    labels,
                    dependsOn,
                    ids,
                    false,
                    isOnline(),
                    operations,
                    sources,
                    new TreeMap<>(),
                    Fingerprint.of(after));
        }
    }

    /**
     * A history with new revisions in their places.
     *
     * @param history the whole of it
     * @param added the new revisions
     * @param changed those that only follow others now
     * @param gone the new ids by those of the revisions that are gone
     */
    public record Squashed(
            History history,
            List<RecordedRevision> added,
            List<RecordedRevision> changed,
            SortedMap<String, String> gone) {}

    /**
     * The runs from one revision to another, both included.
     *
     * @param from the first; empty for the base
     * @param to the last
     * @throws SquashRefusal when they don't stand in one line, or SQL in them was edited by hand
     */
    public List<Run> runs(Optional<String> from, String to) throws SquashRefusal {
        List<RecordedRevision> line = line(from, to);
        requireNoBranch(line);
        List<Run> runs = new ArrayList<>();
        List<RecordedRevision> open = new ArrayList<>();
        for (RecordedRevision recorded : line) {
            if (recorded.revision().dataStep()) {
                runs.addAll(folded(open));
                open.clear();
            } else {
                open.add(recorded);
            }
        }
        runs.addAll(folded(open));
        for (Run run : runs) {
            for (RecordedRevision recorded : run.replaced()) {
                requireAsRendered(recorded);
            }
        }
        return List.copyOf(runs);
    }

    /**
     * The history with new revisions in the place of those that they replace.
     *
     * @throws IllegalArgumentException when the whole doesn't fit together
     */
    public Squashed with(List<RecordedRevision> squashed) {
        Map<String, String> newIds = new HashMap<>();
        squashed.forEach(one -> one.revision().replaces().forEach(old -> newIds.put(old, one.id())));
        SortedMap<String, String> gone = new TreeMap<>(RevisionNumber.ORDER);
        List<RecordedRevision> changed = new ArrayList<>();
        List<RecordedRevision> all = new ArrayList<>();
        for (RecordedRevision recorded : history.revisions()) {
            String newId = newIds.get(recorded.id());
            if (newId != null) {
                gone.put(recorded.id(), newId);
                continue;
            }
            RecordedRevision moved = behind(recorded, newIds);
            all.add(moved);
            if (!moved.equals(recorded)) {
                changed.add(moved);
            }
        }
        List<RecordedRevision> added =
                squashed.stream().map(one -> behind(one, newIds)).toList();
        all.addAll(added);
        return new Squashed(History.of(all), added, changed, gone);
    }

    private static RecordedRevision behind(RecordedRevision recorded, Map<String, String> newIds) {
        return new RecordedRevision(recorded.revision().behind(newIds), recorded.scripts());
    }

    private List<RecordedRevision> line(Optional<String> from, String to) throws SquashRefusal {
        Deque<RecordedRevision> line = new ArrayDeque<>();
        Optional<String> at = Optional.of(to);
        while (at.isPresent()) {
            RecordedRevision recorded = require(at.get());
            List<String> parents = recorded.revision().parents();
            line.push(recorded);
            boolean isFirst = from.map(recorded.id()::equals).orElse(parents.isEmpty());
            if (!isFirst && parents.size() != 1) {
                throw new SquashRefusal(
                        parents.isEmpty()
                                ? from.orElse("") + " doesn't come before " + to
                                : recorded.id() + " joins " + String.join(" and ", parents),
                        "Give a range in one line, such as " + recorded.id() + ".." + to);
            }
            at = isFirst ? Optional.empty() : Optional.of(parents.get(0));
        }
        return List.copyOf(line);
    }

    /** Nothing else may follow what is about to be inside of a revision. */
    private void requireNoBranch(List<RecordedRevision> line) throws SquashRefusal {
        for (int i = 0; i + 1 < line.size(); i++) {
            String id = line.get(i).id();
            String next = line.get(i + 1).id();
            Optional<RecordedRevision> branch = history.revisions().stream()
                    .filter(other -> !other.id().equals(next))
                    .filter(other -> other.revision().parents().contains(id))
                    .findFirst();
            if (branch.isPresent()) {
                throw new SquashRefusal(
                        branch.get().id() + " follows " + id + " too", "Give a range that ends or begins there");
            }
            if (RevisionNumber.of(next) <= RevisionNumber.of(id)) {
                throw new SquashRefusal(
                        next + " follows " + id + ", and its number isn't higher",
                        "Give a range that ends or begins there");
            }
        }
    }

    private static void requireAsRendered(RecordedRevision recorded) throws SquashRefusal {
        for (String dialect : recorded.revision().rendered().keySet()) {
            if (recorded.script(dialect).isEmpty()) {
                throw new SquashRefusal(
                        recorded.id() + " has SQL for " + dialect + ", which is none of the root's dialects",
                        "Name the dialect in @Database, or take its SQL out");
            }
        }
        for (String dialect : recorded.scripts().keySet()) {
            if (!recorded.isAsRendered(dialect)) {
                throw new SquashRefusal(
                        dialect + ".sql of " + recorded.id() + " was edited by hand and would be lost",
                        "Give ranges before and after it");
            }
        }
    }

    private List<Run> folded(List<RecordedRevision> revisions) {
        List<Run> runs = new ArrayList<>();
        int begin = 0;
        while (begin < revisions.size()) {
            Run run = longest(revisions.subList(begin, revisions.size()));
            begin += run.replaced().size();
            if (run.replaced().size() >= SHORTEST) {
                runs.add(run);
            }
        }
        return runs;
    }

    /** All of them as a rule; else by halves, as what stops a run goes on stopping it. */
    private Run longest(List<RecordedRevision> revisions) {
        Optional<Run> whole = run(revisions);
        Run found = whole.orElseGet(() ->
                new Run(revisions.subList(0, 1), revisions.get(0).revision().operations()));
        int low = found.replaced().size();
        int high = revisions.size();
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            Optional<Run> longer = run(revisions.subList(0, middle));
            if (longer.isPresent()) {
                found = longer.get();
                low = middle;
            } else {
                high = middle;
            }
        }
        return found;
    }

    private Optional<Run> run(List<RecordedRevision> revisions) {
        Schema before = history.schemaBefore(revisions.get(0).id());
        List<List<Operation>> operations = revisions.stream()
                .map(recorded -> recorded.revision().operations())
                .toList();
        return folding.fold(before, operations).map(all -> new Run(revisions, all));
    }

    private RecordedRevision require(String id) {
        return history.revision(id).orElseThrow(() -> new IllegalArgumentException("there is no revision " + id));
    }
}
