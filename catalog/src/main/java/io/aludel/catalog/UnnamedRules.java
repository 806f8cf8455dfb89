package io.aludel.catalog;

import io.aludel.schema.Check;
import io.aludel.schema.Constraint;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Gives constraints of a database that doesn't keep their names those of the model: by what they demand, and checks, whose conditions
 * can't be compared, one after the other.
 */
final class UnnamedRules {

    private final Table kept;

    UnnamedRules(Table kept) {
        this.kept = kept;
    }

    Table named(Table live) {
        Table named = live.withUniqueKeys(named(
                        kept.uniqueKeys(),
                        live.uniqueKeys(),
                        (one, other) -> other.withName(one.name()).equals(one)))
                .withForeignKeys(named(
                        kept.foreignKeys(),
                        live.foreignKeys(),
                        (one, other) -> other.withName(one.name()).equals(one)))
                .withChecks(checks(live.checks()));
        Optional<String> key = kept.primaryKey().map(Constraint::name);
        return key.isEmpty() ? named : named.withPrimaryKey(live.primaryKey().map(it -> it.withName(key.get())));
    }

    private List<Check> checks(List<Check> live) {
        return named(kept.checks(), live, (one, other) -> true);
    }

    /** Each live one under the name of the first expected one that it is and that no other has been. */
    private static <C extends Constraint> List<C> named(List<C> expected, List<C> live, BiPredicate<C, C> isSame) {
        List<C> free = new ArrayList<>(expected);
        List<C> named = new ArrayList<>();
        for (C found : live) {
            Optional<C> match =
                    free.stream().filter(one -> isSame.test(one, found)).findFirst();
            match.ifPresent(free::remove);
            named.add(match.map(one -> renamed(found, one.name())).orElse(found));
        }
        return named;
    }

    @SuppressWarnings("unchecked") // each kind of constraint gives its own kind
    private static <C extends Constraint> C renamed(C constraint, String name) {
        return (C) constraint.withName(name);
    }
}
