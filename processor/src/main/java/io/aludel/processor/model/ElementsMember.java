package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A collection of values, which has a table of its own.
 *
 * @param name the member's name in Java
 * @param collection the member's type
 * @param parts one value, as members of that table: one, or those of an embeddable; empty when the member is no collection
 * @param key the key of a value, if the member is a map
 * @param table what is said about the table
 * @param order the column that keeps the order
 * @param list whether a value may be in the collection twice
 * @param facts what members of every kind may say
 * @param origin the member
 */
public record ElementsMember(
        String name,
        JavaType collection,
        List<MemberModel> parts,
        Optional<BasicMember> key,
        AssociationModel table,
        Optional<OrderModel> order,
        boolean list,
        MemberFacts facts,
        Origin origin)
        implements MemberModel {

    public ElementsMember {
        parts = List.copyOf(parts);
    }

    /** The same collection, of values that have these members. */
    public ElementsMember withParts(List<MemberModel> other) {
        return new ElementsMember(name, collection, other, key, table, order, list, facts, origin);
    }

    @Override
    public ElementsMember withFacts(MemberFacts other) {
        return new ElementsMember(name, collection, parts, key, table, order, list, other, origin);
    }

    @Override
    public Optional<ElementsMember> elements() {
        return Optional.of(this);
    }

    @Override
    public <R> R accept(MemberVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
