package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MapsIdTarget;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A reference with {@code @MapsId} stands for an id that there is, and the class of an id has its members. */
final class MapsIdRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (EntityModel entity : database.model().entities()) {
            entity.toOnes()
                    .forEach(member -> member.mapsId()
                            .filter(name -> entity.complete() && !isKnown(database, entity, name.value()))
                            .ifPresent(name -> problems.accept(unknown(entity, name, member))));
            checkIdClass(entity, problems);
        }
    }

    private static boolean isKnown(MappedDatabase database, EntityModel entity, String name) {
        return !MapsIdTarget.of(name, entity.members()).isEmpty()
                || entity.structure()
                        .parent()
                        .flatMap(database.model()::entity)
                        .filter(parent -> isKnown(database, parent, name))
                        .isPresent();
    }

    private static Diagnostic unknown(EntityModel entity, Sourced<String> name, MemberModel member) {
        return Code.UNKNOWN_ID.at(
                name.origin(),
                member.origin().text(),
                name.value(),
                entity.simpleName(),
                DidYouMean.among(
                        name.value(),
                        entity.members().stream()
                                .filter(id -> id.facts().id().isPresent())
                                .map(MemberModel::lastName)
                                .toList()));
    }

    private static List<String> ids(EntityModel entity) {
        return entity.members().stream()
                .filter(member -> member.facts().id().isPresent())
                .map(MemberModel::name)
                .toList();
    }

    private static void checkIdClass(EntityModel entity, Consumer<Diagnostic> problems) {
        List<String> ids = ids(entity).stream().sorted().toList();
        entity.structure()
                .idClass()
                .filter(idClass ->
                        entity.complete() && entity.structure().parent().isEmpty())
                .filter(idClass -> !idClass.fields().stream().sorted().toList().equals(ids))
                .ifPresent(idClass -> problems.accept(Code.ID_CLASS_MISMATCH.at(
                        idClass.origin(),
                        idClass.simpleName(),
                        // Sorted, since not every compiler tells the order in which they stand.
                        idClass.fields().stream().sorted().collect(Collectors.joining(", ")),
                        entity.simpleName(),
                        String.join(", ", ids(entity)))));
    }
}
