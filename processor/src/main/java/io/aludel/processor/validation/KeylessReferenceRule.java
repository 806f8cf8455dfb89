package io.aludel.processor.validation;

import io.aludel.processor.model.JoinColumnModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.ReferenceRules;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is said about a foreign key is said where there is one, and once. */
final class KeylessReferenceRule implements Rule {

    private static final String ONE_TABLE = "references to entities whose rows are all in one table";

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts().stream()
                .flatMap(layout -> layout.references().stream())
                .forEach(reference -> {
                    checkKeyless(reference, problems);
                    checkNames(reference.member(), problems);
                });
    }

    /** Rows of several tables can be referred to, but no key can. */
    private static void checkKeyless(ReferenceLayout reference, Consumer<Diagnostic> problems) {
        if (reference.target().isEmpty()
                || reference.columns().isEmpty()
                || reference.key().isPresent()) {
            return;
        }
        ToOneMember member = reference.member();
        ReferenceRules rules = member.rules();
        Stream.of(
                        named(rules.onDelete(), "onDelete"),
                        named(rules.onUpdate(), "onUpdate"),
                        named(rules.deferral(), "deferrable"),
                        named(member.constraint(), "foreignKey"))
                .flatMap(Optional::stream)
                // The rules of an association's own columns aren't said by anybody.
                .filter(said -> said.origin().annotation().isPresent())
                .forEach(said -> report(said.origin(), said.value(), member, ONE_TABLE, problems));
    }

    private static void checkNames(ToOneMember member, Consumer<Diagnostic> problems) {
        List<Sourced<String>> names = member.join().stream()
                .map(JoinColumnModel::foreignKey)
                .flatMap(Optional::stream)
                .toList();
        names.stream()
                .skip(1)
                .filter(name -> !name.value().equals(names.get(0).value()))
                .forEach(name -> report(name.origin(), "foreignKey", member, "one of the columns of a key", problems));
    }

    private static Optional<Sourced<String>> named(Optional<? extends Sourced<?>> said, String name) {
        return said.map(value -> new Sourced<>(name, value.origin()));
    }

    private static void report(
            Origin origin, String what, ToOneMember member, String place, Consumer<Diagnostic> problems) {
        problems.accept(
                Code.MISPLACED_ANNOTATION.at(origin, what, member.origin().text(), place));
    }
}
