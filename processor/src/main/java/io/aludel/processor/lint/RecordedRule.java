package io.aludel.processor.lint;

import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** One piece of advice on recorded SQL that somebody has changed. */
interface RecordedRule {

    /** Hands over each place where it's due. */
    void check(EditedScript script, Consumer<Diagnostic> findings);
}
