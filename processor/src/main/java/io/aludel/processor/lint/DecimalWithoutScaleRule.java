package io.aludel.processor.lint;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** A decimal number says how many digits it has. */
final class DecimalWithoutScaleRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.forEachBasic((member, column) -> {
            if (member.type().name().equals("java.math.BigDecimal") && saysNothing(member)) {
                column.type()
                        .ifPresent(type -> findings.accept(Code.DECIMAL_WITHOUT_SCALE.at(
                                member.origin(), member.origin().text(), type)));
            }
        });
    }

    private static boolean saysNothing(BasicMember member) {
        return member.column().precision().isEmpty()
                && member.column().scale().isEmpty()
                && member.column().type().isEmpty();
    }
}
