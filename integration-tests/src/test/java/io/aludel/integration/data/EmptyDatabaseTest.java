package io.aludel.integration.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.State;
import io.aludel.integration.model.EmptyDatabases;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data steps on a database without rows, and those that bring the first ones. */
final class EmptyDatabaseTest {

    private static final String TEAMS = "select name from teams order by name";

    @TempDir
    private static Path projects;

    private static RecordedModel story;
    private static RecordedModel seed;
    private static EmptyDatabases databases;

    @BeforeAll
    static void begin() throws IOException {
        databases = new EmptyDatabases(projects);
        story = Story.recorded("failing", Files.createTempDirectory(projects, "story"));
        seed = Story.recorded(
                Story.onAllDatabases(),
                List.of("seed/Team.java"),
                List.of("seed/Team.java", "seed/FirstTeamsStep.java"),
                "first teams",
                Files.createTempDirectory(projects, "seed"));
    }

    @AfterAll
    static void end() throws SQLException {
        databases.close();
    }

    static List<Engine> engines() {
        return Engine.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    @Execution(ExecutionMode.CONCURRENT)
    void aStepRunsOnAnEmptyDatabaseToo(Engine engine) throws Exception {
        databases.alone(engine, database -> {
            Application application = new Application(story, database);
            application.mended().upgrade();

            assertThat(application.faults()).as("the step has run to its end").hasSize(12);
            assertThat(rows(database, TEAMS)).containsExactly("Blacks", "Greens");
            assertThat(rows(database, "select name from players")).isEmpty();
            held(engine, database, story, Story.CREATE_TEAMS);

            application.mended().downgrade("base");
            application.mended().upgrade();
            assertThat(rows(database, TEAMS)).containsExactly("Blacks", "Greens");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    @Execution(ExecutionMode.CONCURRENT)
    void rowsToBeginWithComeOnceAndGoWithTheirRevision(Engine engine) throws Exception {
        databases.alone(engine, database -> {
            Aludel aludel = seed.on(database);
            aludel.upgrade();
            assertThat(rows(database, TEAMS)).containsExactly("Blues", "Reds");
            assertThat(aludel.upgrade().revisions()).isEmpty();
            assertThat(rows(database, TEAMS)).containsExactly("Blues", "Reds");

            try (Connection connection = database.getConnection()) {
                Engine.execute(connection, "insert into teams (name) values ('Greens')");
            }
            aludel.downgrade("-1");
            assertThat(rows(database, TEAMS)).containsExactly("Greens");
            held(engine, database, seed, Story.BEFORE);

            aludel.upgrade();
            assertThat(rows(database, TEAMS)).containsExactly("Blues", "Greens", "Reds");
        });
    }

    private static void held(Engine engine, DataSource database, RecordedModel project, String revision)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            State.holding(
                    engine, connection, project.history(engine.dialect().id()).schemaAfter(revision));
        }
    }

    private static List<String> rows(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Engine.rows(connection, query);
        }
    }
}
