package io.aludel.processor;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.HistoryProblemWords;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.history.Fingerprint;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.RevisionNames;
import io.aludel.schema.history.RevisionNumber;
import io.aludel.schema.history.RevisionSearch;
import io.aludel.schema.history.Slug;
import io.aludel.schema.operation.Script;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a revision of the draft, under the message that the user gave.
 *
 * @param message the message
 * @param options labels and dependencies that the user gave
 * @param history the history that the revision follows
 * @param database the model
 */
record Recording(String message, GraphOptions options, History history, MappedDatabase database) {

    /** Why the draft can't be recorded under this message. */
    List<Diagnostic> check(Optional<DataStepModel> step) {
        Origin root = database.model().origin();
        List<Diagnostic> graph = checkGraph(root);
        boolean named = step.filter(this::isNamedBy).isPresent();
        if (named) {
            // The name that a data step gives has been looked at with the step.
            return graph;
        }
        Optional<Diagnostic> mismatch = step.map(model -> Code.DRAFT_NAME_MISMATCH.at(
                model.revision().origin(),
                message,
                model.origin().text(),
                model.revision().value()));
        return Stream.of(
                        RevisionNames.check(message, history)
                                .map(problem -> HistoryProblemWords.of(problem, root))
                                .stream(),
                        mismatch.stream(),
                        graph.stream())
                .flatMap(some -> some)
                .toList();
    }

    private List<Diagnostic> checkGraph(Origin root) {
        Stream<Diagnostic> labels = options.labels().stream()
                .flatMap(label -> history.labelled(label).stream()
                        .map(other -> Code.DUPLICATE_LABEL.at(
                                root,
                                "label \"" + label + "\" is on " + other
                                        + " already. A label means one line: give another")));
        Stream<Diagnostic> dependencies = options.dependsOn().stream()
                .filter(name -> dependency(name).isEmpty())
                .map(name -> Code.MISSING_DEPENDENCY.at(
                        root, "aludel.dependsOn=" + name + " names no revision and no label. Write a whole id"));
        return Stream.concat(labels, dependencies).toList();
    }

    /** A label stays what it is, since it may come to mean another revision; all else becomes an id. */
    private Optional<String> dependency(String name) {
        return history.labelled(name).isPresent()
                ? Optional.of(name)
                : Optional.of(history.find(name))
                        .filter(RevisionSearch.Found.class::isInstance)
                        .map(RevisionSearch.Found.class::cast)
                        .map(found -> found.revision().id());
    }

    /** Whether a data step names the revision of that message; case and punctuation make no difference. */
    private boolean isNamedBy(DataStepModel step) {
        return Slug.of(step.revision().value()).equals(Slug.of(message));
    }

    /** The revision, with its SQL as it's rendered now. */
    RecordedRevision revision(Draft draft, SortedMap<String, Script> scripts, Instant created) {
        Slug slug = Slug.of(message).orElseThrow();
        Revision revision = new Revision(
                RevisionNumber.id(RevisionNumber.next(history), slug),
                history.heads(),
                message,
                created,
                List.copyOf(options.labels()),
                options.dependsOn().stream()
                        .flatMap(name -> dependency(name).stream())
                        .toList(),
                draft.dataStep(),
                draft.operations(),
                newSources(),
                new TreeMap<>(),
                Fingerprint.of(draft.after()));
        return RecordedRevision.asRendered(revision.withOnline(draft.online()), scripts);
    }

    /** Entity classes that the history doesn't name yet; a revision isn't the place to repeat all of them. */
    private SortedMap<QualifiedName, String> newSources() {
        Map<QualifiedName, String> known = new TreeMap<>();
        history.revisions().forEach(recorded -> known.putAll(recorded.revision().sources()));
        SortedMap<QualifiedName, String> sources = new TreeMap<>();
        database.lookup().tables().forEach((table, source) -> sources.put(table, source.className()));
        sources.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        return sources;
    }
}
