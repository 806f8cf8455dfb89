package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** The table of a collection has a key, as sets and ordered lists have and lists without order don't. */
final class BagWithoutKeyRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.tables().stream()
                .filter(table -> table.primaryKey().isEmpty() && model.isOfMember(table))
                .forEach(table -> findings.accept(Code.BAG_WITHOUT_KEY.at(
                        model.lookup().originOf(table.name()),
                        model.lookup().originOf(table.name()).text(),
                        table.name())));
    }
}
