package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import java.util.function.Consumer;

/** A table in use isn't copied for a new rule. */
final class CopyAlgorithmRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines().with(Trait.COPIES_FOR_RULES).ifPresent(databases -> {
            draft.all(AddForeignKey.class)
                    .forEach(add -> check(
                            draft,
                            databases,
                            add.table(),
                            "foreign key",
                            add.key().name(),
                            findings));
            draft.all(AddCheck.class)
                    .forEach(add -> check(
                            draft, databases, add.table(), "check", add.check().name(), findings));
        });
    }

    private static void check(
            DraftView draft,
            String databases,
            QualifiedName table,
            String kind,
            String name,
            Consumer<Diagnostic> findings) {
        if (draft.isOld(table)) {
            findings.accept(Code.COPY_ALGORITHM.at(
                    draft.lookup().originOfConstraint(table, name), databases, table, kind, name));
        }
    }
}
