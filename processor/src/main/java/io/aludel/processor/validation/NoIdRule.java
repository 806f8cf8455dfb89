package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** An entity has an id. */
final class NoIdRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.model().entities().stream()
                .filter(entity -> !entity.hasId())
                .forEach(entity -> problems.accept(Code.NO_ID.at(entity.origin(), entity.simpleName())));
    }
}
