package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
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
import io.aludel.runtime.support.WatchedDataSource;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A revision that stops where old and new code both run, and goes on when old code is gone. */
class ExpandTest {
    private static final String BY_TEAM =
            "select p.name, t.name from players p left join teams t on t.id = p.team_id order by p.id";

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void oldAndNewCodeRunUntilItIsContracted(Database product) {
        TestDatabase database = atRename(product);

        UpgradeReport expanded = aludel(database, League.all()).expand();

        assertThat(expanded.revisions())
                .singleElement()
                .asString()
                .startsWith("upgrade 0004_create_teams until expand");
        assertThat(expanded.to()).containsExactly(League.RENAME);
        assertThat(aludel(database, League.all()).current())
                .extracting(RevisionStatus::state)
                .containsExactly(State.EXPANDED);
        database.execute("insert into players (id, name, age, team) values (5, 'Eve', 20, 'Greens')");
        assertThat(database.rows("select name, team, team_id from players where id in (1, 5) order by id"))
                .containsExactly("Ada|Reds|null", "Eve|Greens|null");

        UpgradeReport contracted = aludel(database, League.all()).contract();

        assertThat(contracted.revisions()).singleElement().satisfies(run -> {
            assertThat(run.resumed()).isTrue();
            assertThat(run.last()).isEqualTo(Phase.CONTRACT);
        });
        assertThat(contracted.to()).containsExactly(League.CREATE_TEAMS);
        assertThat(database.rows(BY_TEAM))
                .containsExactly("Ada|Reds", "Ben|Blues", "Cleo|Reds", "Dan|null", "Eve|Greens");
        assertThat(database.rows("select count(*) from aludel_journal where revision <> ''"))
                .containsExactly("0");
        assertNothingToDo(database);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void nothingMoreHappensUntilThen(Database product) {
        TestDatabase database = atRename(product);
        TestMigrations more = League.all();
        more.revision("0005_later", List.of(League.CREATE_TEAMS), List.of(table("later")), List.of());
        aludel(database, more).expand();
        List<String> before = database.snapshot();

        UpgradeReport again = aludel(database, more).expand();

        assertThat(again.revisions()).isEmpty();
        assertThat(database.snapshot()).isEqualTo(before);
        assertThat(aludel(database, more).history())
                .extracting(RevisionStatus::state)
                .containsExactly(State.APPLIED, State.APPLIED, State.APPLIED, State.EXPANDED, State.PENDING);
        aludel(database, more).contract();
        assertThat(aludel(database, more).expand().revisions())
                .singleElement()
                .asString()
                .startsWith("upgrade 0005_later in");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void anUpgradeFinishesItAndWhatFollows(Database product) {
        TestDatabase database = atRename(product);
        aludel(database, League.all()).expand();
        aludel(database, League.all()).upgrade();
        assertThat(database.rows(BY_TEAM)).containsExactly("Ada|Reds", "Ben|Blues", "Cleo|Reds", "Dan|null");
        assertNothingToDo(database);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void anEmptyDatabaseHasNoOldCode(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, League.all()).expand();
        assertNothingToDo(database);
        assertThat(aludel(database, League.all()).contract().revisions()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void oldCodeMayStartAgainWhenItIsAllowedToMeetNewerRevisions(Database product) {
        TestDatabase database = atRename(product);
        aludel(database, League.all()).expand();
        List<String> before = database.snapshot();
        Migrations old = League.upTo(League.RENAME);
        assertThatThrownBy(() -> aludel(database, old).upgrade())
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(Code.UNKNOWN_REVISION));
        Aludel allowed = Aludel.on(database.dataSource())
                .migrations(old)
                .allowUnknownRevisions()
                .build();
        assertThat(allowed.upgrade().revisions()).isEmpty();
        assertThat(allowed.expand().revisions()).isEmpty();
        assertThat(database.snapshot()).isEqualTo(before);
        aludel(database, League.all()).contract();
        assertNothingToDo(database);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void aContractPhaseThatFailedIsNotTakenBack(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Step column = Step.sql(Phase.EXPAND, "add column a.b", "column a.b", "alter table a add column b int");
        Step drop = Step.sql(Phase.CONTRACT, "drop table b", "!table b", "drop table b");
        Step wrong = Step.sql(Phase.CONTRACT, "drop table a", "!table a", "drop table nowhere");
        Step right = Step.sql(Phase.CONTRACT, "drop table a", "!table a", "drop table a");
        aludel(database, twice(column, drop, wrong)).upgrade("0001_a");
        aludel(database, twice(column, drop, wrong)).expand();
        assertThatThrownBy(() -> aludel(database, twice(column, drop, wrong)).contract())
                .hasMessageContaining("0002_a, step 3 of 3");

        assertThat(aludel(database, twice(column, drop, right)).expand().revisions())
                .isEmpty();
        assertThat(database.rows("select b from a")).isEmpty();
        aludel(database, twice(column, drop, right)).contract();
        assertThat(aludel(database, twice(column, drop, right)).current())
                .extracting(RevisionStatus::state)
                .containsExactly(State.APPLIED);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "POSTGRESQL", "SQLITE"})
    void killedAnywhereItIsExpandedAndContractedByTheNextStarts(Database product) {
        new KillPoints(product, League::all, database -> database.rows(BY_TEAM))
                .everywhere(
                        KillPoints.Killed::new,
                        ExpandTest::toRename,
                        aludel -> {
                            aludel.expand();
                            aludel.contract();
                        },
                        aludel -> {
                            aludel.expand();
                            aludel.contract();
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
        aludel(database, League.all()).upgrade(League.INIT);
        League.addPlayers(database);
        aludel(database, League.all()).upgrade(League.RENAME);
    }

    private static void assertNothingToDo(TestDatabase database) {
        WatchedDataSource watched = WatchedDataSource.watching(database.unpooled());
        assertThat(Aludel.on(watched.dataSource())
                        .migrations(League.all())
                        .build()
                        .upgrade()
                        .revisions())
                .isEmpty();
        assertThat(watched.sent()).hasSize(1);
    }

    private static Aludel aludel(TestDatabase database, Migrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }
}
