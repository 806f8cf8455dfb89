package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Check;
import io.aludel.schema.Computed;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Nothing depends on a column whose type is really changed. */
final class TypeOfConstrainedColumnRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(ChangeColumnType.class)
                .filter(change -> draft.engines().rewriting(draft, change).isPresent())
                .forEach(change -> draft.after().table(change.table()).ifPresent(table -> {
                    List<String> users = users(draft, table, change.column());
                    if (!users.isEmpty()) {
                        findings.accept(Code.TYPE_OF_CONSTRAINED_COLUMN.at(
                                draft.origin(change.table(), change.column()),
                                change.column(),
                                change.table(),
                                String.join(", ", users)));
                    }
                }));
    }

    /** What depends on a column. */
    private static List<String> users(DraftView draft, Table table, String column) {
        List<String> users = new ArrayList<>();
        table.constraints().stream()
                .filter(constraint -> constraint.columns().contains(column))
                .map(Constraint::name)
                .forEach(users::add);
        table.checks().stream()
                .filter(check ->
                        !check.columns().contains(column) && names(check).contains(column))
                .map(Check::name)
                .forEach(users::add);
        table.indexes().stream()
                .filter(index -> index.uses(column))
                .map(Index::name)
                .forEach(users::add);
        table.columns().stream()
                .filter(other -> other.computed()
                        .map(Computed::expression)
                        .filter(text -> Words.identifiers(text).contains(column))
                        .isPresent())
                .map(other -> table.name() + "." + other.name())
                .forEach(users::add);
        draft.after().tables().values().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .filter(key ->
                        key.target().equals(table.name()) && key.targetColumns().contains(column))
                .map(ForeignKey::name)
                .forEach(users::add);
        return users.stream().distinct().toList();
    }

    private static Set<String> names(Check check) {
        return CheckWords.namesOf(check);
    }
}
