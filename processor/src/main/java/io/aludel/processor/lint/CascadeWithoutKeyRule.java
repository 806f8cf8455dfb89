package io.aludel.processor.lint;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ReferenceAction;
import java.util.Optional;
import java.util.function.Consumer;

/** What the application deletes with its owner, the database deletes too. */
final class CascadeWithoutKeyRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        for (EntityModel owner : model.database().model().entities()) {
            owner.toManies().stream()
                    .filter(ToManyMember::removes)
                    .forEach(many -> otherEnd(model, many)
                            .ifPresent(one -> one.rules()
                                    .onDelete()
                                    .filter(CascadeWithoutKeyRule::refuses)
                                    .ifPresent(action -> findings.accept(Code.CASCADE_WITHOUT_KEY_RULE.at(
                                            action.origin(),
                                            many.origin().text(),
                                            one.origin().text(),
                                            action.value())))));
        }
    }

    private static Optional<ToOneMember> otherEnd(ModelView model, ToManyMember many) {
        return many.mappedBy()
                .flatMap(owning -> many.target()
                        .flatMap(target -> model.database().tableOf(target.name()))
                        .flatMap(entity -> entity.member(owning.value()))
                        .flatMap(MemberModel::toOne));
    }

    private static boolean refuses(Sourced<ReferenceAction> action) {
        return action.value() == ReferenceAction.RESTRICT || action.value() == ReferenceAction.NO_ACTION;
    }
}
