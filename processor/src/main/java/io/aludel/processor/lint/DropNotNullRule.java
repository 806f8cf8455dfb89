package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.SetNullable;
import java.util.function.Consumer;

/** Code that still runs finds no NULL where there was none. */
final class DropNotNullRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(SetNullable.class)
                .filter(SetNullable::nullable)
                .forEach(set -> findings.accept(
                        Code.DROP_NOT_NULL.at(draft.origin(set.table(), set.column()), set.column(), set.table())));
    }
}
