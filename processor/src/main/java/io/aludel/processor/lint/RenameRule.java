package io.aludel.processor.lint;

import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.function.Consumer;

/** Code that still runs while a revision is on its way finds its tables and columns. */
final class RenameRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(RenameTable.class)
                .filter(rename -> draft.after().table(rename.to()).isPresent())
                .forEach(rename -> table(draft, rename, findings));
        draft.all(RenameColumn.class)
                .filter(rename -> draft.columnAfter(rename.table(), rename.to()).isPresent())
                .forEach(rename -> column(draft, rename, findings));
        draft.all(MoveTable.class)
                .forEach(move ->
                        findings.accept(Code.RENAME_SCHEMA.at(draft.origin(move.to()), move.from(), move.to())));
    }

    private static void table(DraftView draft, RenameTable rename, Consumer<Diagnostic> findings) {
        String from = rename.from().name();
        String to = rename.to().name();
        findings.accept(
                from.equalsIgnoreCase(to)
                        ? Code.CASE_ONLY_RENAME.at(draft.origin(rename.to()), "table", from, to)
                        : Code.RENAME_TABLE.at(
                                draft.origin(rename.to()),
                                from,
                                to,
                                Words.javaText(from),
                                draft.origin(rename.to()).text()));
    }

    private static void column(DraftView draft, RenameColumn rename, Consumer<Diagnostic> findings) {
        Origin origin = draft.origin(rename.table(), rename.to());
        if (rename.from().equalsIgnoreCase(rename.to())) {
            findings.accept(Code.CASE_ONLY_RENAME.at(origin, "column", rename.from(), rename.to()));
        } else if (draft.engines().without(Trait.KEEPS_OLD_NAMES).isPresent()) {
            findings.accept(Code.RENAME_COLUMN.at(
                    origin, rename.from(), rename.table(), rename.to(), Words.javaText(rename.from()), origin.text()));
        }
    }
}
