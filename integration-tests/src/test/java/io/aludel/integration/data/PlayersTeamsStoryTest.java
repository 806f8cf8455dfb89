package io.aludel.integration.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.model.EmptyDatabases;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The story of players and teams with many players, on each database, its data step in the typed language, in plain SQL, and with rows that
 * come from Java in batches. {@code -Daludel.story.players=200000} says how many players.
 */
final class PlayersTeamsStoryTest {

    private static final Players PLAYERS = new Players(Integer.getInteger("aludel.story.players", 50_000));
    private static final List<String> WAYS = List.of("typed", "sql", "bulk");
    private static final Report REPORT =
            new Report("stories", "database", "way", "players", "teams", "seconds up", "seconds down");

    @TempDir
    private static Path projects;

    private static final Map<String, RecordedModel> RECORDED = new ConcurrentHashMap<>();

    private static EmptyDatabases databases;

    @BeforeAll
    static void begin() {
        databases = new EmptyDatabases(projects);
    }

    @AfterAll
    static void end() throws SQLException, IOException {
        for (Engine engine : Engine.all()) {
            databases.of(engine);
        }
        databases.close();
        REPORT.write();
    }

    static Stream<Arguments> waysOnEngines() {
        return WAYS.stream().flatMap(way -> Engine.all().stream().map(engine -> Arguments.of(way, engine)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("waysOnEngines")
    @Execution(ExecutionMode.CONCURRENT)
    void everyPlayerKeepsItsTeamUpAndDown(String way, Engine engine) throws Exception {
        RecordedModel story = RECORDED.computeIfAbsent(way, PlayersTeamsStoryTest::recorded);
        databases.alone(engine, database -> run(story, way, engine, database));
    }

    private static void run(RecordedModel story, String way, Engine engine, DataSource database) throws Exception {
        Aludel aludel = story.on(database);
        aludel.upgrade(Story.BEFORE);
        PLAYERS.insert(engine.dialect().id(), database);
        Pairs expected = Pairs.expected(PLAYERS);
        assertThat(Pairs.of(database, "select name, team from players")).isEqualTo(expected);

        long up = timed(aludel::upgrade);
        assertThat(Pairs.of(
                        database,
                        "select players.name, teams.name from players join teams on teams.id = players.team_id"))
                .as("up")
                .isEqualTo(expected);
        assertThat(Pairs.of(database, "select name, name from teams").count())
                .as("teams")
                .isEqualTo(PLAYERS.teams());

        long down = timed(() -> aludel.downgrade("-1"));
        assertThat(Pairs.of(database, "select name, team from players"))
                .as("down")
                .isEqualTo(expected);
        REPORT.add(
                engine.toString(),
                way,
                String.valueOf(PLAYERS.count()),
                String.valueOf(PLAYERS.teams()),
                Report.seconds(up),
                Report.seconds(down));
    }

    private static RecordedModel recorded(String way) {
        try {
            return Story.recorded(way, Files.createTempDirectory(projects, way));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }
}
