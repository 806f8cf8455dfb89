package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Check;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.AddCheck;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rows that exist are known to meet a condition before they have to. A data step is taken to see to that. */
final class CheckOnExistingRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(AddCheck.class)
                .filter(add -> !draft.hasDataStep() && draft.isOld(add.table()))
                .forEach(add -> condition(add.check())
                        .filter(sql -> namesOldColumn(draft, add.table(), add.check()))
                        .ifPresent(sql -> findings.accept(Code.CHECK_ON_EXISTING.at(
                                draft.lookup()
                                        .originOfConstraint(
                                                add.table(), add.check().name()),
                                add.check().name(),
                                add.table(),
                                sql))));
    }

    /** The condition as declared; values of an enumeration are {@link DropEnumValueRule}'s. */
    private static Optional<String> condition(Check check) {
        return check.rule().accept(new Check.Visitor<Optional<String>>() {
            @Override
            public Optional<String> visit(Check.Expression expression) {
                return Optional.of(expression.sql().replaceAll("\\s+", " "));
            }

            @Override
            public Optional<String> visit(Check.Values values) {
                return Optional.empty();
            }
        });
    }

    private static boolean namesOldColumn(DraftView draft, QualifiedName table, Check check) {
        Set<String> names = CheckWords.namesOf(check);
        return names.stream().anyMatch(name -> draft.columnBefore(table, name).isPresent());
    }
}
