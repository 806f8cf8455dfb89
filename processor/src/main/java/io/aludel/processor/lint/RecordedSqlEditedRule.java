package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** Who edits recorded SQL says why, since nobody but a reader can tell whether it still does what the operations say. */
final class RecordedSqlEditedRule implements RecordedRule {

    @Override
    public void check(EditedScript script, Consumer<Diagnostic> findings) {
        if (!script.isReviewed()) {
            findings.accept(Code.RECORDED_SQL_EDITED.at(script.root(), script.file()));
        }
    }
}
