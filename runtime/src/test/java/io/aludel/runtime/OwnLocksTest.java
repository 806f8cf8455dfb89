package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.TransactionPooler;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks that each database has in its own way, seen from a process that is not this one. */
class OwnLocksTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"SQLITE", "DERBY"})
    void whereTheTransactionIsTheLockWhatOthersDidBetweenTwoRevisionsIsNotDoneAgain(Database product) {
        TestDatabase database = TestDatabase.create(product);
        UpgradeReport report = overtaken(database).upgrade();
        assertThat(report.revisions())
                .extracting(UpgradeReport.RevisionRun::revision)
                .containsExactly("0001_a", "0003_c");
        assertThat(database.tables()).contains(database.folded("t_0001_a"), database.folded("t_0003_c"));
        assertThat(three(database).build().upgrade().revisions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"SQLITE", "DERBY"})
    void aTargetThatDependsOnWhereTheDatabaseStandsIsNotGuessedAnew(Database product) {
        TestDatabase database = TestDatabase.create(product);
        assertThatThrownBy(() -> overtaken(database).upgrade("+2"))
                .hasMessageStartingWith("[LockUnsafe] another process migrated while this one was on its way to +2");
        assertThat(database.rows("select count(*) from aludel_history")).containsExactly("2");
    }

    @Test
    void whoWritesToAnSqliteDatabaseIsWaitedFor() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.SQLITE);
        three(database).build().upgrade("0001_a");
        try (Connection writer = database.unpooled().getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("begin immediate");
            List<String> holders = new ArrayList<>();
            UpgradeReport report = three(database)
                    .listener(new ProgressListener() {
                        @Override
                        public void lockWaiting(Duration time, String holder) {
                            holders.add(holder);
                            try {
                                statement.execute("rollback");
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    })
                    .build()
                    .upgrade();
            assertThat(holders).containsExactly("another connection that writes to the database");
            assertThat(report.revisions()).hasSize(2);
        }
    }

    @Test
    void aRowOfHsqldbIsALockAsLongAsTheSessionThatItNamesLives() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.HSQLDB);
        three(database).build().upgrade("0001_a");
        try (Connection other = database.unpooled().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute(
                    "update aludel_journal set description = (select session_id || ' since ' || connected from"
                            + " information_schema.system_sessions where session_id = session_id()) where step = 0");
            assertThatThrownBy(() -> three(database)
                            .lockTimeout(Duration.ofMillis(50))
                            .build()
                            .upgrade())
                    .hasMessageStartingWith("[LockTimeout] waited 0 s for the migration lock, held by HSQLDB session ")
                    .hasMessageContaining(" (user SA)");
        }
        assertThat(three(database).build().upgrade().revisions()).hasSize(2);
    }

    @Test
    void aLockOfMariadbIsThatOfASchema() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.MARIADB);
        TestDatabase other = TestDatabase.create(Database.MARIADB);
        List<UpgradeReport> reports = new ArrayList<>();
        three(database)
                .listener(new ProgressListener() {
                    @Override
                    public void revisionStarted(Direction direction, String revision) {
                        if (reports.isEmpty()) {
                            reports.add(three(other)
                                    .lockTimeout(Duration.ZERO)
                                    .build()
                                    .upgrade());
                        }
                    }
                })
                .build()
                .upgrade();
        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.revisions()).hasSize(3));
    }

    /** A pool that goes to another server process at one statement or another: none runs without the lock. */
    @Test
    void aTransactionPoolerIsFoundOutBeforeARevisionRunsWithoutTheLock() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        Aludel.on(database.dataSource())
                .migrations(League.upTo(League.INIT))
                .build()
                .upgrade();
        List<Boolean> ran = new ArrayList<>();
        UpgradeReport last = null;
        for (int faithful = 0; last == null; faithful++) {
            try (TransactionPooler pooler = new TransactionPooler(database.unpooled(), faithful)) {
                last = Aludel.on(pooler.dataSource())
                        .migrations(League.upTo(League.ADD_AGE))
                        .build()
                        .upgrade();
            } catch (AludelException e) {
                assertThat(e)
                        .hasMessageStartingWith("[LockUnsafe] the migration lock was not held by the connection that")
                        .hasMessageContaining("a transaction pooler")
                        .hasMessageEndingWith("Use a direct URL for migrations");
                ran.add(!database.rows("select 1 from aludel_history where position = 2")
                        .isEmpty());
            }
        }
        // At the end only to give the lock back was left.
        assertThat(ran).hasSizeGreaterThan(5).last().isEqualTo(true);
        assertThat(ran.subList(0, ran.size() - 1)).containsOnly(false);
        assertThat(last.revisions()).isEmpty();
    }

    /** The statement that takes the lock is the fourth; behind it only giving it back tells. */
    @Test
    void onMariadbATransactionPoolerIsFoundOutWhenTheLockIsTaken() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.MARIADB);
        for (int faithful = 0; faithful < 4; faithful++) {
            try (TransactionPooler pooler = new TransactionPooler(database.unpooled(), faithful)) {
                Aludel aludel = Aludel.on(pooler.dataSource())
                        .migrations(League.upTo(League.INIT))
                        .build();
                assertThatThrownBy(aludel::upgrade)
                        .hasMessageStartingWith("[LockUnsafe] the migration lock was not held by the connection that")
                        .hasMessageContaining("a transaction pooler");
            }
        }
        assertThat(database.rows("select table_name from information_schema.tables where table_schema = database()"))
                .isEmpty();
    }

    /** Returns an upgrade after whose first revision somebody else applies the second. */
    private static Aludel overtaken(TestDatabase database) {
        TestDatabase twin = TestDatabase.create(database.product());
        three(twin).build().upgrade("0002_b");
        List<String> row = List.of(twin.rows("select checksum, chain from aludel_history where position = 2")
                .get(0)
                .split("\\|"));
        AtomicBoolean first = new AtomicBoolean(true);
        return three(database)
                .listener(new ProgressListener() {
                    @Override
                    public void revisionFinished(Direction direction, String revision, Duration took) {
                        if (first.getAndSet(false)) {
                            database.execute(
                                    "create table t_0002_b (id int)",
                                    "insert into aludel_history (position, revision, parents, message, checksum, chain,"
                                            + " state, draft, application, applied_at) select 2, '0002_b', '0001_a', 'b', '"
                                            + row.get(0) + "', '" + row.get(1) + "', state, draft, application,"
                                            + " applied_at from aludel_history");
                        }
                    }
                })
                .build();
    }

    private static Aludel.Builder three(TestDatabase database) {
        return Aludel.on(database.dataSource())
                .migrations(new TestMigrations()
                        .revision("0001_a")
                        .revision("0002_b", "0001_a")
                        .revision("0003_c", "0002_b"));
    }
}
