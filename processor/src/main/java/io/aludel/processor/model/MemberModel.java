package io.aludel.processor.model;

import java.util.Optional;

/** What was read of one persistent member. */
public sealed interface MemberModel permits BasicMember, ToOneMember, ToManyMember, ElementsMember {

    /** The member's name in Java. */
    String name();

    /** The last name on the way to the member, if it's one of an embeddable. */
    default String lastName() {
        return name().substring(name().lastIndexOf('.') + 1);
    }

    /** The member. */
    Origin origin();

    /** What members of every kind may say. */
    MemberFacts facts();

    /** The same member, saying something else. */
    MemberModel withFacts(MemberFacts other);

    /** The same member, taking its values from that sequence if it takes them from one without a name. */
    default MemberModel withSharedSequence(String sequence) {
        return this;
    }

    /** This, if it's a basic member. */
    default Optional<BasicMember> basic() {
        return Optional.empty();
    }

    /** This, if it refers to a row of an entity. */
    default Optional<ToOneMember> toOne() {
        return Optional.empty();
    }

    /** This, if it's an end of a relationship without a column of its own. */
    default Optional<ToManyMember> toMany() {
        return Optional.empty();
    }

    /** This, if it's a collection of values. */
    default Optional<ElementsMember> elements() {
        return Optional.empty();
    }

    /** Calls the visitor's method for this kind of member. */
    <R> R accept(MemberVisitor<R> visitor);
}
