package io.aludel.schema.random;

import io.aludel.schema.Schema;
import io.aludel.schema.diff.Hints;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Pairs of schemas made up by chance, each from a seed of its own, so that a pair can be made again.
 *
 * <p>The second schema of a pair is the first one after some mutations: renames with their hints (chains and swaps too), drops
 * that are confirmed, things that take the names of things that left, changed types, defaults, keys and indexes.
 */
public final class RandomSchemas {

    /** What nearly every database has. */
    private static final Set<Fact> USUAL = EnumSet.of(
            Fact.SEQUENCES,
            Fact.FREE_IDENTITIES,
            Fact.ALWAYS_IDENTITIES,
            Fact.IDENTITY_STEPS,
            Fact.KEYS_ALIKE,
            Fact.KEY_CIRCLES,
            Fact.ON_UPDATE_WITHOUT_KEY,
            Fact.REFERENCE_ACTIONS,
            Fact.RULES_ON_COMPUTED,
            Fact.RULES_OVER_IDENTITIES,
            Fact.UPDATE_ACTIONS);

    private final boolean runnable;
    private final Set<Fact> facts;

    private RandomSchemas(boolean runnable, Set<Fact> facts) {
        this.runnable = runnable;
        this.facts = new TreeSet<>(facts);
    }

    /** All that the values can express. */
    public static RandomSchemas anything() {
        return new RandomSchemas(false, EnumSet.allOf(Fact.class));
    }

    /**
     * Only what H2 and PostgreSQL both accept when the tables are empty: no schemas that would have to be created, and foreign
     * keys that refer to primary and unique keys, not to unique indexes.
     */
    public static RandomSchemas runnable() {
        return runnable(USUAL);
    }

    /**
     * What {@link #runnable()} gives, with facts that not every database can keep.
     *
     * @param facts the kinds of facts that are wanted
     */
    public static RandomSchemas runnable(Set<Fact> facts) {
        return new RandomSchemas(true, facts);
    }

    /**
     * Two schemas and what the user has to say for the differ to have no question.
     *
     * @param seed the seed that makes this pair
     * @param before the schema before
     * @param after the schema afterwards
     * @param hints what the user says
     */
    public record Pair(long seed, Schema before, Schema after, Hints hints) {}

    /** The pair of that seed. */
    public Pair pair(long seed) {
        Chance chance = new Chance(seed);
        Draft draft = new Draft();
        Mutations mutations = new Mutations(draft, chance, runnable, facts);
        boolean derivedNames = chance.evenly();
        mutations.grow();
        Schema before = settled(draft, derivedNames);
        Draft.Names names = draft.names();
        mutations.mutate();
        Schema after = settled(draft, derivedNames);
        return new Pair(seed, before, after, new Saying(draft, names, before, after, chance, facts).hints());
    }

    /** Pairs that all begin with one schema, as branches of a history do. */
    public List<Pair> branches(long seed, int count) {
        return LongStream.range(0, count).mapToObj(i -> branch(seed, i)).toList();
    }

    private Pair branch(long seed, long number) {
        Chance common = new Chance(seed);
        Draft draft = new Draft();
        boolean derivedNames = common.evenly();
        new Mutations(draft, common, runnable, facts).grow();
        Schema before = settled(draft, derivedNames);
        Draft.Names names = draft.names();
        Chance own = new Chance(seed * 1_000 + number);
        new Mutations(draft, own, runnable, facts).mutate();
        Schema after = settled(draft, derivedNames);
        return new Pair(seed, before, after, new Saying(draft, names, before, after, own, facts).hints());
    }

    private Schema settled(Draft draft, boolean derivedNames) {
        new Settlement(draft, runnable, facts).settle();
        if (derivedNames) {
            draft.tables.forEach(DerivedNames::giveTo);
        }
        return draft.toSchema();
    }
}
