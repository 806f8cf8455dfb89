package io.aludel.processor.model;

import java.util.Optional;

/** What was read of one persistent member. */
public sealed interface MemberModel permits BasicMember, ToOneMember, ToManyMember {

    /** The member's name in Java. */
    String name();

    /** The member. */
    Origin origin();

    /** What members of every kind may say. */
    MemberFacts facts();

    /** This, if it's a basic member. */
    default Optional<BasicMember> basic() {
        return Optional.empty();
    }

    /** This, if it refers to a row of an entity. */
    default Optional<ToOneMember> toOne() {
        return Optional.empty();
    }

    /** This, if it's the other end of a reference. */
    default Optional<ToManyMember> toMany() {
        return Optional.empty();
    }

    /** Calls the visitor's method for this kind of member. */
    <R> R accept(MemberVisitor<R> visitor);
}
