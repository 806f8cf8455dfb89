package io.aludel.processor.model;

import java.util.Optional;

/**
 * A member with one column of its own.
 *
 * @param name the member's name in Java
 * @param type its type in Java
 * @param column what is said about the column
 * @param generation how the database makes the value
 * @param computed how the database computes it
 * @param onUpdate SQL of its value after an update that leaves it out
 * @param enumeration the constants, if the type is an enum
 * @param facts what members of every kind may say
 * @param origin the member
 */
public record BasicMember(
        String name,
        JavaType type,
        ColumnModel column,
        Optional<GenerationModel> generation,
        Optional<ComputedModel> computed,
        Optional<Sourced<String>> onUpdate,
        Optional<EnumModel> enumeration,
        MemberFacts facts,
        Origin origin)
        implements MemberModel {

    /** A column that no member spells out. */
    public static BasicMember implied(
            String name, JavaType type, ColumnModel column, MemberFacts facts, Origin origin) {
        return new BasicMember(
                name,
                type,
                column,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                facts,
                origin);
    }

    /** The same under another name. */
    public BasicMember withName(String other) {
        return new BasicMember(other, type, column, generation, computed, onUpdate, enumeration, facts, origin);
    }

    @Override
    public BasicMember withFacts(MemberFacts other) {
        return new BasicMember(name, type, column, generation, computed, onUpdate, enumeration, other, origin);
    }

    @Override
    public BasicMember withSharedSequence(String sequence) {
        Optional<GenerationModel> shared = generation.map(way -> way.withSharedSequence(sequence));
        return new BasicMember(name, type, column, shared, computed, onUpdate, enumeration, facts, origin);
    }

    @Override
    public Optional<BasicMember> basic() {
        return Optional.of(this);
    }

    @Override
    public <R> R accept(MemberVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
