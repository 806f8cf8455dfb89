package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Probe;
import io.aludel.catalog.engine.Rows;
import io.aludel.catalog.engine.Scripts;
import io.aludel.catalog.engine.State;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.CatalogueLines;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.Seeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of the dialects over pairs of schemas made up by chance: creating the first and migrating it to the second gives what
 * creating the second gives, and the way down gives the first again, as the engine's own catalogue says.
 *
 * <p>{@code -Daludel.random.seed=17 -Daludel.random.pairs=1} tries one pair again; {@code -Daludel.random.seconds} bounds the
 * time that each engine gets, and {@code -Daludel.engine=h2} tries one alone. Schemas say all that engines keep: checks,
 * enumerations, computed columns, comments, collations, options, deferrals, every kind of index.
 *
 * <p>Each statement's probe is asked before and after it in every tenth pair; {@code -Daludel.random.probed=1} asks those of all.
 */
class RandomPairsOnEnginesTest {

    /** As long as it takes, unless it's said otherwise. */
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("aludel.random.seconds", 3_600));

    /** The probes of so many seeds' pair are asked, two for each statement: a third of the time otherwise. */
    private static final int PROBED = Integer.getInteger("aludel.random.probed", 10);

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("io.aludel.catalog.engine.Engine#all")
    void migratingGivesWhatCreatingGivesBothWays(Engine engine) throws SQLException {
        long end = System.nanoTime() + TIME.toNanos();
        long pairs = Seeds.seeds(engine.randomPairs()).count();
        long first = Seeds.seeds(engine.randomPairs()).findFirst().orElseThrow();
        RandomSchemas schemas = RandomSchemas.runnable(facts(engine));
        int tried = 0;
        int refused = 0;
        List<Long> faults = new ArrayList<>();
        Connection connection = engine.fresh();
        try {
            for (long seed = first; tried + refused == 0 || (tried < pairs && System.nanoTime() < end); seed++) {
                RandomSchemas.Pair pair = schemas.pair(seed);
                if (engine.mayRefusePairs() && isRefused(engine, pair)) {
                    refused++;
                    continue;
                }
                try {
                    thereAndBack(engine, connection, pair, seed % PROBED == 0);
                } catch (SQLException | RuntimeException | AssertionError e) {
                    if (e instanceof SQLException failure && engine.isFaultOfItsOwn(failure)) {
                        faults.add(seed);
                        end(connection);
                        connection = engine.fresh();
                        continue;
                    }
                    throw new AssertionError(
                            "seed " + seed + " breaks the law on " + engine + ": " + e.getMessage(), e);
                }
                tried++;
            }
        } finally {
            end(connection);
        }
        System.out.println(engine + ": " + tried + " of " + pairs
                + " random pairs of schemas went there and back, from seed " + first
                + (refused == 0 ? "" : ", " + refused + " more were refused as limits")
                + (faults.isEmpty() ? "" : ", and the database itself failed at " + faults));
        assertThat(faults.size()).as("faults of the database").isLessThanOrEqualTo(1 + tried / 20);
        assertThat(refused).as("pairs refused").isLessThanOrEqualTo(Math.max(1, tried));
    }

    /** A fault of the database may have ended the session already. */
    private static void end(Connection connection) throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }

    /** Whether the dialect says that it can't do it, as the compiler would have told, or the user writes for other databases. */
    private static boolean isRefused(Engine engine, RandomSchemas.Pair pair) {
        if (!pair.hints().conversions().values().stream()
                .allMatch(conversion -> engine.understands(pair.before(), conversion))) {
            return true;
        }
        try {
            engine.dialect().statements(Schema.EMPTY, Engine.creation(pair.before()));
            engine.dialect().statements(Schema.EMPTY, Engine.creation(pair.after()));
            script(
                    engine.dialect(),
                    pair,
                    SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations());
            return false;
        } catch (DialectLimit limit) {
            return true;
        }
    }

    /** All facts but those that the engine refuses. */
    private static Set<Fact> facts(Engine engine) {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(engine.refusedFacts());
        return facts;
    }

    private static void thereAndBack(Engine engine, Connection connection, RandomSchemas.Pair pair, boolean probed)
            throws SQLException {
        Difference difference = SchemaDiffer.diff(pair.before(), pair.after(), pair.hints());
        assertThat(difference.problems()).isEmpty();
        Script script = script(engine.dialect(), pair, difference.operations());
        State after = created(engine, connection, pair.after());
        State before = created(engine, connection, pair.before());
        if (probed && !script.retreat().isEmpty()) {
            Scripts.send(connection, Scripts.expand(script));
            assertThat(migrated(engine, connection, script.retreat(), pair.before(), probed))
                    .as("migrated half way and back")
                    .isEqualTo(before);
        }
        assertThat(migrated(engine, connection, script.upgrade(), pair.after(), probed))
                .as("migrated")
                .isEqualTo(after);
        assertThat(migrated(engine, connection, script.downgrade(), pair.before(), probed))
                .as("migrated back")
                .isEqualTo(before);
        // What the user's expressions and code make of rows is for the user to know.
        if (pair.hints().conversions().isEmpty() && !pair.hints().dataStep()) {
            overRows(engine, connection, pair, script);
        }
    }

    /** With a row in each table of the schema that is there; guards and foreign keys may refuse that, anything else not. */
    private static void overRows(Engine engine, Connection connection, RandomSchemas.Pair pair, Script script)
            throws SQLException {
        try {
            Rows.insert(engine, connection, pair.before());
            if (Scripts.isRefused(connection, script.upgrade())) {
                return;
            }
            Scripts.send(connection, script.upgrade());
            if (!Scripts.isRefused(connection, script.downgrade())) {
                Scripts.send(connection, script.downgrade());
            }
        } catch (SQLException e) {
            if (!engine.isOrphan(e)) {
                throw e;
            }
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** A schema made from nothing: the model is recognised in what the catalogue says, which is given. */
    private static State created(Engine engine, Connection connection, Schema schema) throws SQLException {
        engine.clear(connection);
        engine.create(connection, schema);
        return State.holding(engine, connection, schema);
    }

    private static Script script(Dialect dialect, RandomSchemas.Pair pair, List<Operation> operations) {
        return Scripts.of(dialect, pair.before(), operations, pair.hints().dataStep());
    }

    /** Runs steps in one transaction, where the engine has it, as the runtime does. */
    private static State migrated(
            Engine engine, Connection connection, List<Script.Step> steps, Schema to, boolean probed)
            throws SQLException {
        if (probed) {
            Scripts.run(connection, steps);
        } else {
            Scripts.send(connection, steps);
        }
        if (probed
                && to.tables().keySet().stream().allMatch(name -> name.schema().isEmpty())) {
            assertThat(new TreeSet<>(Probe.columns(connection)))
                    .as("columns as the runtime asks for them")
                    .isEqualTo(new TreeSet<>(CatalogueLines.of(engine.dialect(), to)));
        }
        return State.holding(engine, connection, to);
    }
}
