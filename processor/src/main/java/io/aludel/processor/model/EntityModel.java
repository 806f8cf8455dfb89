package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What was read of one entity class.
 *
 * @param className canonical name, such as {@code com.example.League.Player}
 * @param packageName its package
 * @param simpleName its simple name
 * @param table what is said about its table
 * @param renamedFrom the table's name before
 * @param members its persistent members: those of mapped superclasses first, each class's in declaration order; what
 *     it has of an entity that it extends is read there
 * @param structure how it stands to other entities
 * @param complete whether the compiler knows all its superclasses; otherwise members may be missing here
 * @param origin the class
 */
public record EntityModel(
        String className,
        String packageName,
        String simpleName,
        TableModel table,
        Optional<Sourced<String>> renamedFrom,
        List<MemberModel> members,
        Structure structure,
        boolean complete,
        Origin origin) {

    public EntityModel {
        members = List.copyOf(members);
    }

    /** The declared table name. */
    public Optional<Sourced<String>> tableName() {
        return table.name();
    }

    /** Unique constraints that the class declares. */
    public List<UniqueModel> uniques() {
        return table.rules().uniques();
    }

    /** Indexes that the class declares. */
    public List<IndexModel> indexes() {
        return table.rules().indexes();
    }

    /** The member of that name. */
    public Optional<MemberModel> member(String name) {
        return members.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The members that have a column of the table's own type. */
    public List<BasicMember> basics() {
        return members.stream().flatMap(m -> m.basic().stream()).toList();
    }

    /** The members that refer to a row of an entity. */
    public List<ToOneMember> toOnes() {
        return members.stream().flatMap(m -> m.toOne().stream()).toList();
    }

    /** The same entity with other members. */
    public EntityModel withMembers(List<MemberModel> other) {
        return new EntityModel(
                className, packageName, simpleName, table, renamedFrom, other, structure, complete, origin);
    }

    /** The same entity with the keys, indexes and checks of another that shares its table. */
    public EntityModel withRulesOf(EntityModel other) {
        return new EntityModel(
                className,
                packageName,
                simpleName,
                table.withRules(table.rules().and(other.table.rules())),
                renamedFrom,
                members,
                structure,
                complete && other.complete,
                origin);
    }

    /** Its table as messages name it: {@code entity Player}, {@code association Player.teams}. */
    public String text() {
        return structure
                        .part()
                        .map(part -> part.values() ? "collection " : "association ")
                        .orElse("entity ")
                + origin.text();
    }

    /** The members that are ends without a column. */
    public List<ToManyMember> toManies() {
        return members.stream().flatMap(m -> m.toMany().stream()).toList();
    }

    /** The members that are collections of values. */
    public List<ElementsMember> elements() {
        return members.stream().flatMap(m -> m.elements().stream()).toList();
    }

    /** Whether a member is part of the primary key. */
    public boolean hasId() {
        return members.stream().anyMatch(m -> m.facts().id().isPresent());
    }
}
