package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.AddColumn;
import java.util.List;
import java.util.function.Consumer;

/** A new column that must be unique doesn't get one value for all rows that exist. */
final class UniqueDefaultIsSameRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(AddColumn.class)
                .filter(add -> draft.isOld(add.table()) && add.backfill().isEmpty() && !draft.hasDataStep())
                .filter(add -> ExistingRows.isSameEverywhere(add.column()))
                .filter(add -> draft.after()
                        .table(add.table())
                        .filter(table -> ExistingRows.keepsApart(
                                table, List.of(add.column().name())))
                        .isPresent())
                .forEach(add -> findings.accept(Code.UNIQUE_DEFAULT_IS_SAME.at(
                        draft.origin(add.table(), add.column().name()),
                        add.column().name(),
                        add.table(),
                        add.column().defaultExpression().orElseThrow(),
                        draft.origin(add.table(), add.column().name()).text())));
    }
}
