package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropTable;
import java.util.function.Consumer;

/** Rows and values aren't dropped by oversight. A drop that the user has confirmed isn't one. */
final class DropRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(DropTable.class)
                .map(drop -> drop.table().name())
                .filter(table -> !draft.isConfirmed(table.toString()))
                .forEach(table -> findings.accept(Code.DROP_TABLE.at(draft.originOfOld(table), table)));
        draft.all(DropColumn.class)
                .filter(drop -> !draft.isConfirmed(nameOf(drop)))
                .forEach(drop -> findings.accept(Code.DROP_COLUMN.at(
                        draft.originOfOld(drop.table()), drop.column().name(), drop.table(), nameOf(drop))));
    }

    private static String nameOf(DropColumn drop) {
        QualifiedName table = drop.table();
        return table + "." + drop.column().name();
    }
}
