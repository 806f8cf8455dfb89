package io.aludel.processor.validation;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.HintPlace;
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
                                () -> check(member, problems)));
    }

    private static void check(BasicMember member, Consumer<Diagnostic> problems) {
        Origin origin = member.origin();
        String type = member.type().simpleName();
        boolean key = member.facts().hints().place().equals(HintPlace.OF_KEYS);
        switch (member.type().kind()) {
            // The compiler says itself that there is no such class.
            case UNRESOLVED -> {}
            case ENTITY ->
                problems.accept(
                        key
                                ? Code.UNSUPPORTED_TYPE.at(origin, "the key " + type, origin.text(), "MapKeyColumn")
                                : Code.MISSING_ASSOCIATION.at(origin, origin.text(), type));
            default ->
                problems.accept(Code.UNSUPPORTED_TYPE.at(
                        origin, key ? "the key " + type : type, origin.text(), key ? "MapKeyColumn" : "Column"));
        }
    }
}
