package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Script;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The draft with all that its class is made of.
 *
 * @param draft the draft
 * @param name its name
 * @param scripts its SQL by dialect id
 */
record DraftSource(Draft draft, DraftName name, SortedMap<String, Script> scripts) {

    DraftSource {
        scripts = Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
    }

    /** What says that the draft is recorded nowhere yet. */
    Diagnostic pending(DatabaseModel model, CompileMode mode) {
        String changes = draft.operations().stream()
                .map(Operation::describe)
                .map(description -> "\n  " + description.replaceAll("\\R", " "))
                .collect(Collectors.joining());
        int count = draft.operations().size();
        return Code.PENDING_CHANGES
                .at(
                        model.origin(),
                        model.name().value(),
                        count == 1 ? "1 change" : count + " changes",
                        count == 1 ? "is" : "are",
                        changes,
                        draft.dataStep() ? name.message() : "...")
                .withSeverity(mode.severity());
    }
}
