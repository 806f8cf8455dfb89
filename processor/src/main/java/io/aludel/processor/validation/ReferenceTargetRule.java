package io.aludel.processor.validation;

import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** Both ends of a relationship are entities of this database. */
final class ReferenceTargetRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.model().entities().forEach(entity -> {
            entity.toOnes().forEach(member -> check(database, member.target(), member.origin(), problems));
            entity.toManies().forEach(member -> {
                member.target().ifPresent(target -> check(database, target, member.origin(), problems));
                if (member.target().isEmpty()) {
                    noCollection(member.collection(), member.origin(), member.kind(), problems);
                }
            });
            entity.elements().stream()
                    .filter(member -> member.parts().isEmpty())
                    .forEach(member -> noCollection(member.collection(), member.origin(), Kind.ELEMENTS, problems));
        });
    }

    private static void noCollection(JavaType type, Origin member, Kind kind, Consumer<Diagnostic> problems) {
        // The compiler says itself that there is no such class.
        if (type.kind() != JavaType.Kind.UNRESOLVED) {
            problems.accept(Code.NOT_A_COLLECTION.at(
                    member,
                    member.text(),
                    switch (kind) {
                        case ELEMENTS -> "@ElementCollection";
                        case MANY_TO_MANY -> "@ManyToMany";
                        default -> "@OneToMany";
                    },
                    shape(type, kind)));
        }
    }

    private static String shape(JavaType type, Kind kind) {
        if (kind == Kind.ELEMENTS) {
            return "Set<...>, List<...> or Map<..., ...>.";
        }
        return type.name().endsWith("Map")
                ? "Set<...> or List<...>; what the map's key would hold is a member of the entity."
                : "Set<...> or List<...>.";
    }

    private static void check(MappedDatabase database, JavaType target, Origin member, Consumer<Diagnostic> problems) {
        // The compiler says itself that there is no such class.
        if (target.kind() == JavaType.Kind.UNRESOLVED
                || database.model().entity(target.name()).isPresent()) {
            return;
        }
        String fix = switch (target.kind()) {
            case ENTITY -> "Name it in @Database(entities = ...).";
            case OTHER ->
                target.packageName().startsWith("java.")
                        ? "Give it the type of an entity."
                        : "Put @Entity on it, or leave " + member.text() + " out with @Transient.";
            default -> "Give it the type of an entity.";
        };
        problems.accept(Code.UNKNOWN_ENTITY.at(member, member.text(), target.simpleName(), fix));
    }
}
