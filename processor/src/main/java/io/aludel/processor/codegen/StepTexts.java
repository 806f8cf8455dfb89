package io.aludel.processor.codegen;

import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.Optional;

/** A step as the four texts of which generated code makes it again; a data step, which is code, has none. */
enum StepTexts implements Script.StepVisitor<Optional<List<String>>> {
    /** The only one. */
    OF;

    /** Stands for the phase of a question that is asked before all phases. */
    static final String GUARD = "guard";

    /** Stands before the phase of a step that runs outside of a transaction. */
    static final String ALONE = "alone ";

    @Override
    public Optional<List<String>> visit(Script.SqlStep step) {
        String phase = step.phase().name();
        return Optional.of(List.of(step.alone() ? ALONE + phase : phase, step.description(), step.probe(), step.sql()));
    }

    @Override
    public Optional<List<String>> visit(Script.GuardStep step) {
        return Optional.of(List.of(GUARD, step.description(), "", step.query()));
    }

    @Override
    public Optional<List<String>> visit(Script.JavaStep step) {
        return Optional.empty();
    }
}
