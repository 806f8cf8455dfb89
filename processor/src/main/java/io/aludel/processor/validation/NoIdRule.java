package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** An entity has an id, be it that an unknown superclass has it. */
final class NoIdRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.model().entities().stream()
                // A class below another entity has that one's key.
                .filter(entity -> entity.structure().parent().isEmpty())
                .filter(entity -> !entity.hasId() && entity.complete())
                .forEach(entity -> problems.accept(Code.NO_ID.at(entity.origin(), entity.simpleName())));
    }
}
