package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An end of a relationship that has no column in its own table: a collection, or the other end of a one-to-one.
 *
 * @param name the member's name in Java
 * @param kind which end it is
 * @param collection the member's type
 * @param target the type of the elements, which should be an entity; empty when the member is no collection
 * @param mappedBy the member of the target that owns the relationship; empty when this one does
 * @param join what is said about columns in the target's table
 * @param ofColumns what else is said about them
 * @param table what is said about the table between the two
 * @param order the column that keeps the order
 * @param list whether a row may be in the collection twice
 * @param cascade what the application passes on
 * @param orphanRemoval whether the application deletes what is taken out
 * @param facts what members of every kind may say
 * @param origin the member
 */
public record ToManyMember(
        String name,
        RelationshipModel.Kind kind,
        JavaType collection,
        Optional<JavaType> target,
        Optional<Sourced<String>> mappedBy,
        List<JoinColumnModel> join,
        MemberFacts ofColumns,
        Optional<AssociationModel> table,
        Optional<OrderModel> order,
        boolean list,
        Set<Cascade> cascade,
        boolean orphanRemoval,
        MemberFacts facts,
        Origin origin)
        implements MemberModel {

    public ToManyMember {
        join = List.copyOf(join);
        cascade = Cascade.sorted(cascade);
    }

    /** Whether deleting this end deletes the other (JPA 3.1, section 2.9, for orphan removal). */
    public boolean removes() {
        return orphanRemoval || cascade.contains(Cascade.REMOVE);
    }

    /** Whether the relationship has a table of its own, which this end owns. */
    public boolean ownsTable() {
        return mappedBy.isEmpty() && (kind == RelationshipModel.Kind.MANY_TO_MANY || join.isEmpty());
    }

    /** Whether this end puts columns into the target's table. */
    public boolean ownsColumns() {
        return mappedBy.isEmpty() && !ownsTable();
    }

    @Override
    public ToManyMember withFacts(MemberFacts other) {
        return new ToManyMember(
                name,
                kind,
                collection,
                target,
                mappedBy,
                join,
                ofColumns,
                table,
                order,
                list,
                cascade,
                orphanRemoval,
                other,
                origin);
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
