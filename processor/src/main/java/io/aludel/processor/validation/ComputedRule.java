package io.aludel.processor.validation;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** A computed column has no other source of values. */
final class ComputedRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.model().entities().stream()
                .flatMap(entity -> entity.basics().stream())
                .filter(member -> member.computed().isPresent())
                .forEach(member -> other(member)
                        .ifPresent(other -> problems.accept(Code.COMPUTED_AND_OTHER.at(
                                member.computed().orElseThrow().origin(),
                                member.origin().text(),
                                other))));
    }

    private static Optional<String> other(BasicMember member) {
        if (member.generation().isPresent()) {
            return Optional.of("@GeneratedValue");
        }
        if (member.onUpdate().isPresent()) {
            return Optional.of("@OnUpdate");
        }
        return member.facts().defaultExpression().map(expression -> "@Default");
    }
}
