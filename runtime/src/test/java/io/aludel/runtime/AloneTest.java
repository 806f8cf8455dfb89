package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.WatchedDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Steps that can't run in a transaction, on the database where all others of their revision do. */
class AloneTest {
    private static final String INIT = "0001_init";
    private static final String INDEXED = "0002_index";
    private static final String BUILD = "create unique index concurrently ix_c on t (c)";

    @Test
    void aRevisionIsCutAtAStepThatRunsAlone() {
        TestDatabase database = given();
        WatchedDataSource watched = WatchedDataSource.watching(database.dataSource());

        Aludel.on(watched.dataSource()).migrations(migrations()).build().upgrade();

        List<String> sent = new ArrayList<>(watched.sent());
        sent.removeIf(
                text -> !text.matches("(?s)commit|alter.*|update t .*|(create unique|drop) index.*|.*into .*aludel.*"));
        sent.replaceAll(text -> text.replaceAll("(?s) \\(.*|\"runtime_\\d+\"\\.", ""));
        assertThat(sent)
                .containsExactly(
                        "alter table t add column c int",
                        "update t set c = id",
                        "insert into \"aludel_history\"",
                        "insert into \"aludel_journal\"",
                        "insert into \"aludel_journal\"",
                        "commit",
                        "insert into \"aludel_journal\"",
                        "create unique index concurrently ix_c on t",
                        "alter table t add constraint uq_c unique using index ix_c",
                        "insert into \"aludel_journal\"",
                        "commit",
                        "insert into \"aludel_journal\"",
                        "drop index concurrently ix_a",
                        "commit");
        assertThat(database.rows("select count(*) from aludel_journal")).containsExactly("0");
        assertThat(aludel(database).current()).extracting(RevisionStatus::state).containsExactly(State.APPLIED);
    }

    @Test
    void anUpgradeKilledAnywhereIsFinishedByTheNextStart() {
        everywhere(AloneTest::atInit, Aludel::upgrade, Aludel::upgrade);
    }

    @Test
    void aDowngradeKilledAnywhereIsFinishedByTheNextDowngrade() {
        everywhere(AloneTest::atHead, toInit(), toInit());
    }

    @Test
    void aDowngradeKilledAnywhereAndThenAnUpgradeBringBackEverything() {
        everywhere(AloneTest::atHead, toInit().andThen(Aludel::upgrade), Aludel::upgrade);
    }

    @Test
    void aBuildThatFailsLeavesARevisionHalfWayThatIsFinishedOnceTheRowsAreMended() {
        TestDatabase database = given();
        database.execute("insert into t (id, a) values (2, 0)");
        TestMigrations migrations = migrations("update t set c = 7");
        Aludel aludel = Aludel.on(database.dataSource()).migrations(migrations).build();

        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(aludel::upgrade)
                    .as("start " + start)
                    .hasMessageStartingWith("[StepFailed] upgrade 0002_index, step 3 of 5: build ix_c failed")
                    .hasMessageContaining("SQLSTATE 23505");
            assertThat(unusable(database)).as("start " + start).containsExactly("ix_c");
        }
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsExactly(State.APPLIED, State.UPGRADING);

        database.execute("update t set c = 8 where id = 2");
        aludel.upgrade();

        assertThat(unusable(database)).isEmpty();
        assertThat(database.rows("select id, c from t order by id")).containsExactly("1|7", "2|8");
    }

    @Test
    void whatABuildLeftThatDiedInTheServerIsDroppedAndBuiltAgain() {
        TestDatabase database = given();
        killAt(database, BUILD, aludel -> aludel.upgrade());
        ruin(database, "ix_c", "c");

        aludel(database).upgrade();

        assertThat(unusable(database)).isEmpty();
        assertThat(database.rows("select conname from pg_constraint where conrelid = 't'::regclass"))
                .hasSize(1);
    }

    @Test
    void aDropThatDiedInTheServerIsFinished() {
        TestDatabase database = given();
        killAt(database, "drop index concurrently ix_a", aludel -> aludel.upgrade());
        database.execute("drop index ix_a");
        ruin(database, "ix_a", "a");

        aludel(database).upgrade();

        assertThat(database.rows("select indexrelid from pg_index where indexrelid = to_regclass('ix_a')"))
                .isEmpty();
    }

    @Test
    void aBuildWaitsForOlderTransactionsInsteadOfGivingUpHalfWay() throws Exception {
        TestDatabase database = given();
        Aludel hasty = Aludel.on(database.unpooled())
                .migrations(migrations())
                .tableLockTimeout(Duration.ofMillis(20))
                .build();
        String waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query = '" + BUILD + "'";
        try (Connection older = database.unpooled().getConnection();
                Statement statement = older.createStatement()) {
            statement.execute("set default_transaction_isolation = 'repeatable read'");
            older.setAutoCommit(false);
            statement.execute("select 1 from aludel_history");
            CompletableFuture<?> upgrade = CompletableFuture.runAsync(hasty::upgrade);
            while (database.rows(waiting).isEmpty()) {
                assertThat(upgrade.isDone()).isFalse();
                Thread.onSpinWait();
            }
            older.rollback();
            upgrade.get();
        }
        assertThat(unusable(database)).isEmpty();
    }

    @Test
    void theConnectionsOwnLockTimeoutComesBack() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '7s'");
        }
        aludel(database).upgrade(INIT);
        assertThat(database.rows("show lock_timeout")).containsExactly("7s");
        database.execute("reset lock_timeout");
    }

    @Test
    void whereEveryStatementRunsAloneTheMarkChangesNothing() {
        TestDatabase database = TestDatabase.create(Database.H2);
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_a",
                        List.of(),
                        List.of(Step.alone(Phase.EXPAND, "create table a", "table a", "create table a (id int)")),
                        List.of());

        Aludel.on(database.dataSource()).migrations(migrations).build().upgrade();

        assertThat(database.rows("select * from a")).isEmpty();
    }

    private static void everywhere(Consumer<TestDatabase> given, Consumer<Aludel> killed, Consumer<Aludel> nextStart) {
        new KillPoints(Database.POSTGRESQL, AloneTest::migrations, AloneTest::state)
                .everywhere(KillPoints.Killed::new, given, killed, nextStart);
    }

    private static List<String> state(TestDatabase database) {
        List<String> facts = new ArrayList<>(database.snapshot());
        facts.addAll(database.rows("select relname, indisvalid, indisready, indisunique from pg_index join pg_class"
                + " on oid = indexrelid where relnamespace = current_schema()::regnamespace order by 1"));
        return facts;
    }

    private static TestDatabase given() {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        atInit(database);
        return database;
    }

    private static void atInit(TestDatabase database) {
        aludel(database).upgrade(INIT);
        database.execute("insert into t (id, a) values (1, 0)");
    }

    private static void atHead(TestDatabase database) {
        atInit(database);
        aludel(database).upgrade();
    }

    private static Consumer<Aludel> toInit() {
        return aludel -> aludel.downgrade(INIT);
    }

    private static Aludel aludel(TestDatabase database) {
        return Aludel.on(database.dataSource()).migrations(migrations()).build();
    }

    private static void killAt(TestDatabase database, String statement, Consumer<Aludel> killed) {
        TestDatabase other = given();
        WatchedDataSource watched = WatchedDataSource.watching(other.dataSource());
        killed.accept(Aludel.on(watched.dataSource()).migrations(migrations()).build());
        int call = watched.sent().indexOf(statement) + 1;
        WatchedDataSource dying = WatchedDataSource.dying(
                database.unpooled(), new WatchedDataSource.Point(call, false), KillPoints.Killed::new);
        assertThatThrownBy(() -> killed.accept(
                        Aludel.on(dying.dataSource()).migrations(migrations()).build()))
                .isInstanceOf(KillPoints.Killed.class);
    }

    /** Leaves an index as a build leaves it that dies: there, and of no use. */
    private static void ruin(TestDatabase database, String index, String column) {
        database.execute("insert into t (id, " + column + ") select max(id) + 1, max(" + column + ") from t");
        String build = "create unique index concurrently " + index + " on t (" + column + ")";
        assertThatThrownBy(() -> database.execute(build)).hasRootCauseInstanceOf(SQLException.class);
        database.execute("delete from t where id = (select max(id) from t)");
        assertThat(unusable(database)).containsExactly(index);
    }

    private static List<String> unusable(TestDatabase database) {
        return database.rows("select relname from pg_index join pg_class on oid = indexrelid"
                + " where not indisvalid and relnamespace = current_schema()::regnamespace");
    }

    private static TestMigrations migrations() {
        return migrations("update t set c = id");
    }

    private static TestMigrations migrations(String fill) {
        return new TestMigrations()
                .revision(
                        INIT,
                        List.of(),
                        List.of(
                                Step.sql(Phase.EXPAND, "create t", "table t", "create table t (id int, a int)"),
                                Step.sql(Phase.EXPAND, "index a", "index t.ix_a", "create index ix_a on t (a)")),
                        List.of(Step.sql(Phase.CONTRACT, "drop t", "!table t", "drop table t")))
                .revision(
                        INDEXED,
                        List.of(INIT),
                        List.of(
                                Step.sql(Phase.EXPAND, "add c", "column t.c", "alter table t add column c int"),
                                Step.sql(Phase.DATA, "fill c", "", fill),
                                Step.alone(Phase.CONTRACT, "build ix_c", "index t.ix_c", BUILD),
                                Step.sql(
                                        Phase.CONTRACT,
                                        "make it a key",
                                        "constraint t.uq_c",
                                        "alter table t add constraint uq_c unique using index ix_c"),
                                Step.alone(
                                        Phase.CONTRACT, "drop ix_a", "!index t.ix_a", "drop index concurrently ix_a")),
                        List.of(
                                Step.alone(
                                        Phase.EXPAND,
                                        "build ix_a",
                                        "index t.ix_a",
                                        "create index concurrently ix_a on t (a)"),
                                Step.sql(Phase.CONTRACT, "drop c", "!column t.c", "alter table t drop column c")));
    }
}
