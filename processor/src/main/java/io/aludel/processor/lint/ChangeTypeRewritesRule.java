package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.function.Consumer;

/** A change of a type is one of the catalogue alone. */
final class ChangeTypeRewritesRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(ChangeColumnType.class)
                .forEach(change -> draft.engines()
                        .rewriting(draft, change)
                        .ifPresent(databases -> findings.accept(Code.CHANGE_TYPE_REWRITES.at(
                                draft.origin(change.table(), change.column()),
                                change.column(),
                                change.table(),
                                change.from(),
                                change.to(),
                                databases))));
    }
}
