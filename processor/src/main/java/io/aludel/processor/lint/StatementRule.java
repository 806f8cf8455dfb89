package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Advice on single statements of recorded SQL.
 *
 * @param code what is said of them
 * @param due whether a statement on a database is one of them
 */
record StatementRule(Code code, BiPredicate<Engine, SqlWords> due) implements RecordedRule {

    @Override
    public void check(EditedScript script, Consumer<Diagnostic> findings) {
        script.statements()
                .filter(statement -> due.test(script.engine(), statement.words()))
                .forEach(statement -> findings.accept(code.at(script.root(), statement.place())));
    }
}
