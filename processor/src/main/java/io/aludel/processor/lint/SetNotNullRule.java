package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.SetNullable;
import java.util.function.Consumer;

/** A column of a table in use becomes NOT NULL without all rows being looked at under a lock. */
final class SetNotNullRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines()
                .with(Trait.SCANS_FOR_NOT_NULL)
                .ifPresent(databases -> draft.all(SetNullable.class)
                        .filter(set -> !set.nullable() && draft.isOld(set.table()))
                        .forEach(set -> findings.accept(Code.SET_NOT_NULL.at(
                                draft.origin(set.table(), set.column()), set.column(), set.table(), databases))));
    }
}
