package io.aludel.processor.lint;

import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** One piece of advice on the draft. */
interface DraftRule {

    /** Hands over each place where it's due. */
    void check(DraftView draft, Consumer<Diagnostic> findings);
}
