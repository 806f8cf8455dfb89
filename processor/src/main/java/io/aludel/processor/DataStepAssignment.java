package io.aludel.processor;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.validation.DataSteps;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.RevisionSearch;
import io.aludel.schema.history.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which data step belongs to which revision.
 *
 * @param recorded data steps of recorded revisions, by id
 * @param draft the data step that names no recorded revision, and so names the draft
 */
record DataStepAssignment(SortedMap<String, DataStepModel> recorded, Optional<DataStepModel> draft) {

    DataStepAssignment {
        recorded = Collections.unmodifiableSortedMap(new TreeMap<>(recorded));
    }

    /**
     * Assigns each step.
     *
     * @param steps the steps
     * @param history the sound history
     * @param problems takes what doesn't fit
     */
    static DataStepAssignment of(List<DataStepModel> steps, History history, List<Diagnostic> problems) {
        SortedMap<String, DataStepModel> recorded = new TreeMap<>();
        List<DataStepModel> unknown = new ArrayList<>();
        for (DataStepModel step : steps) {
            String name = step.revision().value();
            // Blank names are reported by a rule of the model.
            RevisionSearch search = name.isBlank() ? new RevisionSearch.Ambiguous(List.of()) : history.find(name);
            if (search instanceof RevisionSearch.Found found) {
                assign(step, found.revision().revision(), recorded, problems);
            } else if (search instanceof RevisionSearch.Unknown) {
                unknown.add(step);
            } else if (search instanceof RevisionSearch.Ambiguous ambiguous && !name.isBlank()) {
                problems.add(Code.AMBIGUOUS_REVISION.at(
                        step.revision().origin(), step.origin().text(), name, String.join(", ", ambiguous.ids())));
            }
        }
        return new DataStepAssignment(recorded, draft(unknown, problems));
    }

    /**
     * Recorded data steps whose classes are gone, or were never written.
     *
     * @param interfaces qualified names by revision
     */
    List<Diagnostic> missing(History history, Map<String, String> interfaces, Origin root) {
        return history.revisions().stream()
                .map(RecordedRevision::revision)
                .filter(revision -> revision.dataStep() && !recorded.containsKey(revision.id()))
                .map(revision -> Code.MISSING_DATA_STEP.at(
                        root,
                        revision.id(),
                        revision.message(),
                        interfaces.getOrDefault(revision.id(), "Data of its class")))
                .toList();
    }

    /**
     * Recorded data steps that implement something else than their revision's interface.
     *
     * @param interfaces qualified names by revision
     */
    List<Diagnostic> checkTypes(Map<String, String> interfaces) {
        return recorded.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(interfaces.get(entry.getKey()))
                        .flatMap(expected -> DataSteps.wrongType(entry.getValue(), expected))
                        .stream())
                .toList();
    }

    /** The assignment once the draft has become a revision. */
    DataStepAssignment recordedAs(String id) {
        SortedMap<String, DataStepModel> more = new TreeMap<>(recorded);
        draft.ifPresent(step -> more.put(id, step));
        return new DataStepAssignment(more, Optional.empty());
    }

    private static void assign(
            DataStepModel step,
            Revision revision,
            SortedMap<String, DataStepModel> recorded,
            List<Diagnostic> problems) {
        if (!revision.dataStep()) {
            problems.add(Code.NO_DATA_STEP_PLANNED.at(
                    step.revision().origin(), revision.id(), step.origin().text()));
            return;
        }
        DataStepModel first = recorded.putIfAbsent(revision.id(), step);
        if (first != null) {
            problems.add(DataSteps.duplicate(first, step, revision.message()));
        }
    }

    private static Optional<DataStepModel> draft(List<DataStepModel> unknown, List<Diagnostic> problems) {
        Optional<DataStepModel> draft = unknown.stream().findFirst();
        draft.ifPresent(first -> unknown.stream()
                .skip(1)
                .map(step -> slug(first).equals(slug(step))
                        ? DataSteps.duplicate(first, step, first.revision().value())
                        : DataSteps.severalDraftSteps(first, step))
                .forEach(problems::add));
        return draft;
    }

    private static Optional<Slug> slug(DataStepModel step) {
        return Slug.of(step.revision().value());
    }
}
