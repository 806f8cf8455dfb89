package io.aludel.processor.reader;

import io.aludel.processor.model.Cascade;
import io.aludel.processor.model.JoinColumnModel;
import io.aludel.processor.model.MemberFacts;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.ReferenceAction;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads both ends of relationships. */
final class RelationshipReader {

    private final JavaTypeReader types;

    RelationshipReader(JavaTypeReader types) {
        this.types = types;
    }

    ToOneMember toOne(VariableElement member, TypeMirror type, Marks marks, Mark manyToOne, MemberFacts facts) {
        return new ToOneMember(
                member.getSimpleName().toString(),
                types.read(type),
                marks.of(Word.JOIN_COLUMN).map(RelationshipReader::join).orElse(JoinColumnModel.NONE),
                manyToOne.constant("onDelete").map(action -> action.map(ReferenceAction::valueOf)),
                cascade(manyToOne),
                facts,
                Origin.of(member));
    }

    ToManyMember toMany(VariableElement member, TypeMirror type, Mark oneToMany, MemberFacts facts) {
        return new ToManyMember(
                member.getSimpleName().toString(),
                types.read(type),
                types.element(type),
                oneToMany.name("mappedBy").orElse(new Sourced<>("", oneToMany.origin())),
                cascade(oneToMany),
                oneToMany.flag("orphanRemoval").map(Sourced::value).orElse(false),
                facts,
                Origin.of(member));
    }

    private static JoinColumnModel join(Mark mark) {
        return new JoinColumnModel(mark.name("name"), mark.name("referencedColumn"), mark.name("foreignKey"));
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
