package io.aludel.processor.codegen;

import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A step as the four texts of which the runtime makes it again; a data step, which is code, has none. */
enum StepTexts implements Script.StepVisitor<Optional<List<String>>> {
    /** The only one. */
    OF;

    @Override
    public Optional<List<String>> visit(Script.SqlStep step) {
        String phase = step.phase().name().toLowerCase(Locale.ROOT);
        return Optional.of(
                List.of(step.alone() ? "alone " + phase : phase, step.description(), step.probe(), step.sql()));
    }

    @Override
    public Optional<List<String>> visit(Script.GuardStep step) {
        return Optional.of(List.of("guard", step.description(), "", step.query()));
    }

    @Override
    public Optional<List<String>> visit(Script.JavaStep step) {
        return Optional.empty();
    }
}
