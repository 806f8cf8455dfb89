package io.aludel.processor.model;

/** One method for each kind of member. */
public interface MemberVisitor<R> {

    R visit(BasicMember member);

    R visit(ToOneMember member);

    R visit(ToManyMember member);

    R visit(ElementsMember member);
}
