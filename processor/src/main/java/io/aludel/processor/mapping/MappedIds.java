package io.aludel.processor.mapping;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MapsIdTarget;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.ToOneMember;
import java.util.ArrayList;
import java.util.List;

/** Puts a reference with {@code @MapsId} in the place of the id that it stands for (JPA 3.1, section 2.4.1.1). */
final class MappedIds {

    private MappedIds() {}

    static EntityModel settle(EntityModel entity) {
        EntityModel settled = entity;
        for (ToOneMember member : entity.toOnes()) {
            if (member.mapsId().isPresent()) {
                settled = settled.withMembers(settled(settled.members(), member));
            }
        }
        return settled;
    }

    private static List<MemberModel> settled(List<MemberModel> members, ToOneMember member) {
        List<MemberModel> ids = MapsIdTarget.of(member.mapsId().orElseThrow().value(), members);
        if (ids.isEmpty()) {
            // Validation reports it.
            return members;
        }
        MemberModel first = ids.get(0);
        List<MemberModel> settled = new ArrayList<>();
        for (MemberModel other : members) {
            if (other.equals(first)) {
                settled.add(member.withFacts(member.facts().withId(first.facts().id())));
            } else if (!other.equals(member) && !ids.contains(other)) {
                settled.add(other);
            }
        }
        return settled;
    }
}
