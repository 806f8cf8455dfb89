package io.aludel.processor.model;

import io.aludel.schema.ReferenceAction;
import java.util.Optional;
import java.util.Set;

/**
 * A member that refers to one row of another entity's table.
 *
 * @param name the member's name in Java
 * @param target the type referred to, which should be an entity
 * @param join what is said about the column
 * @param onDelete what the database does when the row referred to is deleted
 * @param cascade what the application passes on
 * @param facts what members of every kind may say
 * @param origin the member
 */
public record ToOneMember(
        String name,
        JavaType target,
        JoinColumnModel join,
        Optional<Sourced<ReferenceAction>> onDelete,
        Set<Cascade> cascade,
        MemberFacts facts,
        Origin origin)
        implements MemberModel {

    public ToOneMember {
        cascade = Cascade.sorted(cascade);
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
