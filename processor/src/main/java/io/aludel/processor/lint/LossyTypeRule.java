package io.aludel.processor.lint;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ColumnType;
import java.util.function.Consumer;

/** What a member holds is what its column gives back, in every database. */
final class LossyTypeRule implements ModelRule {

    /** Digits that each double tells apart. */
    private static final int EXACT_DIGITS = 15;

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.forEachBasic((member, column) -> column.type().ifPresent(type -> {
            if (isLargeFraction(type)) {
                check(model, Trait.KEEPS_FRACTIONS_AS_DOUBLES, Code.SQLITE_DECIMAL, member, type, findings);
            }
            if (isFineTime(type)) {
                check(model, Trait.KEEPS_TIMES_IN_SECONDS, Code.TIME_LOSES_FRACTION, member, type, findings);
            }
        }));
    }

    private static void check(
            ModelView model,
            Trait trait,
            Code code,
            BasicMember member,
            ColumnType type,
            Consumer<Diagnostic> findings) {
        model.engines()
                .with(trait)
                .ifPresent(databases ->
                        findings.accept(code.at(member.origin(), member.origin().text(), type, databases)));
    }

    /** Without scale it's a number without fraction, which is kept whole. */
    private static boolean isLargeFraction(ColumnType type) {
        return type.name().equals("numeric")
                && type.arguments().size() == 2
                && type.arguments().get(1) > 0
                && type.arguments().get(0) > EXACT_DIGITS;
    }

    /** A time of day that may have fractions of a second. */
    private static boolean isFineTime(ColumnType type) {
        return type.name().equals("time")
                && (type.arguments().isEmpty() || type.arguments().get(0) > 0);
    }
}
