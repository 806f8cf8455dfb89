package io.aludel.processor.lint;

import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** One piece of advice on the model as it stands. */
interface ModelRule {

    /** Hands over each place where it's due. */
    void check(ModelView model, Consumer<Diagnostic> findings);
}
