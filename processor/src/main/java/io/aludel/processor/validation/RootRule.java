package io.aludel.processor.validation;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A root has a name that classes can be named after, and a dialect. */
final class RootRule implements Rule {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*");

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        DatabaseModel root = database.model();
        if (!NAME.matcher(root.name().value()).matches()) {
            problems.accept(Code.INVALID_DATABASE_NAME.at(
                    root.name().origin(), root.name().value()));
        }
        if (root.dialectIds().isEmpty()) {
            problems.accept(Code.NO_DIALECT.at(root.origin(), root.name().value()));
        }
    }
}
