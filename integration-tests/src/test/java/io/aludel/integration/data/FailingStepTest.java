package io.aludel.integration.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.State;
import io.aludel.integration.data.Application.Fault;
import io.aludel.integration.model.EmptyDatabases;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.schema.history.History;
import java.io.IOException;
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

/**
 * A data step fails before each of its statements and behind the last, up and down, by a statement that the database refuses or by an
 * exception of its own. Then nothing of the step is there, and nothing of the revision where DDL rolls back; the message says where and why;
 * the next start finishes.
 */
final class FailingStepTest {

    private static final List<String> ROLL_BACK = List.of("postgresql", "sqlite", "derby", "duckdb");
    private static final String TEXTS = "select name, team from players order by name";
    private static final String TEAMS =
            "select players.name, teams.name from players join teams on teams.id = players.team_id order by players.name";

    @TempDir
    private static Path projects;

    private static RecordedModel story;
    private static EmptyDatabases databases;

    @BeforeAll
    static void begin() throws IOException {
        story = Story.recorded("failing", projects);
        databases = new EmptyDatabases(projects);
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
    void aStepThatFailsAnywhereOnTheWayUpLeavesNothingAndIsFinishedByTheNextStart(Engine engine) throws Exception {
        databases.alone(engine, database -> {
            Application application = filled(engine, database);
            State base = held(engine, database, Story.BEFORE);
            List<String> texts = rows(database, TEXTS);
            application.mended().upgrade();
            List<Fault> faults = application.faults();
            assertThat(faults).hasSize(12);
            for (Fault fault : faults) {
                application.mended().downgrade("-1");
                Aludel failing = application.failing(fault);
                assertTold(catchThrowableOfType(AludelException.class, failing::upgrade), "upgrade", fault);
                if (rollsBack(engine)) {
                    assertThat(state(failing)).isEqualTo(RevisionStatus.State.PENDING);
                    assertThat(held(engine, database, Story.BEFORE))
                            .as("%s", fault)
                            .isEqualTo(base);
                } else {
                    assertThat(state(failing)).isEqualTo(RevisionStatus.State.UPGRADING);
                    assertNone(database, "teams", fault);
                    assertNone(database, "players where team_id is not null", fault);
                }
                assertThat(rows(database, TEXTS)).as("%s", fault).isEqualTo(texts);

                application.mended().upgrade();
                held(engine, database, Story.CREATE_TEAMS);
                assertThat(rows(database, TEAMS)).as("%s", fault).isEqualTo(texts);
                assertThat(rows(database, "select name from teams order by name"))
                        .as("%s", fault)
                        .containsExactly("Blacks", "Greens", "Team 0", "Team 1", "Team 2");
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    @Execution(ExecutionMode.CONCURRENT)
    void aStepThatFailsAnywhereOnTheWayDownLeavesNothingAndIsFinishedByTheNextDowngrade(Engine engine)
            throws Exception {
        databases.alone(engine, database -> {
            Application application = filled(engine, database);
            List<String> texts = rows(database, TEXTS);
            application.mended().upgrade();
            application.mended().downgrade("-1");
            List<Fault> faults = application.faults();
            assertThat(faults).hasSize(8);
            for (Fault fault : faults) {
                application.mended().upgrade();
                State head = held(engine, database, Story.CREATE_TEAMS);
                Aludel failing = application.failing(fault);
                assertTold(
                        catchThrowableOfType(AludelException.class, () -> failing.downgrade(Story.BEFORE)),
                        "downgrade",
                        fault);
                if (rollsBack(engine)) {
                    assertThat(state(failing)).isEqualTo(RevisionStatus.State.APPLIED);
                    assertThat(held(engine, database, Story.CREATE_TEAMS))
                            .as("%s", fault)
                            .isEqualTo(head);
                } else {
                    assertThat(state(failing)).isEqualTo(RevisionStatus.State.DOWNGRADING);
                    assertNone(database, "players where team is not null", fault);
                }
                assertThat(rows(database, TEAMS)).as("%s", fault).isEqualTo(texts);

                application.mended().downgrade(Story.BEFORE);
                held(engine, database, Story.BEFORE);
                assertThat(rows(database, TEXTS)).as("%s", fault).isEqualTo(texts);
            }
        });
    }

    private static void assertNone(DataSource database, String rows, Fault fault) throws SQLException {
        assertThat(rows(database, "select count(*) from " + rows))
                .as("%s", fault)
                .containsExactly("0");
    }

    private static Application filled(Engine engine, DataSource database) throws Exception {
        Application application = new Application(story, database);
        application.mended().upgrade(Story.BEFORE);
        new Players(60).insert(engine.dialect().id(), database);
        return application;
    }

    private static void assertTold(AludelException failure, String direction, Fault fault) {
        assertThat(failure.code()).isEqualTo(Code.STEP_FAILED);
        assertThat(failure)
                .as("%s", fault)
                .hasMessageMatching(
                        "(?s).*\\b" + direction + " 0002_create_teams, step \\d+ of \\d+: FillTeams failed.*");
        assertThat(failure.getMessage()).contains(fault.told());
        if (!fault.refused()) {
            assertThat(failure).hasRootCauseMessage("no luck at place " + fault.place());
        }
    }

    private static boolean rollsBack(Engine engine) {
        return ROLL_BACK.contains(engine.dialect().id());
    }

    private static RevisionStatus.State state(Aludel aludel) {
        return aludel.history().get(1).state();
    }

    /** The catalogue holds what the schema after a revision says, neither more nor less. */
    private static State held(Engine engine, DataSource database, String revision) throws SQLException {
        History history = story.history(engine.dialect().id());
        try (Connection connection = database.getConnection()) {
            return State.holding(engine, connection, history.schemaAfter(revision));
        }
    }

    private static List<String> rows(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Engine.rows(connection, query);
        }
    }
}
