package io.aludel.processor.validation;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** Lengths and numbers of digits are such that a database can keep them. */
final class SizeRule implements Rule {

    private static final int DIGITS = 38;

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts().stream()
                .flatMap(layout -> layout.entity().basics().stream())
                .forEach(member -> check(member, problems));
    }

    private static void check(BasicMember member, Consumer<Diagnostic> problems) {
        ColumnModel column = member.column();
        int digits = column.precision().map(Sourced::value).filter(p -> p > 0).orElse(DIGITS);
        check("length", member, column.length(), 1, Integer.MAX_VALUE, "a number from 1 on", problems);
        check("precision", member, column.precision(), 0, Integer.MAX_VALUE, "a number from 1 on", problems);
        check("scale", member, column.scale(), 0, digits, "a number from 0 to " + digits, problems);
    }

    private static void check(
            String what,
            BasicMember member,
            Optional<Sourced<Integer>> size,
            int least,
            int most,
            String fix,
            Consumer<Diagnostic> problems) {
        size.filter(said -> said.value() < least || said.value() > most)
                .ifPresent(said -> problems.accept(Code.INVALID_SIZE.at(
                        said.origin(), what, member.origin().text(), said.value(), fix)));
    }
}
