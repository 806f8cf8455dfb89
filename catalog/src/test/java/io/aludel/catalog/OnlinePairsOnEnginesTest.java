package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.catalog.engine.State;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.Seeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of {@link RandomPairsOnEnginesTest} for revisions that are recorded online, on engines where that's another way: migrated gives
 * what created gives, and back. Pairs that would have to be copied are refused, and others are tried.
 */
class OnlinePairsOnEnginesTest {

    private static final int PAIRS = 60;

    /** Most pairs hold something that MariaDB does by copying. */
    private static final int MOST_SEEDS = 1_000;

    static Stream<Engine> engines() {
        return Engine.all().stream()
                .filter(engine -> engine.dialect().features().keepsTwins());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void migratingOnlineGivesWhatCreatingGivesBothWays(Engine engine) throws SQLException {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(engine.refusedFacts());
        RandomSchemas schemas = RandomSchemas.runnable(facts);
        long first = Seeds.seeds(PAIRS).findFirst().orElseThrow();
        int tried = 0;
        long seed = first;
        try (Connection connection = engine.fresh()) {
            for (; tried < PAIRS && seed < first + MOST_SEEDS; seed++) {
                RandomSchemas.Pair pair = schemas.pair(seed);
                Optional<Script> script = script(engine, pair);
                if (script.isPresent()) {
                    try {
                        thereAndBack(engine, connection, pair, script.get());
                    } catch (SQLException | RuntimeException | AssertionError e) {
                        throw new AssertionError(
                                "seed " + seed + " breaks the law on " + engine + ": " + e.getMessage(), e);
                    }
                    tried++;
                }
            }
        }
        System.out.println(engine + ": " + tried + " of " + (seed - first)
                + " random pairs of schemas went there and back online, from seed " + first);
        assertThat(tried).isPositive();
    }

    private static Optional<Script> script(Engine engine, RandomSchemas.Pair pair) {
        if (!pair.hints().conversions().values().stream()
                .allMatch(conversion -> engine.understands(pair.before(), conversion))) {
            return Optional.empty();
        }
        try {
            engine.dialect().statements(Schema.EMPTY, Engine.creation(pair.before()));
            engine.dialect().statements(Schema.EMPTY, Engine.creation(pair.after()));
            return Optional.of(Scripts.online(
                    engine.dialect(),
                    pair.before(),
                    SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations(),
                    pair.hints().dataStep()));
        } catch (DialectLimit limit) {
            return Optional.empty();
        }
    }

    private static void thereAndBack(Engine engine, Connection connection, RandomSchemas.Pair pair, Script script)
            throws SQLException {
        engine.clear(connection);
        engine.create(connection, pair.after());
        State after = State.holding(engine, connection, pair.after());
        engine.clear(connection);
        engine.create(connection, pair.before());
        State before = State.holding(engine, connection, pair.before());
        if (!script.retreat().isEmpty()) {
            Scripts.run(connection, Scripts.expand(script));
            assertThat(run(engine, connection, script.retreat(), pair.before()))
                    .as("migrated half way and back")
                    .isEqualTo(before);
        }
        assertThat(run(engine, connection, script.upgrade(), pair.after()))
                .as("migrated")
                .isEqualTo(after);
        assertThat(run(engine, connection, script.downgrade(), pair.before()))
                .as("migrated back")
                .isEqualTo(before);
    }

    private static State run(Engine engine, Connection connection, List<Script.Step> steps, Schema promised)
            throws SQLException {
        Scripts.run(connection, steps);
        return State.holding(engine, connection, promised);
    }
}
