package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way back of a revision of which the first phase alone has run. */
@Execution(ExecutionMode.CONCURRENT)
class RetreatTest {
    private static final String PLAYERS = "select name, team from players order by id";
    private static final String BY_TEAM =
            "select p.name, t.name from players p left join teams t on t.id = p.team_id order by p.id";
    private static final Step COLUMN =
            Step.sql(Phase.EXPAND, "add column a.b", "column a.b", "alter table a add column b int");
    private static final Step NO_COLUMN =
            Step.sql(Phase.CONTRACT, "drop column a.b", "!column a.b", "alter table a drop column b");
    private static final Step NO_TABLE = Step.sql(Phase.CONTRACT, "drop table b", "!table b", "drop table b");
    private static final Step WRONG = Step.sql(Phase.CONTRACT, "drop table b", "!table b", "drop table nowhere");

    @EachDatabase
    void whatWasExpandedIsTakenBackAndMayComeAgain(Database product) {
        TestDatabase database = atRename(product);
        List<String> before = database.snapshot();
        aludel(database).expand();
        database.execute("insert into players (id, name, age, team) values (5, 'Eve', 20, 'Greens')");

        UpgradeReport report = aludel(database).downgrade("-1");

        assertThat(report.direction()).isEqualTo(Direction.DOWNGRADE);
        assertThat(report.to()).containsExactly(League.RENAME);
        assertThat(report.revisions()).singleElement().satisfies(run -> {
            assertThat(run.revision()).isEqualTo(League.CREATE_TEAMS);
            assertThat(run.resumed()).isFalse();
        });
        assertThat(database.rows(PLAYERS))
                .containsExactly("Ada|Reds", "Ben|Blues", "Cleo|Reds", "Dan|null", "Eve|Greens");
        database.execute("delete from players where id = 5");
        assertThat(database.snapshot()).isEqualTo(before);
        assertThat(database.rows("select count(*) from aludel_journal where revision <> ''"))
                .containsExactly("0");
        assertThat(Aludel.on(database.dataSource())
                        .migrations(League.upTo(League.RENAME))
                        .build()
                        .upgrade()
                        .revisions())
                .isEmpty();

        aludel(database).expand();
        aludel(database).contract();
        assertThat(states(database, League.all())).containsExactly(State.APPLIED);
    }

    @EachDatabase
    void whatIsFurtherDownFollowsItsOwnWayBack(Database product) {
        TestDatabase database = atRename(product);
        aludel(database).expand();
        assertThat(aludel(database).downgrade(League.INIT).revisions())
                .extracting(UpgradeReport.RevisionRun::revision)
                .containsExactly(League.CREATE_TEAMS, League.RENAME, League.ADD_AGE);
        assertThat(database.rows(PLAYERS)).containsExactly("Ada|Reds", "Ben|Blues", "Cleo|Reds", "Dan|null");
    }

    @EachDatabase
    void aGuardRefusesBeforeAnythingIsTouched(Database product) {
        TestDatabase database = atRename(product);
        aludel(database).expand();
        database.execute("insert into players (id, name, age) values (5, '', 20)");
        List<String> expanded = database.snapshot();
        assertThatThrownBy(() -> aludel(database).downgrade("-1"))
                .hasMessage("[GuardRefused] downgrade of 0004_create_teams is refused before anything of it was"
                        + " touched: a player must have a name");
        assertThat(database.snapshot()).isEqualTo(expanded);
        aludel(database).contract();
        assertThat(states(database, League.all())).containsExactly(State.APPLIED);
    }

    /** Those recorded by an older Aludel have no such steps. */
    @EachDatabase
    void withoutSuchAWayItIsRefused(Database product) {
        TestDatabase database = atRename(product);
        TestMigrations older = League.all().retreating(any -> List.of());
        aludel(database, older).expand();
        List<String> expanded = database.snapshot();
        assertThatThrownBy(() -> aludel(database, older).downgrade(League.INIT))
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(Code.REVISION_EXPANDED))
                .hasMessageContaining("0004_create_teams is expanded")
                .hasMessageEndingWith(
                        "was recorded without a way back from there: finish it by contract(), then downgrade");
        assertThat(database.snapshot()).isEqualTo(expanded);
        aludel(database, older).contract();
        aludel(database, older).downgrade(League.INIT);
    }

    @EachDatabase
    void whatHasNothingInItsFirstPhaseNeedsNone(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations migrations = twice(NO_TABLE).retreating(any -> List.of());
        aludel(database, migrations).upgrade("0001_a");
        List<String> before = database.snapshot();
        aludel(database, migrations).expand();
        assertThat(states(database, migrations)).containsExactly(State.EXPANDED);
        aludel(database, migrations).downgrade("-1");
        assertThat(database.snapshot()).isEqualTo(before);
    }

    /** Nothing is half way beside what is asked for. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aDowngradeBesideItIsRefused(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations lines = twice(COLUMN, NO_TABLE)
                .retreating(any -> List.of(NO_COLUMN))
                .revision("0001_other")
                .with(List.of("other"), List.of());
        aludel(database, lines).upgrade("0001_a");
        aludel(database, lines).upgrade("0001_other");
        aludel(database, lines).expand();
        assertThatThrownBy(() -> aludel(database, lines).downgrade("other@base"))
                .hasMessageStartingWith("[RevisionExpanded] 0002_a is expanded")
                .hasMessageContaining("is not in the way of what was asked for");
    }

    /** Once contract has begun, it's finished before it is reverted as a whole. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void aRevisionThatIsBeyondIsFinishedFirst(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations failing = twice(COLUMN, NO_TABLE, WRONG).retreating(any -> List.of(NO_COLUMN));
        aludel(database, failing).upgrade("0001_a");
        aludel(database, failing).expand();
        assertThatThrownBy(() -> aludel(database, failing).contract()).hasMessageContaining("step 3 of 3");
        assertThat(states(database, failing)).containsExactly(State.UPGRADING);
        assertThatThrownBy(() -> aludel(database, failing).downgrade("-1"))
                .hasMessageContaining("upgrade 0002_a, step 3 of 3");
    }

    @EachDatabase
    void whatWasChangedSinceItHasRunIsNotTakenBackByOtherSteps(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, twice(COLUMN, NO_TABLE)).upgrade("0001_a");
        aludel(database, twice(COLUMN, NO_TABLE)).expand();
        Step other = Step.sql(Phase.EXPAND, "add column a.c", "column a.c", "alter table a add column c int");
        TestMigrations changed = twice(other, NO_TABLE).retreating(any -> List.of(NO_COLUMN));
        assertThatThrownBy(() -> aludel(database, changed).downgrade("-1"))
                .hasMessageStartingWith("[StepChanged] upgrade 0002_a, step 1 of 2");
    }

    /** A step of the way back that failed is mended; until then its revision is half way back. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void whatFailedOnTheWayIsGoneOnWith(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, twice(COLUMN, NO_TABLE)).upgrade("0001_a");
        List<String> before = database.snapshot();
        aludel(database, twice(COLUMN, NO_TABLE)).expand();
        TestMigrations failing = twice(COLUMN, NO_TABLE).retreating(any -> List.of(NO_COLUMN, WRONG));
        assertThatThrownBy(() -> aludel(database, failing).downgrade("-1"))
                .hasMessageContaining("downgrade 0002_a, step 2 of 2");
        assertThat(states(database, failing)).containsExactly(State.RETREATING);
        assertThatThrownBy(() -> aludel(database, failing).upgrade())
                .hasMessageContaining("downgrade 0002_a, step 2 of 2");

        TestMigrations mended = twice(COLUMN, NO_TABLE).retreating(any -> List.of(NO_COLUMN));
        assertThat(aludel(database, mended).downgrade("0001_a").revisions())
                .singleElement()
                .satisfies(run -> assertThat(run.resumed()).isTrue());
        assertThat(database.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "SQLITE"})
    void killedAnywhereItIsFinishedByTheNextStarts(Database product) {
        new KillPoints(product, League::all, TestDatabase::snapshot)
                .everywhere(
                        KillPoints.Killed::new,
                        RetreatTest::toExpanded,
                        aludel -> aludel.downgrade(League.RENAME),
                        aludel -> aludel.downgrade(League.RENAME));
    }

    /** A start that goes up finishes the way back first, if it was begun. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "SQLITE"})
    void killedAnywhereAStartThatGoesUpLeavesNothingHalfWay(Database product) {
        new KillPoints(product, League::all, database -> database.rows(BY_TEAM))
                .everywhere(
                        KillPoints.Killed::new,
                        RetreatTest::toExpanded,
                        aludel -> {
                            aludel.downgrade(League.RENAME);
                            aludel.upgrade();
                        },
                        aludel -> {
                            aludel.upgrade();
                            assertThat(aludel.current())
                                    .extracting(RevisionStatus::state)
                                    .containsExactly(State.APPLIED);
                        });
    }

    private static TestMigrations twice(Step... second) {
        return new TestMigrations()
                .revision("0001_a", List.of(), List.of(table("a"), table("b")), List.of())
                .revision("0002_a", List.of("0001_a"), List.of(second), List.of());
    }

    private static Step table(String name) {
        return Step.sql(Phase.EXPAND, "create table " + name, "table " + name, "create table " + name + " (id int)");
    }

    private static TestDatabase atRename(Database product) {
        TestDatabase database = TestDatabase.create(product);
        toRename(database);
        return database;
    }

    private static void toRename(TestDatabase database) {
        aludel(database).upgrade(League.INIT);
        League.addPlayers(database);
        aludel(database).upgrade(League.RENAME);
    }

    private static void toExpanded(TestDatabase database) {
        toRename(database);
        aludel(database).expand();
    }

    private static List<State> states(TestDatabase database, Migrations migrations) {
        return aludel(database, migrations).current().stream()
                .map(RevisionStatus::state)
                .toList();
    }

    private static Aludel aludel(TestDatabase database) {
        return aludel(database, League.all());
    }

    private static Aludel aludel(TestDatabase database, Migrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }
}
