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
     * @param facts what is said about its column, if it has one
     * @param element reads a value of a collection
     */
    MemberModel read(
            Word word,
            VariableElement member,
            TypeMirror type,
            Marks marks,
            MemberFacts facts,
            Function<TypeMirror, BasicMember> element) {
        Mark mark = marks.of(word).orElseThrow();
        return switch (word) {
            case ONE_TO_MANY -> toMany(Kind.ONE_TO_MANY, member, type, marks, mark, facts);
            case MANY_TO_MANY -> toMany(Kind.MANY_TO_MANY, member, type, marks, mark, facts);
            case ELEMENT_COLLECTION -> elements(member, type, marks, mark, facts, element);
            case ONE_TO_ONE ->
                mark.name("mappedBy").isPresent()
                        ? otherEnd(member, type, mark, facts)
                        : toOne(true, member, type, marks, mark, facts);
            default -> toOne(false, member, type, marks, mark, facts);
        };
    }

    private ToOneMember toOne(
            boolean unique, VariableElement member, TypeMirror type, Marks marks, Mark mark, MemberFacts facts) {
        return new ToOneMember(
                member.getSimpleName().toString(),
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
    private ToManyMember otherEnd(VariableElement member, TypeMirror type, Mark mark, MemberFacts facts) {
        JavaType target = types.read(type);
        return new ToManyMember(
                member.getSimpleName().toString(),
                Kind.ONE_TO_ONE,
                target,
                Optional.of(target),
                mark.name("mappedBy"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                cascade(mark),
                orphanRemoval(mark),
                hintsOf(facts),
                Origin.of(member));
    }

    private ToManyMember toMany(
            Kind kind, VariableElement member, TypeMirror type, Marks marks, Mark mark, MemberFacts facts) {
        return new ToManyMember(
                member.getSimpleName().toString(),
                kind,
                types.read(type),
                types.element(type).map(types::read),
                mark.name("mappedBy"),
                JoinColumnReader.read(marks),
                marks.of(Word.ASSOCIATION_TABLE).map(RelationshipReader::table),
                order(marks),
                types.isList(type),
                cascade(mark),
                orphanRemoval(mark),
                hintsOf(facts),
                Origin.of(member));
    }

    private ElementsMember elements(
            VariableElement member,
            TypeMirror type,
            Marks marks,
            Mark mark,
            MemberFacts facts,
            Function<TypeMirror, BasicMember> element) {
        return new ElementsMember(
                member.getSimpleName().toString(),
                types.read(type),
                types.element(type).stream().<MemberModel>map(element).toList(),
                marks.of(Word.COLLECTION_TABLE)
                        .map(RelationshipReader::table)
                        .orElse(AssociationModel.none(mark.origin())),
                order(marks),
                types.isList(type),
                hintsOf(facts),
                Origin.of(member));
    }

    /** What is said about the history of a member without a column is said about its table. */
    private static MemberFacts hintsOf(MemberFacts facts) {
        return MemberFacts.NONE.withHints(facts.hints());
    }

    private static AssociationModel table(Mark mark) {
        return new AssociationModel(
                mark.name("name"),
                mark.name("schema"),
                JoinColumnReader.readAll(mark, "joinColumns"),
                JoinColumnReader.readAll(mark, "inverseJoinColumns"),
                action(mark, "onDelete"),
                action(mark, "onInverseDelete"),
                mark.origin());
    }

    private static Optional<OrderModel> order(Marks marks) {
        return marks.of(Word.ORDER_COLUMN).map(mark -> new OrderModel(mark.name("name"), mark.origin()));
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
