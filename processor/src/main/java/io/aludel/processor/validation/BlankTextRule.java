package io.aludel.processor.validation;

import io.aludel.processor.model.ComputedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** An annotation whose value is its meaning has one. */
final class BlankTextRule implements Rule {

    private static final String EXPRESSION = "an expression in SQL, or remove it";

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.declared().forEach(entity -> check(entity, problems));
        database.model()
                .dataSteps()
                .forEach(step ->
                        check("@DataStep", Optional.of(step.revision()), "the message of its revision", problems));
    }

    private static void check(EntityModel entity, Consumer<Diagnostic> problems) {
        check("@RenamedFrom", entity.renamedFrom(), "the table's name before, or remove it", problems);
        checks(entity.table().rules(), problems);
        entity.basics().forEach(member -> {
            check("@OnUpdate", member.onUpdate(), EXPRESSION, problems);
            check("@Computed", member.computed().map(ComputedModel::expression), EXPRESSION, problems);
            member.enumeration().stream()
                    .flatMap(enumeration -> enumeration.constants().stream())
                    .forEach(constant -> check(
                            "@RenamedFrom",
                            constant.renamedFrom(),
                            "the constant's name before, or remove it",
                            problems));
        });
        entity.members().forEach(member -> {
            checks(member.facts().rules(), problems);
            MemberFacts facts = member.facts();
            check("@Default", facts.defaultExpression(), EXPRESSION, problems);
            check("@Backfill", facts.hints().backfill(), EXPRESSION, problems);
            check("@ConvertUsing", facts.hints().convertUsing(), EXPRESSION, problems);
            check("@RenamedFrom", facts.hints().renamedFrom(), "the column's name before, or remove it", problems);
        });
    }

    private static void checks(RulesModel rules, Consumer<Diagnostic> problems) {
        rules.checks()
                .forEach(check ->
                        check("@Check", Optional.of(check.condition()), "a condition in SQL, or remove it", problems));
    }

    private static void check(
            String annotation, Optional<Sourced<String>> text, String fix, Consumer<Diagnostic> problems) {
        text.filter(said -> said.value().isBlank())
                .ifPresent(said -> problems.accept(Code.BLANK_TEXT.at(
                        said.origin(), annotation, said.origin().text(), fix)));
    }
}
