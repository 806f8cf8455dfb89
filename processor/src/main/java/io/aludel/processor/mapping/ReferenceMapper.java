package io.aludel.processor.mapping;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.ReferenceRules;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.UniqueKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Foreign keys of members that refer to other tables, and the unique keys of those that stand alone in referring to a row. */
final class ReferenceMapper {

    private final TableEntities entities;
    private final ColumnMapper columns;
    private final Naming naming;

    ReferenceMapper(TableEntities entities, ColumnMapper columns, Naming naming) {
        this.entities = entities;
        this.columns = columns;
        this.naming = naming;
    }

    List<ReferenceLayout> map(EntityModel entity) {
        return entity.toOnes().stream().map(member -> reference(entity, member)).toList();
    }

    /** A shared primary key is unique already. */
    Stream<Sourced<UniqueKey>> uniques(EntityModel entity) {
        Set<String> primaryKey = new HashSet<>(columns.columns(entity).stream()
                .filter(column -> column.member().facts().id().isPresent())
                .map(ColumnLayout::name)
                .toList());
        String table = columns.table(entity).name();
        return entity.toOnes().stream()
                .filter(ToOneMember::unique)
                .map(member -> new Sourced<>(names(columns.columns(entity, member)), member.origin()))
                .filter(names -> !names.value().isEmpty())
                .filter(names -> !new HashSet<>(names.value()).equals(primaryKey))
                .map(names -> names.map(key -> new UniqueKey(naming.unique(Optional.empty(), table, key), key)));
    }

    private ReferenceLayout reference(EntityModel entity, ToOneMember member) {
        Optional<EntityModel> target = entities.entity(member.target().name());
        List<ColumnLayout> own = columns.columns(entity, member);
        Optional<ForeignKey> key = target.filter(t -> !own.isEmpty())
                .filter(t -> entities.isReferable(member.target()))
                .map(columns::table)
                .map(table -> key(entity, member, names(own), table));
        return new ReferenceLayout(member, target, own, key);
    }

    private ForeignKey key(EntityModel entity, ToOneMember member, List<String> own, QualifiedName target) {
        ReferenceRules rules = member.rules();
        return new ForeignKey(
                naming.foreignKey(member.constraint(), columns.table(entity).name(), own, target.name()),
                own,
                target,
                names(columns.referredTo(member)),
                rules.onDelete().map(Sourced::value).orElseGet(() -> cascaded(entity, member)),
                rules.onUpdate().map(Sourced::value).orElse(ReferenceAction.NO_ACTION),
                rules.deferral().map(Sourced::value).orElse(Deferral.NONE));
    }

    /** What the other end's cascade asks for and a database can keep. */
    private ReferenceAction cascaded(EntityModel entity, ToOneMember member) {
        boolean removed = entities.entity(member.target().name()).stream()
                .flatMap(target -> target.toManies().stream())
                .filter(other -> isOtherEnd(other, entity, member))
                .anyMatch(ToManyMember::removes);
        return removed ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION;
    }

    private boolean isOtherEnd(ToManyMember other, EntityModel entity, ToOneMember member) {
        boolean mapped = other.mappedBy()
                .filter(name -> name.value().equals(member.name()))
                .isPresent();
        return mapped
                && other.target()
                        .flatMap(type -> entities.entity(type.name()))
                        .filter(target -> target.className().equals(entity.className()))
                        .isPresent();
    }

    private static List<String> names(List<ColumnLayout> layouts) {
        return layouts.stream().map(ColumnLayout::name).toList();
    }
}
