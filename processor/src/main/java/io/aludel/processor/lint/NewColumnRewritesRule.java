package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.operation.AddColumn;
import java.util.function.Consumer;

/** A table in use isn't written anew to number or to compute its rows. */
final class NewColumnRewritesRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines()
                .with(Trait.REWRITES_FOR_IDENTITIES)
                .ifPresent(databases -> draft.all(AddColumn.class)
                        .filter(add -> draft.isOld(add.table()))
                        .filter(add -> add.column()
                                .generation()
                                .flatMap(Generation::identity)
                                .isPresent())
                        .forEach(add -> findings.accept(finding(Code.IDENTITY_ON_EXISTING, draft, add, databases))));
        draft.engines()
                .with(Trait.REWRITES_FOR_STORED_COLUMNS)
                .ifPresent(databases -> draft.all(AddColumn.class)
                        .filter(add -> draft.isOld(add.table()))
                        .filter(add ->
                                add.column().computed().filter(Computed::stored).isPresent())
                        .forEach(add ->
                                findings.accept(finding(Code.STORED_GENERATED_REWRITES, draft, add, databases))));
    }

    private static Diagnostic finding(Code code, DraftView draft, AddColumn add, String databases) {
        return code.at(
                draft.origin(add.table(), add.column().name()), add.column().name(), databases, add.table());
    }
}
