package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** The other end of a relationship names the member that owns it. */
final class MappedByRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts()
                .forEach(layout -> layout.entity()
                        .toManies()
                        .forEach(member -> member.mappedBy()
                                .ifPresent(mappedBy -> check(database, layout.entity(), member, mappedBy, problems))));
    }

    private static void check(
            MappedDatabase database,
            EntityModel entity,
            ToManyMember member,
            Sourced<String> mappedBy,
            Consumer<Diagnostic> problems) {
        member.target()
                .flatMap(type -> database.tableOf(type.name()))
                .ifPresent(target -> target.member(mappedBy.value())
                        .ifPresentOrElse(
                                named -> {
                                    if (!isOwner(database, named, member, entity)) {
                                        problems.accept(mismatch(entity, member, mappedBy, named));
                                    }
                                },
                                () -> {
                                    if (target.complete()) {
                                        problems.accept(unknown(member.kind(), mappedBy, target));
                                    }
                                }));
    }

    private static boolean isOwner(
            MappedDatabase database, MemberModel named, ToManyMember member, EntityModel entity) {
        return switch (member.kind()) {
            case MANY_TO_MANY ->
                named.toMany()
                        .filter(many -> many.kind() == Kind.MANY_TO_MANY)
                        .filter(ToManyMember::ownsTable)
                        .flatMap(ToManyMember::target)
                        .filter(type -> database.isRowOf(type.name(), entity))
                        .isPresent();
            case ONE_TO_ONE ->
                named.toOne()
                        .filter(ToOneMember::unique)
                        .filter(one -> database.isRowOf(one.target().name(), entity))
                        .isPresent();
            default ->
                named.toOne()
                        .filter(one -> database.isRowOf(one.target().name(), entity))
                        .isPresent();
        };
    }

    private static Diagnostic mismatch(
            EntityModel entity, ToManyMember member, Sourced<String> mappedBy, MemberModel named) {
        return Code.MAPPED_BY_MISMATCH.at(
                mappedBy.origin(),
                named.origin().text(),
                owning(member.kind()),
                entity.simpleName(),
                member.origin().text());
    }

    private static String owning(Kind kind) {
        return switch (kind) {
            case MANY_TO_MANY -> "@ManyToMany";
            case ONE_TO_ONE -> "@OneToOne";
            default -> "@ManyToOne";
        };
    }

    private static Diagnostic unknown(Kind kind, Sourced<String> mappedBy, EntityModel target) {
        List<String> known = kind == Kind.MANY_TO_MANY
                ? target.toManies().stream().map(MemberModel::name).toList()
                : target.toOnes().stream()
                        .map(MemberModel::name)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return Code.UNKNOWN_MEMBER.at(
                mappedBy.origin(), target.simpleName(), mappedBy.value(), DidYouMean.among(mappedBy.value(), known));
    }
}
