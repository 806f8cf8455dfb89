package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What was read of one entity class.
 *
 * @param className canonical name, such as {@code com.example.League.Player}
 * @param packageName its package
 * @param simpleName its simple name
 * @param tableName the declared table name
 * @param renamedFrom the table's name before
 * @param members its persistent members: inherited ones first, each class's in declaration order
 * @param uniques declared unique constraints
 * @param indexes declared indexes
 * @param complete whether the compiler knows all its superclasses; otherwise members may be missing here
 * @param origin the class
 */
public record EntityModel(
        String className,
        String packageName,
        String simpleName,
        Optional<Sourced<String>> tableName,
        Optional<Sourced<String>> renamedFrom,
        List<MemberModel> members,
        List<UniqueModel> uniques,
        List<IndexModel> indexes,
        boolean complete,
        Origin origin) {

    public EntityModel {
        members = List.copyOf(members);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
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

    /** The members that are other ends of references. */
    public List<ToManyMember> toManies() {
        return members.stream().flatMap(m -> m.toMany().stream()).toList();
    }

    /** Whether a member is part of the primary key. */
    public boolean hasId() {
        return members.stream().anyMatch(m -> m.facts().id().isPresent());
    }
}
