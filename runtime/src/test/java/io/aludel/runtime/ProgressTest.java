package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.LogRecords;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.WatchedDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @EachDatabase
    void aListenerHearsEveryRevisionAndStepInOrder(Database product) {
        TestDatabase database = TestDatabase.create(product);
        List<String> heard = new ArrayList<>();
        Aludel aludel = Aludel.on(database.dataSource())
                .migrations(League.upTo(League.ADD_AGE))
                .listener(new ProgressListener() {
                    @Override
                    public void revisionStarted(Direction direction, String revision) {
                        heard.add("start " + direction + " " + revision);
                    }

                    @Override
                    public void stepStarted(StepProgress step) {
                        heard.add(step.toString());
                    }

                    @Override
                    public void stepFinished(StepProgress step, Duration took) {
                        heard.add("done " + step.number());
                    }

                    @Override
                    public void revisionFinished(Direction direction, String revision, Duration took) {
                        heard.add("finish " + direction + " " + revision);
                    }
                })
                .build();
        aludel.upgrade();
        assertThat(heard)
                .containsExactly(
                        "start upgrade 0001_init",
                        "upgrade 0001_init, step 1 of 1: create table players",
                        "done 1",
                        "finish upgrade 0001_init",
                        "start upgrade 0002_add_age",
                        "upgrade 0002_add_age, step 1 of 2: add column players.years",
                        "done 1",
                        "upgrade 0002_add_age, step 2 of 2: add index ix_players_team",
                        "done 2",
                        "finish upgrade 0002_add_age");
    }

    @Test
    void theLogTellsOfLockWaitRevisionStepAndBatch() {
        TestDatabase database = TestDatabase.create(Database.H2);
        TestMigrations migrations = League.upTo(League.INIT)
                .revision(
                        "0002_fill",
                        List.of(League.INIT),
                        List.of(Step.data(
                                "Fill",
                                db -> db.inBatches(new League.PlayersTable())
                                        .of(3)
                                        .delete(all -> all))),
                        List.of());
        Aludel.Builder builder = Aludel.on(database.dataSource()).migrations(migrations);
        builder.build().upgrade(League.INIT);
        League.addPlayers(database);
        try (LogRecords log = new LogRecords()) {
            UpgradeReport report = builder.listener(new ProgressListener() {
                        @Override
                        public void revisionStarted(Direction direction, String revision) {
                            assertThatThrownBy(() -> Aludel.on(database.dataSource())
                                            .migrations(migrations)
                                            .lockTimeout(Duration.ofMillis(30))
                                            .build()
                                            .upgrade())
                                    .hasMessageStartingWith("[LockTimeout]");
                        }
                    })
                    .build()
                    .upgrade();
            assertThat(report.revisions()).hasSize(1);
            String thread = Thread.currentThread().getName();
            assertThat(log.lines())
                    .filteredOn(line -> !line.endsWith(" ms"))
                    .containsExactly(
                            "INFO upgrade 0002_fill",
                            "INFO waiting for the migration lock for 0 s, held by thread " + thread
                                    + " of this process",
                            "FINE upgrade 0002_fill, step 1 of 1: Fill",
                            "FINE upgrade 0002_fill, step 1 of 1: Fill: batch 1 of players, 3 rows walked, 3 changed",
                            "FINE upgrade 0002_fill, step 1 of 1: Fill: batch 2 of players, 4 rows walked, 4 changed");
            assertThat(log.lines()).last().asString().startsWith("INFO upgrade 0002_fill took ");
        }
    }

    @Test
    void aReportIsAValueAndJson() {
        Duration took = Duration.ofMillis(12);
        UpgradeReport report = new UpgradeReport(
                Direction.UPGRADE,
                List.of(),
                List.of("0001_init"),
                List.of(new UpgradeReport.RevisionRun(Direction.UPGRADE, "0001_init", true, Phase.EXPAND, took)),
                took);
        assertThat(report.toJson())
                .isEqualTo("{\"direction\":\"upgrade\",\"from\":[],\"to\":[\"0001_init\"],\"tookMillis\":12,"
                        + "\"revisions\":[{\"direction\":\"upgrade\",\"revision\":\"0001_init\",\"resumed\":true,"
                        + "\"last\":\"expand\",\"tookMillis\":12}]}");
        UpgradeReport odd =
                new UpgradeReport(Direction.DOWNGRADE, List.of("a\"b"), List.of(), List.of(), Duration.ZERO);
        assertThat(odd.toJson())
                .isEqualTo("{\"direction\":\"downgrade\",\"from\":[\"a\\\"b\"],\"to\":[],\"tookMillis\":0,"
                        + "\"revisions\":[]}");
    }

    @EachDatabase
    void aListenerThatThrowsEndsTheRunAndTheNextOneGoesOn(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel.Builder builder = Aludel.on(database.dataSource()).migrations(League.all());
        Aludel disturbed = builder.listener(new ProgressListener() {
                    @Override
                    public void stepStarted(StepProgress step) {
                        if (step.revision().equals(League.CREATE_TEAMS) && step.number() == 3) {
                            throw new IllegalStateException("enough");
                        }
                    }
                })
                .build();
        assertThatThrownBy(disturbed::upgrade)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        Aludel.on(database.dataSource()).migrations(League.all()).build().upgrade();
        assertThat(database.rows("select count(*) from teams")).containsExactly("0");
    }

    @EachDatabase
    void whatARunSendsGrowsWithItsStepsAndNothingElse(Database product) {
        int one = sent(product, League.INIT);
        int two = sent(product, League.ADD_AGE);
        // A transaction: each step, history row, commit. PostgreSQL: the lock timeout; where the transaction is the
        // lock:
        // taking it, and the history's newest row before and after; SQLite: the check of foreign keys. Step by step:
        // the
        // row of the history and its commit, its settling by five calls, and before and after each step a note.
        int revision = switch (product) {
            case DUCKDB -> 2;
            case POSTGRESQL -> 3;
            case DERBY -> 5;
            case SQLITE -> 6;
            case H2, HSQLDB, MARIADB, MYSQL -> 7;
        };
        int step = TestDatabase.create(product).rollsBack() ? 1 : 3;
        assertThat(two - one).isEqualTo(revision + 2 * step);
    }

    @EachDatabase
    void onlyWhereDdlDoesNotCommitIsARevisionOneTransaction(Database product) throws SQLException {
        TestDatabase database = TestDatabase.create(product);
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().dataDefinitionCausesTransactionCommit())
                    .isEqualTo(!database.rollsBack());
        }
    }

    private static int sent(Database product, String last) {
        WatchedDataSource watched =
                WatchedDataSource.watching(TestDatabase.create(product).unpooled());
        Aludel.on(watched.dataSource()).migrations(League.upTo(last)).build().upgrade();
        return watched.sent().size();
    }
}
