package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The other end of a reference names the member that refers. */
final class MappedByRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.model()
                .entities()
                .forEach(entity -> entity.toManies()
                        .forEach(member -> member.target()
                                .flatMap(target -> database.model().entity(target.name()))
                                .ifPresent(target -> check(entity, member, target, problems))));
    }

    private static void check(
            EntityModel entity, ToManyMember member, EntityModel target, Consumer<Diagnostic> problems) {
        Sourced<String> mappedBy = member.mappedBy();
        Optional<MemberModel> named = target.member(mappedBy.value());
        if (named.isEmpty()) {
            if (target.complete()) {
                problems.accept(unknown(mappedBy, target));
            }
            return;
        }
        boolean refers = named.flatMap(MemberModel::toOne)
                .filter(toOne -> toOne.target().name().equals(entity.className()))
                .isPresent();
        if (!refers) {
            problems.accept(Code.MAPPED_BY_MISMATCH.at(
                    mappedBy.origin(),
                    named.get().origin().text(),
                    entity.simpleName(),
                    member.origin().text()));
        }
    }

    private static Diagnostic unknown(Sourced<String> mappedBy, EntityModel target) {
        List<String> known = target.toOnes().stream().map(MemberModel::name).toList();
        return Code.UNKNOWN_MEMBER.at(
                mappedBy.origin(), target.simpleName(), mappedBy.value(), DidYouMean.among(mappedBy.value(), known));
    }
}
