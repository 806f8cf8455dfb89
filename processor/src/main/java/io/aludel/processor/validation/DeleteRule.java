package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ReferenceAction;
import java.util.Optional;
import java.util.function.Consumer;

/** A delete rule never sets a column to NULL that can't be. */
final class DeleteRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts().stream()
                .flatMap(layout -> layout.references().stream())
                .forEach(reference -> check(reference, problems));
    }

    private static void check(ReferenceLayout reference, Consumer<Diagnostic> problems) {
        ToOneMember member = reference.member();
        Optional<NullabilityClaim> forbidden =
                member.facts().nullability().stream().findFirst().filter(claim -> !claim.nullable());
        member.rules()
                .onDelete()
                .filter(action -> setsNull(action.value(), reference))
                .ifPresent(action -> forbidden.ifPresent(claim -> problems.accept(Code.SET_NULL_ON_NOT_NULL.at(
                        action.origin(), action.value().name(), member.origin().text(), claim.words()))));
    }

    /** The default of a column without one is NULL. */
    private static boolean setsNull(ReferenceAction action, ReferenceLayout reference) {
        return switch (action) {
            case SET_NULL -> true;
            case SET_DEFAULT ->
                reference.columns().stream()
                        .map(ColumnLayout::defaultExpression)
                        .anyMatch(Optional::isEmpty);
            case NO_ACTION, RESTRICT, CASCADE -> false;
        };
    }
}
