package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.EnumType;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** New values of an enumeration come at its end. */
final class NativeEnumNotAppendedRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines()
                .with(Trait.COPIES_FOR_ENUMERATIONS)
                .ifPresent(databases -> draft.all(ChangeColumnType.class)
                        .filter(NativeEnumNotAppendedRule::isInserted)
                        .forEach(change -> findings.accept(Code.NATIVE_ENUM_NOT_APPENDED.at(
                                draft.origin(change.table(), change.column()),
                                change.column(),
                                databases,
                                change.table()))));
    }

    private static boolean isInserted(ChangeColumnType change) {
        Optional<List<String>> from = change.from().enumType().map(EnumType::values);
        Optional<List<String>> to = change.to().enumType().map(EnumType::values);
        return from.isPresent()
                && to.isPresent()
                && to.orElseThrow().containsAll(from.orElseThrow())
                && !to.orElseThrow().subList(0, from.orElseThrow().size()).equals(from.orElseThrow());
    }
}
