package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.AddForeignKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rows that exist are known to refer to something before they have to. A data step is taken to see to that. */
final class ForeignKeyOnExistingRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(AddForeignKey.class)
                .filter(add -> !draft.hasDataStep() && draft.isOld(add.table()))
                .filter(add -> draft.areOld(add.table(), add.key().columns()) && !wasKept(draft, add))
                .forEach(add -> findings.accept(Code.FOREIGN_KEY_ON_EXISTING.at(
                        draft.lookup().originOfConstraint(add.table(), add.key().name()),
                        add.key().name(),
                        add.table(),
                        Words.quoted(add.key().columns()),
                        add.key().target(),
                        orphans(add.table(), add.key()))));
    }

    /** Whether another key between the same columns was there before; then only its rules change. */
    private static boolean wasKept(DraftView draft, AddForeignKey add) {
        Optional<QualifiedName> target = draft.tableBefore(add.key().target()).map(table -> table.name());
        List<String> columns = draft.namesBefore(add.table(), add.key().columns());
        return draft.tableBefore(add.table()).stream()
                .flatMap(old -> old.foreignKeys().stream())
                .anyMatch(key -> Optional.of(key.target()).equals(target)
                        && key.columns().equals(columns));
    }

    private static String orphans(QualifiedName table, ForeignKey key) {
        String same = key.pairs().stream()
                .map(pair -> "t." + pair.targetColumn() + " = " + table.name() + "." + pair.column())
                .collect(Collectors.joining(" and "));
        String given =
                key.columns().stream().map(column -> column + " is not null").collect(Collectors.joining(" and "));
        return "select count(*) from " + table + " where " + given + " and not exists (select 1 from " + key.target()
                + " t where " + same + ")";
    }
}
