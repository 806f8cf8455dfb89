package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import java.util.function.Consumer;

/** Writers of a table in use don't wait while a new rule is tried on its rows. */
final class ScanLocksRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines()
                .with(Trait.SCANS_FOR_REFERENCES)
                .ifPresent(databases -> draft.all(AddForeignKey.class)
                        .filter(add -> draft.isOld(add.table()))
                        .forEach(add -> findings.accept(Code.FOREIGN_KEY_LOCKS.at(
                                draft.lookup()
                                        .originOfConstraint(
                                                add.table(), add.key().name()),
                                databases,
                                add.table(),
                                add.key().target(),
                                add.key().name()))));
        draft.engines()
                .with(Trait.SCANS_FOR_CHECKS)
                .ifPresent(databases -> draft.all(AddCheck.class)
                        .filter(add -> draft.isOld(add.table()))
                        .forEach(add -> findings.accept(Code.CHECK_LOCKS.at(
                                draft.lookup()
                                        .originOfConstraint(
                                                add.table(), add.check().name()),
                                databases,
                                add.table(),
                                add.check().name()))));
    }
}
