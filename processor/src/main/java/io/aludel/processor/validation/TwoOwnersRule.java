package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One end of a relationship owns it. Where both ends do there are two relationships, which is seldom meant and so has to be said by
 * naming the table.
 */
final class TwoOwnersRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (TableLayout layout : database.layouts()) {
            for (ToManyMember member : layout.entity().toManies()) {
                if (member.ownsTable() && member.table().isEmpty()) {
                    other(database, layout.entity(), member)
                            .ifPresent(other -> problems.accept(problem(layout.entity(), member, other)));
                }
            }
        }
    }

    private static Diagnostic problem(EntityModel entity, ToManyMember member, MemberModel other) {
        return Code.TWO_OWNERS.at(
                member.origin(),
                other.origin().text(),
                member.origin().text(),
                entity.simpleName(),
                member.target().orElseThrow().simpleName(),
                other.name());
    }

    private static Optional<MemberModel> other(MappedDatabase database, EntityModel entity, ToManyMember member) {
        return member.target()
                .flatMap(type -> database.tableOf(type.name()))
                .filter(target -> !target.className().equals(entity.className()))
                .flatMap(target -> candidates(database, entity, member, target).findFirst());
    }

    private static Stream<MemberModel> candidates(
            MappedDatabase database, EntityModel entity, ToManyMember member, EntityModel target) {
        if (member.kind() == Kind.ONE_TO_MANY) {
            return target.toOnes().stream()
                    .filter(other -> !other.name().isEmpty())
                    .filter(other -> database.isRowOf(other.target().name(), entity))
                    .map(other -> other);
        }
        // Of two the second is asked to make up its mind.
        return target.className().compareTo(entity.className()) > 0
                ? Stream.empty()
                : target.toManies().stream()
                        .filter(other -> other.kind() == Kind.MANY_TO_MANY && other.ownsTable())
                        .filter(other -> other.table().isEmpty())
                        .filter(other -> other.target()
                                .filter(type -> database.isRowOf(type.name(), entity))
                                .isPresent())
                        .map(other -> other);
    }
}
