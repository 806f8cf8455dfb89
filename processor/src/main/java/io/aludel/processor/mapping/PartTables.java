package io.aludel.processor.mapping;

import io.aludel.processor.model.AssociationModel;
import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnModel;
import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.HintModel;
import io.aludel.processor.model.HintPlace;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.JoinColumnModel;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.NamedAfter;
import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.model.OrderModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.PartModel;
import io.aludel.processor.model.ReferenceRules;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.Structure;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.ReferenceAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables and columns that members ask for outside of their own table. */
final class PartTables {

    private static final HintPlace HINTS_OF_OWNER = HintPlace.in("AssociationTable(joinColumns = ", "JoinColumn");
    private static final HintPlace HINTS_OF_OTHER =
            HintPlace.in("AssociationTable(inverseJoinColumns = ", "JoinColumn");
    private static final HintPlace HINTS_OF_HOLDER = HintPlace.in("CollectionTable(joinColumns = ", "JoinColumn");

    private final TableEntities entities;
    private final Naming naming;
    private final List<EntityModel> tables = new ArrayList<>();
    private final Map<String, List<MemberModel>> columnsOfOthers = new LinkedHashMap<>();

    PartTables(TableEntities entities, Naming naming) {
        this.entities = entities;
        this.naming = naming;
    }

    /** The tables of associations and of collections of values. */
    List<EntityModel> tables() {
        return tables;
    }

    /** What has a column in the table of another class, by that class. */
    Map<String, List<MemberModel>> columnsOfOthers() {
        return columnsOfOthers;
    }

    void add(EntityModel owner) {
        owner.toManies()
                .forEach(member -> member.target()
                        .ifPresent(
                                type -> entities.entity(type.name()).ifPresent(target -> add(owner, member, target))));
        owner.elements().stream()
                .filter(member -> !member.parts().isEmpty())
                .forEach(member -> tables.add(collection(owner, member)));
    }

    private void add(EntityModel owner, ToManyMember member, EntityModel target) {
        if (member.ownsTable()) {
            tables.add(association(owner, member, target));
            return;
        }
        List<MemberModel> added = columnsOfOthers.computeIfAbsent(target.className(), name -> new ArrayList<>());
        if (member.ownsColumns()) {
            added.add(ToOneMember.implied(
                    typeOf(owner),
                    member.join(),
                    member.removes()
                            ? ReferenceRules.onDelete(new Sourced<>(ReferenceAction.CASCADE, member.origin()))
                            : ReferenceRules.NONE,
                    namedAfter(owner, owner.simpleName()),
                    member.ofColumns().withNullability(claims(member.join())),
                    member.origin()));
        }
        if (member.kind() == Kind.ONE_TO_MANY) {
            member.order().ifPresent(order -> added.add(order(member.name(), order, MemberFacts.NONE)));
        }
    }

    private EntityModel association(EntityModel owner, ToManyMember member, EntityModel target) {
        AssociationModel table = member.table().orElse(AssociationModel.none(member.origin()));
        boolean keyed = !member.list();
        boolean self = target.className().equals(owner.className());
        List<MemberModel> members = new ArrayList<>();
        members.add(owner(owner, table, HINTS_OF_OWNER, keyed || member.order().isPresent(), member.origin()));
        ToOneMember other = ToOneMember.implied(
                member.target().orElseThrow(),
                table.inverseJoin(),
                rules(table.onInverseDelete(), member.origin()),
                self
                        ? NamedAfter.of(member.lastName())
                        : namedAfter(target, member.target().orElseThrow().simpleName()),
                facts(keyed, table.inverseJoin(), member.origin()).withHints(HintModel.NONE.at(HINTS_OF_OTHER)),
                member.origin());
        members.add(member.kind() == Kind.ONE_TO_MANY ? other.withUnique() : other);
        member.order()
                .ifPresent(order -> members.add(order(member.name(), order, facts(!keyed, List.of(), order.origin()))));
        return part(owner, member, table, members);
    }

    /**
     * Keys of a map are in the key, or else the order is, or else, in a set, the values: of an embeddable's only when none of its members
     * may be NULL.
     */
    private EntityModel collection(EntityModel owner, ElementsMember member) {
        boolean simple = member.parts().size() == 1;
        boolean keyed = !member.list()
                && member.key().isEmpty()
                && (simple
                        || member.parts().stream()
                                .noneMatch(part -> part.facts().nullable()));
        boolean owned = keyed || member.key().isPresent() || member.order().isPresent();
        List<MemberModel> members = new ArrayList<>();
        members.add(owner(owner, member.table(), HINTS_OF_HOLDER, owned, member.origin()));
        member.key().ifPresent(key -> members.add(key.withFacts(ofKey(key.facts(), member))));
        member.parts().forEach(part -> members.add(keyed ? part.withFacts(ofKey(part.facts(), member)) : part));
        member.order()
                .ifPresent(order -> members.add(order(member.name(), order, facts(!keyed, List.of(), order.origin()))));
        return part(owner, member, member.table(), members);
    }

    private static MemberFacts ofKey(MemberFacts facts, ElementsMember member) {
        MemberFacts key = facts(true, List.of(), member.origin());
        return facts.withId(key.id()).withNullability(key.nullability());
    }

    private static ToOneMember owner(
            EntityModel owner, AssociationModel table, HintPlace hints, boolean key, Origin origin) {
        return ToOneMember.implied(
                typeOf(owner),
                table.join(),
                rules(table.onDelete(), origin),
                namedAfter(owner, owner.simpleName()),
                facts(key, table.join(), origin).withHints(HintModel.NONE.at(hints)),
                origin);
    }

    private EntityModel part(EntityModel owner, MemberModel member, AssociationModel table, List<MemberModel> members) {
        String ownerTable = naming.table(owner.tableName(), owner.simpleName());
        Sourced<String> name = table.name()
                .map(said -> said.map(text -> member.facts().prefix() + text))
                .orElseGet(() -> new Sourced<>(naming.part(ownerTable, member), member.origin()));
        Optional<String> former = owner.renamedFrom()
                .filter(said -> table.name().isEmpty())
                .map(said -> naming.part(unqualified(said.value()), member));
        return new EntityModel(
                owner.className() + "#" + member.name(),
                owner.packageName(),
                owner.simpleName()
                        + Arrays.stream(member.name().split("\\.", -1))
                                .map(PartTables::capitalised)
                                .collect(Collectors.joining()),
                table.table()
                        .at(name, table.table().schema().or(() -> owner.table().schema())),
                member.facts().hints().renamedFrom(),
                members,
                Structure.of(new PartModel(
                        owner.className(), member.name(), member.elements().isPresent(), former)),
                owner.complete(),
                member.origin());
    }

    private BasicMember order(String member, OrderModel order, MemberFacts facts) {
        return BasicMember.implied(
                member + "Order",
                JavaType.everywhere("int"),
                ColumnModel.of(order.name(), Optional.empty()),
                facts.withHints(HintModel.of(order.renamedFrom(), HintPlace.in("OrderColumn"))),
                order.origin());
    }

    /** Deleting either end deletes the row between them, and nothing else, unless something else is said. */
    private static ReferenceRules rules(Optional<Sourced<ReferenceAction>> onDelete, Origin origin) {
        return ReferenceRules.onDelete(onDelete.orElse(new Sourced<>(ReferenceAction.CASCADE, origin)));
    }

    private static MemberFacts facts(boolean key, List<JoinColumnModel> join, Origin origin) {
        NullabilityClaim never = NullabilityClaim.ofColumn(false, "the table of " + origin.text(), origin);
        MemberFacts notNull = MemberFacts.NONE.withNullability(
                Stream.concat(Stream.of(never), claims(join).stream()).toList());
        return key ? notNull.withId(Optional.of(new IdModel(Optional.empty(), origin))) : notNull;
    }

    private static List<NullabilityClaim> claims(List<JoinColumnModel> join) {
        return join.stream().flatMap(column -> column.claim().stream()).toList();
    }

    /** After the class, whose old name its table's tells, as far as the table is named after the class. */
    private static NamedAfter namedAfter(EntityModel entity, String className) {
        return new NamedAfter(
                className,
                entity.renamedFrom()
                        .map(said -> unqualified(said.value()))
                        .filter(name -> entity.tableName().isEmpty())
                        .filter(name -> entity.simpleName().equals(className)));
    }

    /** A hint may say the schema too. */
    private static String unqualified(String table) {
        return table.substring(table.indexOf('.') + 1);
    }

    private static JavaType typeOf(EntityModel entity) {
        return new JavaType(entity.className(), entity.packageName(), JavaType.Kind.ENTITY, JavaType.Reach.EVERYWHERE);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
