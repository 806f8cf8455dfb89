package io.aludel.integration.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Probe;
import io.aludel.catalog.engine.State;
import io.aludel.integration.model.EmptyDatabases;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.WatchedDataSource;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.history.History;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fresh database that takes revisions in one go holds what one holds that has run them one by one, and so does its history but for
 * times, as its catalogue says. That the models' histories, too, lead to what creating their schema gives is shown by {@code
 * ModelsOnEnginesTest}.
 *
 * <p>{@code -Daludel.random.seed=17 -Daludel.random.pairs=1} tries one history again.
 */
final class ShortWayOnEnginesTest {

    private static final String ROWS =
            "select position, revision, parents, message, checksum, state, draft, application from aludel_history"
                    + " order by position";
    private static final String CHAIN =
            "select chain from aludel_history where position = (select max(position) from aludel_history)";
    private static final List<String> JOURNALLED = List.of("h2", "hsqldb", "mariadb");
    private static final int HISTORIES = 4;
    private static final int KILLS = 3;

    /** Held, so that it isn't forgotten with its level. */
    private static final Logger PROGRESS = Logger.getLogger("io.aludel.runtime");

    static {
        PROGRESS.setLevel(Level.WARNING);
    }

    @TempDir
    private static Path projects;

    private static RecordedModel recorded;
    private static EmptyDatabases databases;

    @BeforeAll
    static void begin() throws IOException {
        recorded = ChangedAndBack.recorded(projects);
        databases = new EmptyDatabases(projects);
    }

    @AfterAll
    static void end() throws SQLException {
        databases.close();
    }

    /** What a database holds. */
    private record Held(State state, List<String> rows, List<String> chain) {}

    static List<Engine> engines() {
        return Engine.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    @Execution(ExecutionMode.CONCURRENT)
    void generatedRevisionsAreTakenInOneGo(Engine engine) throws Exception {
        History history = recorded.history(engine.dialect().id());
        databases.alone(engine, database -> {
            Aludel aludel = recorded.on(database);
            for (int i = 0; i < history.revisions().size(); i++) {
                aludel.upgrade("+1");
            }
            Held oneByOne = held(engine, database, history.schema());

            DataSource fresh = databases.of(engine);
            assertThat(recorded.on(fresh).upgrade().revisions())
                    .hasSize(history.revisions().size())
                    .filteredOn(run -> !run.took().isZero())
                    .hasSize(1);
            assertThat(held(engine, fresh, history.schema())).isEqualTo(oneByOne);
            recorded.on(fresh).downgrade("base");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    @Execution(ExecutionMode.CONCURRENT)
    void randomHistoriesGiveTheSameInOneGoAsOneByOne(Engine engine) throws Exception {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(engine.refusedFacts());
        RandomSchemas schemas = RandomSchemas.runnable(facts);
        int left = Integer.getInteger("aludel.random.pairs", HISTORIES);
        for (long seed = Seeds.seeds(1).findFirst().orElseThrow(); left > 0; seed++) {
            Optional<RandomHistory> history = history(engine, schemas.pair(seed));
            if (history.isPresent()) {
                left--;
                String law = "seed " + seed;
                databases.alone(engine, database -> assertSame(engine, database, history.get(), law));
            }
        }
    }

    private static Optional<RandomHistory> history(Engine engine, RandomSchemas.Pair pair) {
        boolean understood = pair.hints().conversions().values().stream()
                .allMatch(conversion -> engine.understands(pair.before(), conversion));
        if (pair.hints().dataStep() || !understood) {
            return Optional.empty();
        }
        try {
            return Optional.of(RandomHistory.of(engine.dialect(), pair));
        } catch (DialectLimit limit) {
            return Optional.empty();
        }
    }

    private static void assertSame(Engine engine, DataSource database, RandomHistory history, String law)
            throws SQLException, IOException {
        for (int i = 0; i < history.scripts().size(); i++) {
            Aludel.on(database).migrations(history).build().upgrade("+1");
        }
        Held oneByOne = held(engine, database, history.after());
        DataSource fresh = databases.of(engine);
        assertProbes(engine, fresh, history, Probe.NOT_HAPPENED, law);
        List<String> heard = new ArrayList<>();
        WatchedDataSource watched = WatchedDataSource.watching(fresh);
        Aludel.on(watched.dataSource())
                .migrations(history)
                .listener(listener(heard))
                .build()
                .upgrade();
        int calls = watched.sent().size();
        assertThat(heard).as(law).containsExactly("0004_there_again");
        assertThat(held(engine, fresh, history.after())).as(law).isEqualTo(oneByOne);
        assertProbes(engine, fresh, history, Probe.HAPPENED, law);
        for (int point = 1; point <= KILLS; point++) {
            DataSource killed = databases.of(engine);
            int call = calls * point / (KILLS + 1);
            kill(killed, history, call);
            Aludel.on(killed).migrations(history).build().upgrade();
            assertThat(held(engine, killed, history.after()))
                    .as("%s, killed after call %s of %s", law, call, calls)
                    .isEqualTo(oneByOne);
        }
    }

    private static void kill(DataSource database, RandomHistory history, int call) {
        WatchedDataSource dying =
                WatchedDataSource.dying(database, new WatchedDataSource.Point(call, true), KillPoints.Killed::new);
        assertThatThrownBy(() -> Aludel.on(dying.dataSource())
                        .migrations(history)
                        .build()
                        .upgrade())
                .isInstanceOf(KillPoints.Killed.class);
    }

    /**
     * Where probes tell how far a dead process has come, none of those of things that are made holds before the first step, and all hold once
     * the last has run; those that deny something let their steps run again.
     */
    private static void assertProbes(
            Engine engine, DataSource database, RandomHistory history, Probe expected, String law) throws SQLException {
        if (!JOURNALLED.contains(engine.dialect().id())) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            for (String probe : history.probes()) {
                boolean denying = probe.startsWith("!");
                if (!denying || expected == Probe.HAPPENED) {
                    assertThat(engine.ask(connection, probe))
                            .as("%s: %s", law, probe)
                            .isEqualTo(denying ? Probe.NOT_HAPPENED : expected);
                }
            }
        }
    }

    private static ProgressListener listener(List<String> heard) {
        return new ProgressListener() {
            @Override
            public void revisionStarted(Direction direction, String revision) {
                heard.add(revision);
            }
        };
    }

    private static Held held(Engine engine, DataSource database, Schema schema) throws SQLException {
        try (Connection connection = database.getConnection()) {
            State all = State.holding(engine, connection, schema);
            List<String> besides = all.besides().stream()
                    .filter(line -> !line.contains(".aludel_"))
                    .toList();
            return new Held(
                    new State(all.tables(), besides), Engine.rows(connection, ROWS), Engine.rows(connection, CHAIN));
        }
    }
}
