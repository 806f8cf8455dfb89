package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member that refers to one row of another entity's table.
 *
 * @param name the member's name in Java; empty when it's a reference that no member spells out
 * @param target the type referred to, which should be an entity
 * @param unique whether no two rows refer to one
 * @param join what is said about the columns: nothing, or one of these for each
 * @param rules what is said about the foreign key
 * @param mapsId the id member that this one stands for, empty text for the only one; empty when it stands for none
 * @param namedAfter what columns without a declared name are named after
 * @param cascade what the application passes on
 * @param orphanRemoval whether the application deletes what is taken away
 * @param facts what members of every kind may say
 * @param origin the member
 */
public record ToOneMember(
        String name,
        JavaType target,
        boolean unique,
        List<JoinColumnModel> join,
        ReferenceRules rules,
        Optional<Sourced<String>> mapsId,
        NamedAfter namedAfter,
        Set<Cascade> cascade,
        boolean orphanRemoval,
        MemberFacts facts,
        Origin origin)
        implements MemberModel {

    public ToOneMember {
        join = List.copyOf(join);
        cascade = Cascade.sorted(cascade);
    }

    /** A reference that no member spells out: a side of an association, or the key of a subclass's table. */
    public static ToOneMember implied(
            JavaType target,
            List<JoinColumnModel> join,
            ReferenceRules rules,
            NamedAfter namedAfter,
            MemberFacts facts,
            Origin origin) {
        return new ToOneMember(
                "", target, false, join, rules, Optional.empty(), namedAfter, Set.of(), false, facts, origin);
    }

    /** The columns referred to as far as they are said; empty means the primary key. */
    public List<Sourced<String>> referencedColumns() {
        return join.stream()
                .flatMap(column -> column.referencedColumn().stream())
                .toList();
    }

    /** The foreign key's declared name. */
    public Optional<Sourced<String>> constraint() {
        return join.stream().flatMap(column -> column.foreignKey().stream()).findFirst();
    }

    @Override
    public ToOneMember withFacts(MemberFacts other) {
        return new ToOneMember(
                name, target, unique, join, rules, mapsId, namedAfter, cascade, orphanRemoval, other, origin);
    }

    /** The same reference, where no two rows refer to one. */
    public ToOneMember withUnique() {
        return new ToOneMember(
                name, target, true, join, rules, mapsId, namedAfter, cascade, orphanRemoval, facts, origin);
    }

    @Override
    public Optional<ToOneMember> toOne() {
        return Optional.of(this);
    }

    @Override
    public <R> R accept(MemberVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
