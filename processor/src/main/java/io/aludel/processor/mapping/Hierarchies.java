package io.aludel.processor.mapping;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnModel;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.DiscriminatorModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.HintModel;
import io.aludel.processor.model.HintPlace;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.NamedAfter;
import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.ReferenceRules;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.Structure.Strategy;
import io.aludel.processor.model.ToOneMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entities that extend each other, each with all members that its table has (JPA 3.1, section 2.12).
 *
 * <p>A single table has the members of all; a joined one those of its class and a key that refers to the table above; a table per
 * class those of its class and of all above.
 */
final class Hierarchies {

    private static final int DISCRIMINATOR_LENGTH = 31;

    private final DatabaseModel database;
    private final Naming naming;
    private final Map<String, List<EntityModel>> children = new HashMap<>();

    Hierarchies(DatabaseModel database, Naming naming) {
        this.database = database;
        this.naming = naming;
        database.entities()
                .forEach(entity -> parent(entity)
                        .ifPresent(parent -> children.computeIfAbsent(parent.className(), name -> new ArrayList<>())
                                .add(entity)));
    }

    /** The entity whose table has the rows of a class: itself, or the topmost of those that share a table. */
    EntityModel tableOwner(EntityModel entity) {
        EntityModel root = root(entity);
        return strategy(root) == Strategy.SINGLE_TABLE ? root : entity;
    }

    /** Whether a table of that class has all its rows, so that a foreign key can refer to them. */
    boolean hasAllRows(EntityModel entity) {
        return strategy(root(entity)) != Strategy.TABLE_PER_CLASS
                || (entity.structure().concrete() && children(entity).isEmpty());
    }

    /** Whether a class has a table of its own. */
    boolean hasTable(EntityModel entity) {
        boolean repeated = strategy(root(entity)) == Strategy.TABLE_PER_CLASS && isPartOfHierarchy(entity);
        return tableOwner(entity).className().equals(entity.className())
                && (!repeated || entity.structure().concrete());
    }

    /** The entity with all members of its table. */
    EntityModel complete(EntityModel entity) {
        if (!isPartOfHierarchy(entity)) {
            return entity.structure().discriminator().isPresent()
                    ? entity.withMembers(withDiscriminator(entity))
                    : entity;
        }
        return switch (strategy(root(entity))) {
            case SINGLE_TABLE -> singleTable(entity);
            case JOINED -> joined(entity);
            case TABLE_PER_CLASS -> repeated(entity);
        };
    }

    private boolean isPartOfHierarchy(EntityModel entity) {
        return parent(entity).isPresent() || !children(entity).isEmpty();
    }

    private Optional<EntityModel> parent(EntityModel entity) {
        return entity.structure().parent().flatMap(database::entity);
    }

    private List<EntityModel> children(EntityModel entity) {
        return children.getOrDefault(entity.className(), List.of());
    }

    /** From the topmost entity down to the class itself; no class extends itself, as the compiler takes care of. */
    private List<EntityModel> lineage(EntityModel entity) {
        List<EntityModel> lineage = new ArrayList<>(List.of(entity));
        for (Optional<EntityModel> above = parent(entity); above.isPresent(); above = parent(above.get())) {
            lineage.add(0, above.get());
        }
        return lineage;
    }

    private EntityModel root(EntityModel entity) {
        return lineage(entity).get(0);
    }

    private static Strategy strategy(EntityModel root) {
        return root.structure().strategy().map(Sourced::value).orElse(Strategy.SINGLE_TABLE);
    }

    private EntityModel singleTable(EntityModel root) {
        List<MemberModel> members = new ArrayList<>(withDiscriminator(root));
        List<EntityModel> below = below(root).toList();
        below.stream()
                .flatMap(entity -> entity.members().stream())
                .map(member -> member.withFacts(ofSomeRows(member.facts())))
                .forEach(members::add);
        return below.stream().reduce(root.withMembers(members), EntityModel::withRulesOf);
    }

    private Stream<EntityModel> below(EntityModel entity) {
        return children(entity).stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    /** Rows of other classes have no value for the member, so only what is said of the column itself counts. */
    private static MemberFacts ofSomeRows(MemberFacts facts) {
        return facts.withNullability(
                facts.nullability().stream().filter(NullabilityClaim::ofColumn).toList());
    }

    private EntityModel joined(EntityModel entity) {
        Optional<EntityModel> parent = parent(entity);
        if (parent.isEmpty()) {
            return entity.structure().discriminator().isPresent()
                    ? entity.withMembers(withDiscriminator(entity))
                    : entity;
        }
        EntityModel above = parent.get();
        MemberFacts key = keyFacts("the key of " + above.simpleName(), entity.origin())
                .withHints(HintModel.NONE.at(HintPlace.in("PrimaryKeyJoinColumn")));
        List<MemberModel> members = new ArrayList<>();
        members.add(ToOneMember.implied(
                typeOf(above),
                entity.structure().keyJoin(),
                ReferenceRules.NONE,
                NamedAfter.TARGET,
                key,
                entity.origin()));
        members.addAll(entity.members());
        return entity.withMembers(members);
    }

    private EntityModel repeated(EntityModel entity) {
        EntityModel root = root(entity);
        List<EntityModel> lineage = lineage(entity);
        List<MemberModel> members = lineage.stream()
                .flatMap(owner -> owner.members().stream())
                .map(member -> member.withSharedSequence(naming.sequenceOf(root)))
                .toList();
        return lineage.subList(0, lineage.size() - 1).stream()
                .reduce(entity.withMembers(members), EntityModel::withRulesOf);
    }

    private List<MemberModel> withDiscriminator(EntityModel root) {
        DiscriminatorModel said = root.structure()
                .discriminator()
                .orElse(new DiscriminatorModel(
                        Optional.empty(),
                        DiscriminatorModel.Type.STRING,
                        Optional.empty(),
                        Optional.empty(),
                        root.origin()));
        String javaType = switch (said.type()) {
            case STRING -> "java.lang.String";
            case CHAR -> "char";
            case INTEGER -> "int";
        };
        BasicMember discriminator = BasicMember.implied(
                "dtype",
                JavaType.everywhere(javaType),
                ColumnModel.of(
                        said.name(),
                        said.length()
                                .or(() -> Optional.of(new Sourced<>(DISCRIMINATOR_LENGTH, said.origin())))
                                .filter(length -> said.type() == DiscriminatorModel.Type.STRING)),
                MemberFacts.NONE
                        .withNullability(List.of(NullabilityClaim.ofColumn(false, "the discriminator", said.origin())))
                        .withHints(HintModel.of(said.renamedFrom(), HintPlace.in("DiscriminatorColumn"))),
                said.origin());
        List<MemberModel> members = new ArrayList<>(root.members());
        int behindKey = 0;
        for (int i = 0; i < members.size(); i++) {
            behindKey = members.get(i).facts().id().isPresent() ? i + 1 : behindKey;
        }
        members.add(behindKey, discriminator);
        return members;
    }

    private static MemberFacts keyFacts(String words, Origin origin) {
        return MemberFacts.NONE
                .withId(Optional.of(new IdModel(Optional.empty(), origin)))
                .withNullability(List.of(NullabilityClaim.ofColumn(false, words, origin)));
    }

    private static JavaType typeOf(EntityModel entity) {
        return new JavaType(entity.className(), entity.packageName(), JavaType.Kind.ENTITY, JavaType.Reach.EVERYWHERE);
    }
}
