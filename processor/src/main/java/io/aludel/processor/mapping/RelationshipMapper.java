package io.aludel.processor.mapping;

import io.aludel.processor.model.Cascade;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.RelationshipModel;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.model.RelationshipModel.Through;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.PrimaryKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Relationships as each end sees them. */
final class RelationshipMapper {

    private final TableEntities entities;
    private final Map<String, TableLayout> byClass = new HashMap<>();

    RelationshipMapper(TableEntities entities, List<TableLayout> layouts) {
        this.entities = entities;
        layouts.forEach(layout -> byClass.put(layout.entity().className(), layout));
    }

    List<RelationshipModel> map(TableLayout layout) {
        return layout.entity().members().stream()
                // What no member spells out is no end that the class knows of.
                .filter(member -> !member.name().isEmpty())
                .flatMap(member -> relationship(layout, member).stream())
                .toList();
    }

    private Optional<RelationshipModel> relationship(TableLayout layout, MemberModel member) {
        return member.toOne()
                .flatMap(toOne -> toOne(layout, toOne))
                .or(() -> member.toMany().flatMap(toMany -> toMany(layout, toMany)))
                .or(() -> member.elements().flatMap(elements -> elements(layout, elements)));
    }

    private Optional<RelationshipModel> toOne(TableLayout layout, ToOneMember member) {
        return reference(layout, named(member.name()))
                .flatMap(reference -> target(member.target().name())
                        .map(target -> new RelationshipModel(
                                member.name(),
                                member.unique() ? Kind.ONE_TO_ONE : Kind.MANY_TO_ONE,
                                target.name(),
                                names(reference.columns()),
                                referred(reference, target),
                                Optional.empty(),
                                Optional.empty(),
                                member.cascade(),
                                member.orphanRemoval())));
    }

    private Optional<RelationshipModel> toMany(TableLayout layout, ToManyMember member) {
        Optional<TableLayout> target = member.target().flatMap(type -> target(type.name()));
        return target.flatMap(other -> member.ownsTable()
                ? part(layout, member.name()).map(table -> through(layout, member, other, table, 0))
                : mapped(layout, member, other));
    }

    private Optional<RelationshipModel> mapped(TableLayout layout, ToManyMember member, TableLayout target) {
        String owning = member.mappedBy().map(Sourced::value).orElse("");
        if (member.kind() == Kind.MANY_TO_MANY) {
            return part(target, owning).map(table -> through(layout, member, target, table, 1));
        }
        Predicate<ToOneMember> owner =
                member.ownsColumns() ? other -> other.origin().equals(member.origin()) : named(owning);
        return reference(target, owner)
                .map(reference -> new RelationshipModel(
                        member.name(),
                        member.kind(),
                        target.name(),
                        referred(reference, layout),
                        names(reference.columns()),
                        Optional.empty(),
                        member.mappedBy().map(Sourced::value),
                        member.cascade(),
                        member.orphanRemoval()));
    }

    /**
     * An end that meets the other by a table between.
     *
     * @param own which of that table's references leads here: the first is the owner's
     */
    private static RelationshipModel through(
            TableLayout layout, ToManyMember member, TableLayout target, TableLayout table, int own) {
        int other = 1 - own;
        return new RelationshipModel(
                member.name(),
                member.kind(),
                target.name(),
                referred(table, own, layout),
                referred(table, other, target),
                Optional.of(new Through(table.name(), referring(table, own), referring(table, other))),
                member.mappedBy().map(Sourced::value),
                member.cascade(),
                member.orphanRemoval());
    }

    private Optional<RelationshipModel> elements(TableLayout layout, ElementsMember member) {
        return part(layout, member.name())
                .map(table -> new RelationshipModel(
                        member.name(),
                        Kind.ELEMENTS,
                        table.name(),
                        referred(table, 0, layout),
                        referring(table, 0),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(Cascade.values()),
                        true));
    }

    private static List<String> referring(TableLayout table, int reference) {
        return reference < table.references().size()
                ? names(table.references().get(reference).columns())
                : List.of();
    }

    private static List<String> referred(TableLayout table, int reference, TableLayout target) {
        return reference < table.references().size()
                ? referred(table.references().get(reference), target)
                : key(target);
    }

    private Optional<TableLayout> target(String className) {
        return entities.entity(className)
                .map(EntityModel::className)
                .flatMap(name -> Optional.ofNullable(byClass.get(name)));
    }

    private Optional<TableLayout> part(TableLayout owner, String member) {
        return Optional.ofNullable(byClass.get(owner.entity().className() + "#" + member));
    }

    private static Predicate<ToOneMember> named(String name) {
        return member -> member.name().equals(name);
    }

    private static Optional<ReferenceLayout> reference(TableLayout layout, Predicate<ToOneMember> wanted) {
        return layout.references().stream()
                .filter(reference -> wanted.test(reference.member()))
                .filter(reference -> !reference.columns().isEmpty())
                .findFirst();
    }

    private static List<String> referred(ReferenceLayout reference, TableLayout target) {
        return reference.key().map(key -> key.targetColumns()).orElseGet(() -> key(target));
    }

    private static List<String> key(TableLayout layout) {
        return layout.primaryKey().map(Sourced::value).map(PrimaryKey::columns).orElse(List.of());
    }

    private static List<String> names(List<ColumnLayout> columns) {
        return columns.stream().map(ColumnLayout::name).toList();
    }
}
