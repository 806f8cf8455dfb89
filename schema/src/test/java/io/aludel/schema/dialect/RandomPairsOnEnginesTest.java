package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.engine.CatalogueLines;
import io.aludel.schema.dialect.engine.Engine;
import io.aludel.schema.dialect.engine.Probe;
import io.aludel.schema.dialect.engine.Rows;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.Seeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of the dialects over pairs of schemas made up by chance: creating the first and migrating it to the second gives what
 * creating the second gives, and the way down gives the first again, as the engine's own catalogue says.
 *
 * <p>{@code -Daludel.random.seed=17 -Daludel.random.pairs=1} tries one pair again; {@code -Daludel.random.seconds} bounds the
 * time that each engine gets. Schemas say all that engines keep: checks, enumerations, computed columns, comments, collations,
 * options, deferrals, every kind of index.
 */
class RandomPairsOnEnginesTest {

    private static final int PAIRS = 300;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("aludel.random.seconds", 20));

    @ParameterizedTest
    @MethodSource("io.aludel.schema.dialect.engine.Engine#all")
    void migratingGivesWhatCreatingGivesBothWays(Engine engine) {
        long end = System.nanoTime() + TIME.toNanos();
        PrimitiveIterator.OfLong seeds = Seeds.seeds(PAIRS).iterator();
        int tried = 0;
        while (seeds.hasNext() && (tried == 0 || System.nanoTime() < end)) {
            long seed = seeds.nextLong();
            try {
                thereAndBack(engine, RandomSchemas.runnable(facts(engine)).pair(seed));
            } catch (SQLException | RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + " breaks the law on " + engine + ": " + e.getMessage(), e);
            }
            tried++;
        }
        System.out.println(engine + ": " + tried + " of " + Seeds.seeds(PAIRS).count()
                + " random pairs of schemas went there and back, from seed "
                + Seeds.seeds(PAIRS).findFirst().orElseThrow());
    }

    /** All facts but those that the engine refuses. */
    private static Set<Fact> facts(Engine engine) {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        if (engine.dialect().id().equals("h2")) {
            facts.removeAll(Set.of(Fact.DEFERRABLE_KEYS, Fact.PARTIAL_UNIQUE_INDEXES));
        }
        return facts;
    }

    private static void thereAndBack(Engine engine, RandomSchemas.Pair pair) throws SQLException {
        Difference difference = SchemaDiffer.diff(pair.before(), pair.after(), pair.hints());
        assertThat(difference.problems()).isEmpty();
        Script script = script(engine.dialect(), pair, difference.operations());
        assertCreated(engine, pair.after());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, pair.before());
            migrate(engine, connection, script.upgrade(), pair.after());
            migrate(engine, connection, script.downgrade(), pair.before());
        }
        // What the user's expressions and code make of rows is for the user to know.
        if (pair.hints().conversions().isEmpty() && !pair.hints().dataStep()) {
            overRows(engine, pair, script);
        }
    }

    /** With a row in each table; guards and foreign keys may refuse that, anything else not. */
    private static void overRows(Engine engine, RandomSchemas.Pair pair, Script script) throws SQLException {
        try (Connection connection = engine.fresh()) {
            engine.create(connection, pair.before());
            Rows.insert(engine, connection, pair.before());
            if (isRefused(connection, script.upgrade())) {
                return;
            }
            migrate(engine, connection, script.upgrade(), pair.after());
            if (!isRefused(connection, script.downgrade())) {
                migrate(engine, connection, script.downgrade(), pair.before());
            }
        } catch (SQLException e) {
            if (!Rows.isOrphan(e)) {
                throw e;
            }
        }
    }

    private static void assertCreated(Engine engine, Schema schema) throws SQLException {
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            assertThat(engine.catalogue(connection)).as("created").isEqualTo(CatalogueLines.of(schema, engine));
        }
    }

    private static Script script(Dialect dialect, RandomSchemas.Pair pair, List<Operation> operations) {
        boolean dataStep = pair.hints().dataStep();
        List<Operation> inverse = Operations.inverse(pair.before(), operations);
        PhasedOperations up = PhaseSplitter.split(pair.before(), operations, dataStep);
        PhasedOperations down = PhaseSplitter.split(pair.after(), inverse, dataStep);
        return ScriptRenderer.render(dialect, up, down, dataStep);
    }

    private static boolean isRefused(Connection connection, List<Script.Step> steps) throws SQLException {
        for (Script.Step step : steps) {
            if (step instanceof Script.GuardStep guard
                    && !Engine.rows(connection, guard.query()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Runs steps in one transaction, where the engine has it, as the runtime does. */
    private static void migrate(Engine engine, Connection connection, List<Script.Step> steps, Schema to)
            throws SQLException {
        connection.setAutoCommit(false);
        assertThat(isRefused(connection, steps)).isFalse();
        for (Script.Step step : steps) {
            if (step instanceof Script.SqlStep sql) {
                connection.setAutoCommit(sql.alone());
                run(engine, connection, sql);
            }
        }
        connection.setAutoCommit(true);
        assertThat(engine.catalogue(connection)).as("migrated by %s", steps).isEqualTo(CatalogueLines.of(to, engine));
    }

    private static void run(Engine engine, Connection connection, Script.SqlStep step) throws SQLException {
        if (step.probe().isEmpty()) {
            Engine.execute(connection, step.sql());
            return;
        }
        assertThat(Probe.ask(engine, connection, step.probe()))
                .as("before %s", step)
                .isEqualTo(Probe.NOT_HAPPENED);
        Engine.execute(connection, step.sql());
        assertThat(Probe.ask(engine, connection, step.probe()))
                .as("after %s", step)
                .isEqualTo(Probe.expectedAfter(step.probe(), step.sql()));
    }
}
