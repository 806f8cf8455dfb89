package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropUnique;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What kept rows apart goes on doing so, under whatever name and in whatever form. */
final class DropUniqueRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(DropUnique.class)
                .forEach(drop ->
                        check(draft, drop.table(), drop.key().name(), drop.key().columns(), findings));
        draft.all(DropIndex.class)
                .filter(drop -> drop.index().isKey())
                .forEach(drop -> check(
                        draft, drop.table(), drop.index().name(), drop.index().columns(), findings));
    }

    private static void check(
            DraftView draft, QualifiedName old, String key, List<String> columns, Consumer<Diagnostic> findings) {
        draft.nameAfter(old)
                .flatMap(table -> draft.after().table(table))
                .flatMap(table -> namesNow(draft, table, columns).filter(now -> !ExistingRows.keepsApart(table, now)))
                .ifPresent(now ->
                        findings.accept(Code.DROP_UNIQUE.at(draft.originOfOld(old), old, Words.quoted(columns), key)));
    }

    /** The columns' names now, if all of them are still there. */
    private static Optional<List<String>> namesNow(DraftView draft, Table table, List<String> columns) {
        List<String> now = table.columns().stream()
                .map(column -> column.name())
                .filter(column -> draft.columnBefore(table.name(), column)
                        .filter(before -> columns.contains(before.column()))
                        .isPresent())
                .toList();
        return Optional.of(now).filter(found -> found.size() == new HashSet<>(columns).size());
    }
}
