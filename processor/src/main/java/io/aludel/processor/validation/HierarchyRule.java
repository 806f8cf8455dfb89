package io.aludel.processor.validation;

import io.aludel.processor.model.DiscriminatorModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.Structure.Strategy;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Of entities that extend each other the topmost says how they are kept and what their key is. */
final class HierarchyRule implements Rule {

    private static final String SHARED = "hierarchies of one table, or of joined tables with a @DiscriminatorColumn";

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (EntityModel entity : database.model().entities()) {
            checkColumns(database, entity, problems);
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
        entity.structure()
                .idClass()
                .ifPresent(said -> problems.accept(problem(
                        said.origin(),
                        entity,
                        parent,
                        "an @IdClass",
                        "Remove it: it has that of " + root.simpleName() + ".")));
        if (strategy(root) == Strategy.SINGLE_TABLE) {
            ofTable(entity)
                    .forEach(said -> problems.accept(problem(
                            said.origin(),
                            entity,
                            parent,
                            said.value(),
                            "Its rows are in that of " + root.simpleName()
                                    + ": remove it, or put @Inheritance(strategy = InheritanceType.JOINED) there.")));
        }
    }

    /** All that is said of a table of its own. */
    private static Stream<Sourced<String>> ofTable(EntityModel entity) {
        Stream<Sourced<String>> options = entity.table().options().stream()
                .limit(1)
                .map(option -> option.dialect().map(dialect -> "options of a table"));
        return Stream.concat(
                Stream.of(
                                named(entity.tableName(), "a table"),
                                named(entity.table().schema(), "a schema"),
                                named(entity.table().comment(), "a comment"),
                                named(entity.renamedFrom(), "a table's name before"))
                        .flatMap(Optional::stream),
                options);
    }

    private static Optional<Sourced<String>> named(Optional<Sourced<String>> said, String what) {
        return said.map(text -> text.map(value -> what));
    }

    /** What is said of columns that only some hierarchies have, and of the table of a class that has none. */
    private static void checkColumns(MappedDatabase database, EntityModel entity, Consumer<Diagnostic> problems) {
        EntityModel root = root(database, entity);
        Strategy strategy = strategy(root);
        boolean below = entity.structure().parent().isPresent();
        boolean repeated = strategy == Strategy.TABLE_PER_CLASS;
        boolean told = !repeated
                && (strategy == Strategy.SINGLE_TABLE
                        || root.structure().discriminator().isPresent());
        entity.structure().keyJoin().stream()
                .filter(said -> !below || strategy != Strategy.JOINED)
                .forEach(said -> misplaced(
                        said.origin(),
                        "@PrimaryKeyJoinColumn",
                        entity,
                        "entities that extend one with InheritanceType.JOINED",
                        problems));
        entity.structure()
                .discriminator()
                .filter(said -> repeated && !below)
                .ifPresent(said -> misplaced(said.origin(), "@DiscriminatorColumn", entity, SHARED, problems));
        entity.structure()
                .discriminator()
                .filter(said -> said.type() != DiscriminatorModel.Type.STRING)
                .flatMap(DiscriminatorModel::length)
                .ifPresent(said -> misplaced(
                        said.origin(),
                        "@DiscriminatorColumn(length)",
                        entity,
                        "discriminators that are texts",
                        problems));
        entity.structure()
                .discriminatorValue()
                .filter(said -> !told)
                .ifPresent(said -> misplaced(said.origin(), "@DiscriminatorValue", entity, SHARED, problems));
        if (repeated && !entity.structure().concrete()) {
            ofTable(entity)
                    .forEach(said -> misplaced(
                            said.origin(),
                            "what is said of its table",
                            entity,
                            "classes that aren't abstract",
                            problems));
        }
    }

    private static void misplaced(
            Origin origin, String what, EntityModel entity, String place, Consumer<Diagnostic> problems) {
        problems.accept(Code.MISPLACED_ANNOTATION.at(origin, what, entity.simpleName(), place));
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
