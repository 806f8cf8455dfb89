package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.dialect.engine.CatalogueLines;
import io.aludel.schema.dialect.engine.Engine;
import io.aludel.schema.dialect.engine.Probe;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.RandomSchemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of the dialects over pairs of schemas made up by chance: creating the first and migrating it to the second gives what
 * creating the second gives, and the way down gives the first again, as the engine's own catalogue says.
 *
 * <p>{@code -Daludel.seed=17 -Daludel.pairs=1} runs one pair again; {@code -Daludel.pairs} and {@code -Daludel.seconds} (for each
 * engine) say how many are run.
 */
class RandomPairsOnEnginesTest {

    private static final long SEED = Long.getLong("aludel.seed", 1);
    private static final int PAIRS = Integer.getInteger("aludel.pairs", 300);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("aludel.seconds", 20));

    @ParameterizedTest
    @MethodSource("io.aludel.schema.dialect.engine.Engine#all")
    void migratingGivesWhatCreatingGivesBothWays(Engine engine) throws SQLException {
        long end = System.nanoTime() + TIME.toNanos();
        int run = 0;
        while (run < PAIRS && (run == 0 || System.nanoTime() < end)) {
            long seed = SEED + run++;
            try {
                thereAndBack(engine, RandomSchemas.runnable().pair(seed));
            } catch (SQLException | RuntimeException | AssertionError e) {
                throw new AssertionError(
                        engine + ": replay with -Daludel.seed=" + seed + " -Daludel.pairs=1\n" + e.getMessage(), e);
            }
        }
        System.out.println(engine + ": " + run + " pairs of schemas from seed " + SEED + " went there and back");
    }

    private static void thereAndBack(Engine engine, RandomSchemas.Pair pair) throws SQLException {
        Difference difference = SchemaDiffer.diff(pair.before(), pair.after(), pair.hints());
        assertThat(difference.problems()).isEmpty();
        Script script = script(engine.dialect(), pair, difference.operations());
        List<String> before = CatalogueLines.of(pair.before(), engine);
        List<String> after = CatalogueLines.of(pair.after(), engine);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, pair.after());
            assertThat(engine.catalogue(connection)).as("created").isEqualTo(after);
        }
        try (Connection connection = engine.fresh()) {
            engine.create(connection, pair.before());
            run(engine, connection, script.upgrade());
            assertThat(engine.catalogue(connection))
                    .as("migrated by %s", script.upgrade())
                    .isEqualTo(after);
            run(engine, connection, script.downgrade());
            assertThat(engine.catalogue(connection))
                    .as("and back by %s", script.downgrade())
                    .isEqualTo(before);
        }
    }

    private static Script script(Dialect dialect, RandomSchemas.Pair pair, List<Operation> operations) {
        boolean dataStep = pair.hints().dataStep();
        List<Operation> inverse = Operations.inverse(pair.before(), operations);
        PhasedOperations up = PhaseSplitter.split(pair.before(), operations, dataStep);
        PhasedOperations down = PhaseSplitter.split(pair.after(), inverse, dataStep);
        return ScriptRenderer.render(dialect, up, down, dataStep);
    }

    /** Runs steps on empty tables; the journal of a dead process would have to be settled at each of them. */
    private static void run(Engine engine, Connection connection, List<Script.Step> steps) throws SQLException {
        for (Script.Step step : steps) {
            if (step instanceof Script.GuardStep guard) {
                assertThat(Engine.rows(connection, guard.query()))
                        .as("%s", guard)
                        .isEmpty();
            } else if (step instanceof Script.SqlStep sql) {
                run(engine, connection, sql);
            }
        }
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
                .isNotEqualTo(Probe.SOMETHING_ELSE);
    }
}
