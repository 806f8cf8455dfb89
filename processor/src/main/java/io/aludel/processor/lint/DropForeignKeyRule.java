package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.DropForeignKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Columns that stay go on referring to what they referred to. */
final class DropForeignKeyRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(DropForeignKey.class)
                .forEach(drop -> stayed(draft, drop)
                        .filter(table -> !isReplaced(draft, table, drop.key()))
                        .ifPresent(table -> findings.accept(Code.DROP_FOREIGN_KEY.at(
                                draft.originOfOld(drop.table()),
                                drop.key().name(),
                                drop.table(),
                                drop.key().target()))));
    }

    /** The table now, if it and the key's columns and the table referred to are still there. */
    private static Optional<Table> stayed(DraftView draft, DropForeignKey drop) {
        return draft.nameAfter(drop.table())
                .filter(table -> draft.nameAfter(drop.key().target()).isPresent())
                .flatMap(table -> draft.after().table(table))
                .filter(table -> columnsNow(draft, table, drop.key()).size()
                        == drop.key().columns().size());
    }

    private static boolean isReplaced(DraftView draft, Table table, ForeignKey old) {
        QualifiedName target = draft.nameAfter(old.target()).orElseThrow();
        List<String> columns = columnsNow(draft, table, old);
        return table.foreignKeys().stream()
                .anyMatch(key -> key.target().equals(target) && columns.containsAll(key.columns()));
    }

    private static List<String> columnsNow(DraftView draft, Table table, ForeignKey old) {
        return table.columns().stream()
                .map(column -> column.name())
                .filter(column -> draft.columnBefore(table.name(), column)
                        .filter(before -> old.columns().contains(before.column()))
                        .isPresent())
                .toList();
    }
}
