package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.WatchedDataSource;
import io.aludel.runtime.support.WatchedDataSource.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A step fails, or a process dies, and the code changes before the next start. */
class HalfWayTest {
    private static final Step TABLE = Step.sql(Phase.EXPAND, "create table a", "table a", "create table a (id int)");
    private static final Step COLUMN =
            Step.sql(Phase.EXPAND, "add column a.b", "column a.b", "alter table a add column b int");
    private static final Step DROP = Step.sql(Phase.CONTRACT, "drop table a", "!table a", "drop table a");

    @EachDatabase
    void aDataStepThatThrowsIsRunAgainAndWhatItDidBeforeIsUndone(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Step failing = Step.data("Fill", db -> {
            db.execute("insert into a (id) values (1)");
            throw new IllegalStateException("not today");
        });
        assertThatThrownBy(() -> aludel(database, TABLE, failing, COLUMN).upgrade())
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(Code.STEP_FAILED))
                .hasMessageContaining("upgrade 0001_a, step 2 of 3: Fill failed with IllegalStateException")
                .hasRootCauseMessage("not today");
        boolean rolledBack = database.rollsBack();
        assertThat(aludel(database, TABLE, failing, COLUMN).history())
                .extracting(RevisionStatus::state)
                .containsExactly(rolledBack ? State.PENDING : State.UPGRADING);

        Step mended = Step.data("Fill", db -> db.execute("insert into a (id) values (2)"));
        UpgradeReport report = aludel(database, TABLE, mended, COLUMN).upgrade();

        assertThat(report.revisions())
                .singleElement()
                .satisfies(run -> assertThat(run.resumed()).isEqualTo(!rolledBack));
        assertThat(database.rows("select id, b from a")).containsExactly("2|null");
        assertThat(aludel(database, TABLE, mended, COLUMN).upgrade().revisions())
                .isEmpty();
    }

    @EachDatabase
    void aStatementThatTheDatabaseRefusesIsNamedAndRunAgainOnceMended(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Step wrong = Step.sql(Phase.EXPAND, "add column a.b", "column a.b", "alter table nowhere add column b int");
        assertThatThrownBy(() -> aludel(database, TABLE, wrong).upgrade())
                .hasMessageStartingWith("[StepFailed] upgrade 0001_a, step 2 of 2: add column a.b failed")
                .hasMessageContaining("alter table nowhere add column b int")
                .hasMessageContaining("SQLSTATE");
        aludel(database, TABLE, COLUMN).upgrade();
        assertThat(database.rows("select b from a")).isEmpty();
    }

    @Test
    void aStepThatFailedIsNotTakenForDoneWhenItsProbeHolds() {
        TestDatabase database = TestDatabase.create(Database.H2);
        database.execute("create table a (someone_elses int)");
        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(() -> aludel(database, TABLE).upgrade())
                    .as("start " + start)
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void aDoneStepThatWasChangedStopsTheNextStartWithBothTexts() {
        TestDatabase database = TestDatabase.create(Database.H2);
        assertThatThrownBy(() -> aludel(database, TABLE, failing()).upgrade()).isInstanceOf(AludelException.class);
        Step changed = Step.sql(Phase.EXPAND, "create table a", "table a", "create table a (id bigint)");
        assertThatThrownBy(() -> aludel(database, changed, COLUMN).upgrade())
                .hasMessageStartingWith("[StepChanged] upgrade 0001_a, step 1 of 2")
                .hasMessageContaining("expand: create table a (id int)")
                .hasMessageContaining("expand: create table a (id bigint)");
        assertThatThrownBy(() -> aludel(database).upgrade())
                .hasMessageStartingWith("[StepChanged]")
                .hasMessageContaining("is gone from the code");
        aludel(database, TABLE, COLUMN).upgrade();
    }

    @Test
    void anOpenStepOfWhichTheCatalogueShowsAThirdStateStopsWithWhatWasFound() {
        TestDatabase database = TestDatabase.create(Database.H2);
        Step rename = Step.sql(Phase.EXPAND, "rename a to b", "table b & !table a", "alter table a rename to b");
        killAt(database, "alter table a rename to b", false, TABLE, rename);
        database.execute("create table b (c int)");

        assertThatThrownBy(() -> aludel(database, TABLE, rename).upgrade())
                .hasMessageStartingWith("[StepUnsettled] upgrade 0001_a, step 2 of 2: rename a to b")
                .hasMessageContaining("Found: table b holds; !table a does not hold")
                .hasMessageContaining("alter table a rename to b");

        database.execute("drop table b");
        aludel(database, TABLE, rename).upgrade();
        assertThat(database.rows("select * from b")).isEmpty();
    }

    @Test
    void anOpenStepThatDidNotHappenMayBeChanged() {
        TestDatabase database = TestDatabase.create(Database.H2);
        killAt(database, "alter table a add column b int", false, TABLE, COLUMN);
        Step changed = Step.sql(Phase.EXPAND, "add column a.b", "column a.b", "alter table a add column b bigint");
        aludel(database, TABLE, changed).upgrade();
        assertThat(database.rows("select data_type from information_schema.columns where column_name = 'B'"))
                .containsExactly("BIGINT");
    }

    @Test
    void anOpenStepThatHappenedMayNotBeChanged() {
        TestDatabase database = TestDatabase.create(Database.H2);
        killAt(database, "alter table a add column b int", true, TABLE, COLUMN);
        Step changed = Step.sql(Phase.EXPAND, "add column a.b", "column a.b", "alter table a add column b bigint");
        assertThatThrownBy(() -> aludel(database, TABLE, changed).upgrade())
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(Code.STEP_CHANGED));
    }

    @Test
    void anUpgradeThatFindsAHalfWayDowngradeFinishesItAndGoesUpAgain() {
        TestDatabase database = TestDatabase.create(Database.H2);
        aludel(database, TABLE).upgrade();
        WatchedDataSource dying = dyingAt(database, "drop table a", true, aludel -> aludel.downgrade("base"), TABLE);
        assertThat(dying.died()).isTrue();
        assertThat(aludel(database, TABLE).current())
                .extracting(RevisionStatus::state)
                .containsExactly(State.DOWNGRADING);

        UpgradeReport report = aludel(database, TABLE).upgrade();

        assertThat(report.revisions())
                .extracting(run -> run.direction() + " " + run.resumed())
                .containsExactly(Direction.DOWNGRADE + " true", Direction.UPGRADE + " false");
        assertThat(database.rows("select * from a")).isEmpty();
    }

    @Test
    void aHalfWayUpgradeIsSeenByAnOlderApplicationThatIsOtherwiseUpToDate() {
        TestDatabase database = TestDatabase.create(Database.H2);
        TestMigrations old = new TestMigrations().revision("0000_start");
        Aludel.on(database.dataSource()).migrations(old).build().upgrade();
        TestMigrations newer = new TestMigrations()
                .revision("0000_start")
                .revision("0001_a", List.of("0000_start"), List.of(TABLE, failing()), List.of(DROP));
        assertThatThrownBy(() -> Aludel.on(database.dataSource())
                        .migrations(newer)
                        .build()
                        .upgrade())
                .isInstanceOf(AludelException.class);

        Aludel older = Aludel.on(database.dataSource())
                .migrations(old)
                .allowUnknownRevisions()
                .build();
        assertThatThrownBy(older::upgrade)
                .hasMessageStartingWith("[UnknownRevision] 0001_a is half way (")
                .hasMessageContaining("start the application that brought it");
    }

    @Test
    void stampSettlesAStuckRevisionByHand() {
        TestDatabase database = TestDatabase.create(Database.H2);
        assertThatThrownBy(() -> aludel(database, TABLE, failing()).upgrade()).isInstanceOf(AludelException.class);
        Aludel aludel = aludel(database, TABLE, failing());
        aludel.forceStamp("head");
        assertThat(aludel.upgrade().revisions()).isEmpty();
        assertThat(database.rows("select * from aludel_journal where revision <> ''"))
                .isEmpty();
    }

    private static Step failing() {
        return Step.data("Fails", db -> {
            throw new IllegalStateException("fails");
        });
    }

    private static Aludel aludel(TestDatabase database, Step... upgrade) {
        return Aludel.on(database.dataSource()).migrations(migrations(upgrade)).build();
    }

    private static TestMigrations migrations(Step... upgrade) {
        return new TestMigrations().revision("0001_a", List.of(), List.of(upgrade), List.of(DROP));
    }

    private static void killAt(TestDatabase database, String statement, boolean after, Step... upgrade) {
        assertThat(dyingAt(database, statement, after, Aludel::upgrade, upgrade).died())
                .isTrue();
    }

    /** Runs in a twin first, to learn at which call the statement is sent. */
    private static WatchedDataSource dyingAt(
            TestDatabase database, String statement, boolean after, Consumer<Aludel> run, Step... upgrade) {
        TestDatabase twin = TestDatabase.create(database.product());
        if (!database.rows("select 1 from information_schema.tables where table_name = 'A'")
                .isEmpty()) {
            aludel(twin, upgrade).upgrade();
        }
        WatchedDataSource watched = WatchedDataSource.watching(twin.dataSource());
        run.accept(
                Aludel.on(watched.dataSource()).migrations(migrations(upgrade)).build());
        int call = new ArrayList<>(watched.sent()).indexOf(statement) + 1;
        WatchedDataSource dying =
                WatchedDataSource.dying(database.unpooled(), new Point(call, after), StackOverflowError::new);
        try {
            run.accept(Aludel.on(dying.dataSource())
                    .migrations(migrations(upgrade))
                    .build());
        } catch (StackOverflowError e) {
            return dying;
        }
        return dying;
    }
}
