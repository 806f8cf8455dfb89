package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** What a data step does can be undone. */
final class IrreversibleDataRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.dataStep()
                .filter(step -> !step.overridesDowngrade())
                .ifPresent(step -> findings.accept(Code.IRREVERSIBLE_DATA.at(
                        step.origin(), step.origin().text(), step.revision().value())));
    }
}
