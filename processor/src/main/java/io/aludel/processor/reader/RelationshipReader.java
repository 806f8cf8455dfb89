package io.aludel.processor.reader;

import io.aludel.processor.model.AssociationModel;
import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.Cascade;
import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.NamedAfter;
import io.aludel.processor.model.OrderModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.ReferenceRules;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.Deferral;
import io.aludel.schema.ReferenceAction;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads ends of relationships, and collections of values. */
final class RelationshipReader {

    private final JavaTypeReader types;

    RelationshipReader(JavaTypeReader types) {
        this.types = types;
    }

    /**
     * Reads a member.
     *
     * @param word what it is, as {@link RelationshipWords} found
     * @param name its name with the way to it
     * @param facts what is said about its column, if it has one
     */
    MemberModel read(Word word, String name, VariableElement member, TypeMirror type, Marks marks, MemberFacts facts) {
        Mark mark = marks.of(word).orElseThrow();
        return switch (word) {
            case ONE_TO_MANY -> toMany(Kind.ONE_TO_MANY, name, member, type, marks, mark, facts);
            case MANY_TO_MANY -> toMany(Kind.MANY_TO_MANY, name, member, type, marks, mark, facts);
            case ONE_TO_ONE ->
                mark.name("mappedBy").isPresent()
                        ? otherEnd(name, member, type, mark, facts)
                        : toOne(true, name, member, type, marks, mark, facts);
            default -> toOne(false, name, member, type, marks, mark, facts);
        };
    }

    private ToOneMember toOne(
            boolean unique,
            String name,
            VariableElement member,
            TypeMirror type,
            Marks marks,
            Mark mark,
            MemberFacts facts) {
        return new ToOneMember(
                name,
                types.read(type),
                unique,
                JoinColumnReader.read(marks),
                new ReferenceRules(
                        action(mark, "onDelete"),
                        action(mark, "onUpdate"),
                        mark.constant("deferrable").map(constant -> constant.map(Deferral::valueOf))),
                marks.of(Word.MAPS_ID).map(maps -> maps.text("value").orElse(new Sourced<>("", maps.origin()))),
                NamedAfter.of(member.getSimpleName().toString()),
                cascade(mark),
                orphanRemoval(mark),
                facts,
                Origin.of(member));
    }

    /** The end of a one-to-one that has no column. */
    private ToManyMember otherEnd(String name, VariableElement member, TypeMirror type, Mark mark, MemberFacts facts) {
        JavaType target = types.read(type);
        return new ToManyMember(
                name,
                Kind.ONE_TO_ONE,
                target,
                Optional.of(target),
                mark.name("mappedBy"),
                List.of(),
                MemberFacts.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                cascade(mark),
                orphanRemoval(mark),
                hintsOf(facts),
                Origin.of(member));
    }

    private ToManyMember toMany(
            Kind kind,
            String name,
            VariableElement member,
            TypeMirror type,
            Marks marks,
            Mark mark,
            MemberFacts facts) {
        return new ToManyMember(
                name,
                kind,
                types.read(type),
                types.element(type).map(types::read),
                mark.name("mappedBy"),
                JoinColumnReader.read(marks),
                facts.withId(Optional.empty()).withNullability(List.of()).withEmbedding(Optional.empty()),
                marks.of(Word.ASSOCIATION_TABLE).map(RelationshipReader::table),
                order(marks),
                types.isList(type),
                cascade(mark),
                orphanRemoval(mark),
                hintsOf(facts),
                Origin.of(member));
    }

    /**
     * Reads a collection of values.
     *
     * @param key its key, if it's a map
     * @param value reads a value
     */
    ElementsMember elements(
            String name,
            PersistentField field,
            TypeMirror type,
            MemberFacts facts,
            Optional<BasicMember> key,
            Function<TypeMirror, BasicMember> value) {
        Marks marks = field.marks();
        Origin origin = Origin.of(field.element());
        return new ElementsMember(
                name,
                types.read(type),
                types.value(type).stream().<MemberModel>map(value).toList(),
                key,
                marks.of(Word.COLLECTION_TABLE)
                        .map(RelationshipReader::table)
                        .orElse(AssociationModel.none(
                                marks.of(Word.ELEMENT_COLLECTION).orElseThrow().origin())),
                order(marks),
                types.isList(type),
                hintsOf(facts),
                origin);
    }

    /** What is said about the history of a member without a column is said about its table. */
    private static MemberFacts hintsOf(MemberFacts facts) {
        return MemberFacts.NONE.withHints(facts.hints()).withEmbedding(facts.embedding());
    }

    private static AssociationModel table(Mark mark) {
        return new AssociationModel(
                TableReader.read(mark),
                JoinColumnReader.readAll(mark, "joinColumns"),
                JoinColumnReader.readAll(mark, "inverseJoinColumns"),
                action(mark, "onDelete"),
                action(mark, "onInverseDelete"),
                mark.origin());
    }

    private static Optional<OrderModel> order(Marks marks) {
        return marks.of(Word.ORDER_COLUMN)
                .map(mark -> new OrderModel(mark.name("name"), mark.name("renamedFrom"), mark.origin()));
    }

    private static Optional<Sourced<ReferenceAction>> action(Mark mark, String member) {
        return mark.constant(member).map(action -> action.map(ReferenceAction::valueOf));
    }

    private static boolean orphanRemoval(Mark mark) {
        return mark.flag("orphanRemoval").map(Sourced::value).orElse(false);
    }

    private static Set<Cascade> cascade(Mark mark) {
        Set<Cascade> cascade = EnumSet.noneOf(Cascade.class);
        for (Sourced<String> said : mark.constants("cascade")) {
            if (said.value().equals("ALL")) {
                return EnumSet.allOf(Cascade.class);
            }
            cascade.add(Cascade.valueOf(said.value()));
        }
        return cascade;
    }
}
