package io.aludel.processor.model;

import java.util.Optional;
import java.util.Set;

/**
 * The other end of references: a collection without a column.
 *
 * @param name the member's name in Java
 * @param collection the member's type
 * @param target the type of the elements, which should be an entity; empty when the member is no collection
 * @param mappedBy the referring member of the target
 * @param cascade what the application passes on
 * @param orphanRemoval whether the application deletes what is taken out
 * @param facts what members of every kind may say
 * @param origin the member
 */
public record ToManyMember(
        String name,
        JavaType collection,
        Optional<JavaType> target,
        Sourced<String> mappedBy,
        Set<Cascade> cascade,
        boolean orphanRemoval,
        MemberFacts facts,
        Origin origin)
        implements MemberModel {

    public ToManyMember {
        cascade = Cascade.sorted(cascade);
    }

    /** Whether deleting this end deletes the other (JPA 3.1, section 2.9, for orphan removal). */
    public boolean removes() {
        return orphanRemoval || cascade.contains(Cascade.REMOVE);
    }

    @Override
    public Optional<ToManyMember> toMany() {
        return Optional.of(this);
    }

    @Override
    public <R> R accept(MemberVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
