package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.SetDefault;
import java.util.function.Consumer;

/** It's known that another default is one for new rows alone. */
final class DefaultChangedRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(SetDefault.class)
                .filter(set -> set.from().isPresent() && set.to().isPresent() && !draft.hasDataStep())
                .forEach(set -> findings.accept(Code.DEFAULT_CHANGED.at(
                        draft.origin(set.table(), set.column()),
                        set.column(),
                        set.table(),
                        set.from().orElseThrow(),
                        set.to().orElseThrow())));
    }
}
