package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a member says about its only column isn't said on a reference that has several. */
final class HintRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts().stream()
                .flatMap(layout -> layout.references().stream())
                .filter(reference -> reference.columns().size() > 1)
                .forEach(reference -> check(reference, problems));
    }

    private static void check(ReferenceLayout reference, Consumer<Diagnostic> problems) {
        MemberFacts facts = reference.member().facts();
        check("@RenamedFrom", facts.hints().renamedFrom(), reference, problems);
        check("@Backfill", facts.hints().backfill(), reference, problems);
        check("@ConvertUsing", facts.hints().convertUsing(), reference, problems);
        check("@Default", facts.defaultExpression(), reference, problems);
    }

    private static void check(
            String annotation,
            Optional<Sourced<String>> hint,
            ReferenceLayout reference,
            Consumer<Diagnostic> problems) {
        String columns = reference.columns().stream().map(ColumnLayout::name).collect(Collectors.joining(", "));
        hint.ifPresent(said -> problems.accept(Code.HINT_ON_SEVERAL_COLUMNS.at(
                said.origin(), annotation, said.origin().text(), columns)));
    }
}
