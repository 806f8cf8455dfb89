package io.aludel.processor.lint;

import io.aludel.schema.operation.ChangeColumnType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The databases that a root is for, as far as advice knows them.
 *
 * @param all in declared order
 */
record Engines(List<Engine> all) {

    Engines {
        all = List.copyOf(all);
    }

    static Engines of(Collection<String> dialectIds) {
        return new Engines(
                dialectIds.stream().flatMap(id -> Engine.of(id).stream()).toList());
    }

    /** The same as they're known to a revision that's recorded online. */
    Engines online() {
        return new Engines(all.stream().map(Engine::online).toList());
    }

    /** Names of those that have the trait, such as {@code PostgreSQL}; empty when none has. */
    Optional<String> with(Trait trait) {
        return names(engine -> engine.has(trait));
    }

    /** Names of those that have it not; empty when all have. */
    Optional<String> without(Trait trait) {
        return names(engine -> !engine.has(trait));
    }

    /** Names of those that write a table anew for a change of type. */
    Optional<String> rewriting(DraftView draft, ChangeColumnType change) {
        return names(engine -> engine.rewrites(draft, change));
    }

    /** Names of those of which something holds, such as {@code H2 and PostgreSQL}. */
    Optional<String> names(Predicate<Engine> condition) {
        String names = all.stream().filter(condition).map(Engine::toString).collect(Collectors.joining(" and "));
        return Optional.of(names).filter(text -> !text.isEmpty());
    }
}
