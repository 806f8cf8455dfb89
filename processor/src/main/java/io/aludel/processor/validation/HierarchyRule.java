package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.Structure.Strategy;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** Of entities that extend each other the topmost says how they are kept and what their key is. */
final class HierarchyRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (EntityModel entity : database.model().entities()) {
            entity.structure()
                    .parent()
                    .ifPresent(name -> database.model()
                            .entity(name)
                            .ifPresentOrElse(
                                    parent -> check(database, entity, parent, problems),
                                    () -> problems.accept(Code.UNKNOWN_ENTITY.at(
                                            entity.origin(),
                                            entity.simpleName(),
                                            simpleName(name),
                                            "Name it in @Database(entities = ...)."))));
        }
    }

    private static void check(
            MappedDatabase database, EntityModel entity, EntityModel parent, Consumer<Diagnostic> problems) {
        EntityModel root = root(database, parent);
        entity.structure()
                .strategy()
                .ifPresent(said -> problems.accept(problem(
                        said.origin(), entity, parent, "@Inheritance", "Put it on " + root.simpleName() + ".")));
        entity.structure()
                .discriminator()
                .ifPresent(said -> problems.accept(problem(
                        said.origin(),
                        entity,
                        parent,
                        "a @DiscriminatorColumn",
                        "Put it on " + root.simpleName() + ".")));
        entity.members().stream()
                .flatMap(member -> member.facts().id().stream())
                .findFirst()
                .ifPresent(id -> problems.accept(problem(
                        id.origin(),
                        entity,
                        parent,
                        "an @Id",
                        "Remove it: it has that of " + root.simpleName() + ".")));
        entity.tableName()
                .filter(name -> strategy(root) == Strategy.SINGLE_TABLE)
                .ifPresent(name -> problems.accept(problem(
                        name.origin(),
                        entity,
                        parent,
                        "a table",
                        "Its rows are in that of " + root.simpleName()
                                + ": remove the name, or put @Inheritance(strategy = InheritanceType.JOINED) there.")));
    }

    private static Diagnostic problem(Origin origin, EntityModel entity, EntityModel parent, String what, String fix) {
        return Code.ENTITY_INHERITANCE.at(origin, entity.simpleName(), parent.simpleName(), what, fix);
    }

    private static Strategy strategy(EntityModel root) {
        return root.structure().strategy().map(Sourced::value).orElse(Strategy.SINGLE_TABLE);
    }

    private static EntityModel root(MappedDatabase database, EntityModel entity) {
        EntityModel root = entity;
        Optional<EntityModel> above = Optional.of(entity);
        while (above.isPresent()) {
            root = above.get();
            above = root.structure().parent().flatMap(database.model()::entity);
        }
        return root;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
