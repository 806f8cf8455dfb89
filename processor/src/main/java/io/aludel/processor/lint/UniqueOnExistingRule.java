package io.aludel.processor.lint;

import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddUnique;
import java.util.List;
import java.util.function.Consumer;

/** Rows that exist are known to differ before something asks them to. A data step is taken to see to that. */
final class UniqueOnExistingRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        if (draft.hasDataStep()) {
            return;
        }
        draft.all(AddUnique.class)
                .forEach(add -> check(
                        draft,
                        draft.lookup().originOfConstraint(add.table(), add.key().name()),
                        Code.UNIQUE_ON_EXISTING,
                        add.table(),
                        add.key().name(),
                        add.key().columns(),
                        findings));
        draft.all(AddIndex.class)
                .filter(add -> add.index().isKey())
                .forEach(add -> check(
                        draft,
                        draft.lookup().originOfIndex(add.table(), add.index().name()),
                        wasPlain(draft, add) ? Code.INDEX_BECOMES_UNIQUE : Code.UNIQUE_ON_EXISTING,
                        add.table(),
                        add.index().name(),
                        add.index().columns(),
                        findings));
    }

    private static void check(
            DraftView draft,
            Origin origin,
            Code code,
            QualifiedName table,
            String key,
            List<String> columns,
            Consumer<Diagnostic> findings) {
        if (ExistingRows.mayCollide(draft, table, columns)) {
            String list = String.join(", ", columns);
            findings.accept(code.at(origin, key, table, Words.quoted(columns), list));
        }
    }

    private static boolean wasPlain(DraftView draft, AddIndex add) {
        return draft.tableBefore(add.table()).stream()
                .flatMap(old -> old.indexes().stream())
                .filter(old -> !old.unique())
                .map(Index::columns)
                .anyMatch(draft.namesBefore(add.table(), add.index().columns())::equals);
    }
}
