package io.aludel.processor.validation;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.DataStepModel.Shape;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** Generated code can create a data step. */
final class DataStepClassRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        String generated = (database.model().packageName() + ".migrations").replaceFirst("^\\.", "");
        database.model()
                .dataSteps()
                .forEach(step -> fault(step, generated)
                        .ifPresent(fault -> problems.accept(Code.DATA_STEP_CLASS.at(
                                step.origin(), step.origin().text(), fault))));
    }

    private static Optional<String> fault(DataStepModel step, String generated) {
        Shape shape = step.shape();
        if (!shape.instantiable()) {
            return Optional.of("make it a class that is neither abstract nor inner");
        }
        if (shape.privateSomewhere()) {
            return Optional.of("it or a class around it is private: take that away");
        }
        if (!shape.parameterless()) {
            return Optional.of("give it a constructor without parameters that isn't private");
        }
        return shape.publicThroughout() || step.packageName().equals(generated)
                ? Optional.empty()
                : Optional.of("make the class and its constructor public, or move it to the package " + generated);
    }
}
