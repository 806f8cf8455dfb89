package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** A column has a type. */
final class ColumnTypeRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .filter(column -> column.type().isEmpty())
                .map(ColumnLayout::member)
                .flatMap(member -> member.basic().stream())
                .forEach(member -> member.column()
                        .type()
                        .ifPresentOrElse(
                                given -> problems.accept(Code.INVALID_TYPE.at(
                                        given.origin(),
                                        given.value(),
                                        member.origin().text(),
                                        "its numbers are too large")),
                                () -> check(member.type(), member.origin(), problems)));
    }

    private static void check(JavaType type, Origin member, Consumer<Diagnostic> problems) {
        switch (type.kind()) {
            case ENTITY -> problems.accept(Code.MISSING_ASSOCIATION.at(member, member.text(), type.simpleName()));
            // The compiler says itself that there is no such class.
            case UNRESOLVED -> {}
            default -> problems.accept(Code.UNSUPPORTED_TYPE.at(member, type.simpleName(), member.text()));
        }
    }
}
