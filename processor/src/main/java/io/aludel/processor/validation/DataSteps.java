package io.aludel.processor.validation;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Collection;
import java.util.Optional;

/** What can be wrong with data steps in view of the history. */
public final class DataSteps {

    private DataSteps() {}

    /** The step belongs to no revision and can't name the draft; {@code known} is what it could have meant. */
    public static Diagnostic unknownRevision(DataStepModel step, Collection<String> known) {
        return Code.UNKNOWN_REVISION.at(
                step.revision().origin(),
                step.origin().text(),
                step.revision().value(),
                DidYouMean.among(step.revision().value(), known));
    }

    /** Two steps belong to one revision. */
    public static Diagnostic duplicate(DataStepModel first, DataStepModel second, String revision) {
        return Code.DUPLICATE_DATA_STEP.at(
                second.revision().origin(),
                first.origin().text(),
                second.origin().text(),
                revision);
    }

    /** Two steps name two revisions that there aren't yet. */
    public static Diagnostic severalDraftSteps(DataStepModel first, DataStepModel second) {
        return Code.SEVERAL_DRAFT_STEPS.at(
                second.revision().origin(),
                first.origin().text(),
                second.origin().text(),
                first.revision().value(),
                second.revision().value());
    }

    /**
     * The step implements something other than its revision's interface.
     *
     * @param expected qualified name of the interface, such as {@code com.example.migrations.CreateTeams.Data}; it's generated
     *     in the same compilation, so the compiler may know it by no more than what stands in the source
     */
    public static Optional<Diagnostic> wrongType(DataStepModel step, String expected) {
        boolean implemented =
                step.interfaces().stream().anyMatch(name -> expected.equals(name) || expected.endsWith("." + name));
        String outer = expected.substring(0, expected.lastIndexOf('.'));
        String shortName = expected.substring(outer.lastIndexOf('.') + 1);
        return implemented
                ? Optional.empty()
                : Optional.of(Code.DATA_STEP_WRONG_TYPE.at(
                        step.origin(), step.origin().text(), step.revision().value(), shortName));
    }
}
