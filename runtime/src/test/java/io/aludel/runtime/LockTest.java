package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.PoolOfOne;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class LockTest {
    private static final int THREADS = 8;

    @EachDatabase
    void ofEightThatStartAtOnceOneAppliesEachRevision(Database product) throws Exception {
        TestDatabase database = TestDatabase.create(product);
        List<UpgradeReport> reports = atOnce(() ->
                Aludel.on(database.unpooled()).migrations(League.all()).build().upgrade());
        assertThat(reports.stream().flatMap(report -> report.revisions().stream()))
                .extracting(UpgradeReport.RevisionRun::revision)
                .containsExactlyInAnyOrder(League.INIT, League.ADD_AGE, League.RENAME, League.CREATE_TEAMS);
        assertThat(database.rows("select count(*) from aludel_history")).containsExactly("4");
    }

    @EachDatabase
    void whoWaitsIsToldForWhomAndGoesOnOnceTheLockIsFree(Database product) throws Exception {
        TestDatabase database = TestDatabase.create(product);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        List<String> holders = new ArrayList<>();
        TestMigrations migrations = slow(running, waited);
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "the-first-one"));
        try {
            Future<UpgradeReport> first = executor.submit(() -> Aludel.on(database.unpooled())
                    .migrations(migrations)
                    .application("league 1.4")
                    .build()
                    .upgrade());
            await(running);
            UpgradeReport second = Aludel.on(database.unpooled())
                    .migrations(migrations)
                    .listener(new ProgressListener() {
                        @Override
                        public void lockWaiting(Duration time, String holder) {
                            holders.add(holder);
                            waited.countDown();
                        }
                    })
                    .build()
                    .upgrade();
            assertThat(first.get().revisions()).hasSize(1);
            assertThat(second.revisions()).isEmpty();
            assertThat(holders)
                    .singleElement()
                    .asString()
                    .contains(
                            switch (product) {
                                case POSTGRESQL -> "\"aludel league 1.4\" (PostgreSQL process ";
                                case MARIADB, MYSQL -> " (user root, from ";
                                case H2, SQLITE, HSQLDB, DERBY, DUCKDB -> "thread the-first-one";
                            });
        } finally {
            executor.shutdownNow();
        }
    }

    @EachDatabase
    void aLockThatStaysTakenIsAnErrorThatNamesItsHolder(Database product) throws Exception {
        TestDatabase database = TestDatabase.create(product);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        TestMigrations migrations = slow(running, done);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = executor.submit(() -> Aludel.on(database.unpooled())
                    .migrations(migrations)
                    .build()
                    .upgrade());
            await(running);
            assertThatThrownBy(() -> Aludel.on(database.unpooled())
                            .migrations(migrations)
                            .lockTimeout(Duration.ofMillis(50))
                            .build()
                            .upgrade())
                    .hasMessageStartingWith("[LockTimeout] waited 0 s for the migration lock, held by ");
            done.countDown();
            first.get();
        } finally {
            executor.shutdownNow();
        }
    }

    @EachDatabase
    void whoIsInterruptedWhileWaitingStopsAndStaysInterrupted(Database product) throws Exception {
        TestDatabase database = TestDatabase.create(product);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        TestMigrations migrations = slow(running, done);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = executor.submit(() -> Aludel.on(database.unpooled())
                    .migrations(migrations)
                    .build()
                    .upgrade());
            await(running);
            assertThatThrownBy(() -> Aludel.on(database.unpooled())
                            .migrations(migrations)
                            .listener(new ProgressListener() {
                                @Override
                                public void lockWaiting(Duration time, String holder) {
                                    Thread.currentThread().interrupt();
                                }
                            })
                            .build()
                            .upgrade())
                    .hasMessage("[LockTimeout] the thread was interrupted while it waited for a lock");
            assertThat(Thread.interrupted()).isTrue();
            done.countDown();
            first.get();
        } finally {
            executor.shutdownNow();
        }
    }

    @EachDatabase
    void aPoolOfOneConnectionIsEnough(Database product) throws Exception {
        TestDatabase database = TestDatabase.create(product);
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMinutes(1))) {
            Aludel aludel =
                    Aludel.on(pool.dataSource()).migrations(League.all()).build();
            assertThat(aludel.upgrade().revisions()).hasSize(4);
            assertThat(aludel.downgrade("base").revisions()).hasSize(4);
            assertThat(aludel.upgrade().revisions()).hasSize(4);
        }
    }

    @Test
    void aLockThatIsGoneAtTheEndGivesAwayATransactionPooler() {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_a",
                        List.of(),
                        List.of(Step.data("Unlocks", db -> db.execute("select pg_advisory_unlock_all()"))),
                        List.of());
        assertThatThrownBy(() -> Aludel.on(database.unpooled())
                        .migrations(migrations)
                        .build()
                        .upgrade())
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(Code.LOCK_UNSAFE))
                .hasMessageContaining("transaction pooler");
    }

    @Test
    void aTableThatSomeoneHoldsIsTriedAgainAndTheRevisionStaysWhole() throws Exception {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        TestMigrations migrations = League.upTo(League.INIT);
        Aludel.on(database.dataSource()).migrations(migrations).build().upgrade();
        migrations.revision(
                "0002_alter",
                List.of(League.INIT),
                List.of(
                        Step.sql(Phase.EXPAND, "create table a", "table a", "create table a (id int)"),
                        Step.sql(
                                Phase.EXPAND,
                                "add column players.a",
                                "column players.a",
                                "alter table players add column a int")),
                List.of());
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch triedTwice = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection reader = database.unpooled().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select * from players");
            Future<UpgradeReport> upgrade = executor.submit(() -> Aludel.on(database.unpooled())
                    .migrations(migrations)
                    .tableLockTimeout(Duration.ofMillis(50))
                    .listener(new ProgressListener() {
                        @Override
                        public void stepStarted(StepProgress step) {
                            if (step.number() == 2 && tries.incrementAndGet() == 2) {
                                triedTwice.countDown();
                            }
                        }
                    })
                    .build()
                    .upgrade());
            await(triedTwice);
            reader.rollback();
            assertThat(upgrade.get().revisions()).hasSize(1);
        } finally {
            executor.shutdownNow();
        }
        assertThat(database.rows("select a from players")).isEmpty();
    }

    /**
     * HSQLDB's DDL waits without limit for whoever holds the table: nothing can be set that would end it. DuckDB's waits for
     * nobody: the other transaction can't be committed any more.
     */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "HSQLDB", "DUCKDB"})
    void aTableThatSomeoneNeverGivesBackEndsTheWaiting(Database product) throws SQLException {
        TestDatabase database = TestDatabase.create(product);
        Aludel.on(database.dataSource())
                .migrations(League.upTo(League.INIT))
                .build()
                .upgrade();
        try (Connection writer = database.unpooled().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("insert into players (id, name) values (1, 'Ada')");
            Aludel aludel = Aludel.on(database.unpooled())
                    .migrations(League.upTo(League.ADD_AGE))
                    .tableLockTimeout(Duration.ofMillis(50))
                    .lockTimeout(Duration.ofMillis(200))
                    .build();
            assertThatThrownBy(aludel::upgrade)
                    .hasMessageStartingWith(
                            product == Database.SQLITE
                                    ? "[LockTimeout] waited 0 s for the migration lock, held by another connection that"
                                            + " writes to the database: "
                                    : "[StepFailed] upgrade 0002_add_age, step 1 of 2: add column players.years");
            writer.rollback();
            assertThat(aludel.upgrade().revisions()).hasSize(1);
        }
    }

    static List<UpgradeReport> atOnce(Callable<UpgradeReport> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<UpgradeReport>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(executor.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<UpgradeReport> reports = new ArrayList<>();
            for (Future<UpgradeReport> future : futures) {
                reports.add(future.get());
            }
            return reports;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Makes a revision that says when it runs and goes on when told. */
    private static TestMigrations slow(CountDownLatch running, CountDownLatch go) {
        Step waiting = Step.data("Slow", db -> {
            running.countDown();
            await(go);
        });
        return new TestMigrations().revision("0001_slow", List.of(), List.of(waiting), List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
