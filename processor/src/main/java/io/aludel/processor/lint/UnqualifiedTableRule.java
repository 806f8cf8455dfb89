package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** A table says in which schema it stands, for those who want each to. */
final class UnqualifiedTableRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.tables().stream()
                .filter(table -> table.name().schema().isEmpty())
                .forEach(table -> findings.accept(
                        Code.UNQUALIFIED_TABLE.at(model.lookup().originOf(table.name()), table.name())));
    }
}
