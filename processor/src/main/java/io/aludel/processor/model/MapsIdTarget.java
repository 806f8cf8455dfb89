package io.aludel.processor.model;

import java.util.List;

/** Finds the id that a reference with {@code @MapsId} stands for. */
public final class MapsIdTarget {

    private MapsIdTarget() {}

    /**
     * The id members of that name: one, or those of an embeddable; none if there is no such id.
     *
     * @param name the id's name, of an embedded id that of its part; empty for the only id
     */
    public static List<MemberModel> of(String name, List<MemberModel> members) {
        List<MemberModel> ids = members.stream()
                .filter(member -> member.facts().id().isPresent())
                .filter(member -> member.toOne().isEmpty())
                .toList();
        if (name.isEmpty()) {
            return ids.stream().map(MapsIdTarget::outermost).distinct().count() == 1 ? ids : List.of();
        }
        return ids.stream()
                .filter(id -> ("." + id.name() + ".").contains("." + name + "."))
                .toList();
    }

    private static String outermost(MemberModel member) {
        return member.name().replaceFirst("\\..*", "");
    }
}
