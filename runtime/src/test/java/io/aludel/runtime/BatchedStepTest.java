package io.aludel.runtime;

import static io.aludel.runtime.query.Queries.count;
import static io.aludel.runtime.query.Queries.minus;
import static io.aludel.runtime.query.Queries.plus;
import static io.aludel.runtime.query.Queries.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.internal.OtherProcess;
import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.BatchProgress;
import io.aludel.runtime.migration.DataTask;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.query.DataContext;
import io.aludel.runtime.query.DatabaseException;
import io.aludel.runtime.query.KeyedTable;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data steps in many transactions, which go on behind the last that was committed. */
class BatchedStepTest {
    private static final String INIT = "0001_init";
    private static final String COUNT = "0002_count";
    private static final PlayersTable P = new PlayersTable();
    private static final CopiesTable C = new CopiesTable();

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void anUpgradeKilledAnywhereIsFinishedByTheNextStart(Database product) {
        everywhere(product, database -> atInit(database, 7), Aludel::upgrade, Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void aDowngradeKilledAnywhereIsFinishedByTheNextDowngrade(Database product) {
        everywhere(product, BatchedStepTest::atHead, toInit(), toInit());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void aDowngradeKilledAnywhereAndThenAnUpgradeChangeEachRowAsOftenAsWithoutDeath(Database product) {
        everywhere(product, BatchedStepTest::atHead, toInit().andThen(Aludel::upgrade), Aludel::upgrade);
    }

    @EachDatabase
    void tenThousandRowsAreChangedOnceThoughTheStepThrowsInItsMiddle(Database product) {
        TestDatabase database = TestDatabase.create(product);
        atInit(database, 10_000);
        int[] batches = {0};
        DataTask task = db -> {
            assertThat(db.inBatches(P).of(900).each(rows -> {
                        long rowsChanged =
                                db.update(P).set(P.n, plus(P.n, 1)).where(rows).execute();
                        if (++batches[0] % 4 == 0) {
                            throw new IllegalArgumentException("thrown in batch " + batches[0]);
                        }
                        return rowsChanged;
                    }))
                    .isEqualTo(10_000);
            assertThat(db.insertInto(C)
                            .rows(LongStream.rangeClosed(1, 3_000).boxed().toList(), (row, id) -> row.set(C.id, id))
                            .execute())
                    .isEqualTo(3_000);
        };
        Aludel aludel = aludel(database, task);

        for (long done : new long[] {2_700, 5_400, 8_100}) {
            assertThatThrownBy(aludel::upgrade)
                    .hasMessageStartingWith("[StepFailed] upgrade 0002_count, step 2 of 3: Count failed with"
                            + " IllegalArgumentException")
                    .hasStackTraceContaining("thrown in batch");
            assertThat(database.rows("select count(*), sum(n) from players where n > 0"))
                    .containsExactly(done + "|" + done);
            assertThat(aludel.history())
                    .extracting(RevisionStatus::state)
                    .containsExactly(State.APPLIED, State.UPGRADING);
        }
        aludel.upgrade();

        assertThat(database.rows("select n, count(*) from players group by n")).containsExactly("1|10000");
        assertThat(database.rows("select count(*) from copies")).containsExactly("3000");
        assertThat(database.rows("select count(*) from aludel_journal where revision <> ''"))
                .containsExactly("0");
    }

    @EachDatabase
    void aStepThatWaitsForContractRunsThereAndGoesOnWhereItStood(Database product) {
        TestDatabase database = TestDatabase.create(product);
        atInit(database, 10);
        boolean[] throwing = {true};
        Aludel aludel = aludel(
                database,
                db -> db.inBatches(P).of(4).each(rows -> {
                    long changed =
                            db.update(P).set(P.n, plus(P.n, 1)).where(rows).execute();
                    if (throwing[0] && changed == 2) {
                        throw new IllegalStateException("half way");
                    }
                    return changed;
                }));
        aludel.expand();
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsExactly(State.APPLIED, State.EXPANDED);
        assertThatThrownBy(aludel::contract).hasStackTraceContaining("half way");
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsExactly(State.APPLIED, State.UPGRADING);
        assertThat(database.rows("select sum(n) from players")).containsExactly("8");
        throwing[0] = false;
        aludel.contract();
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsOnly(State.APPLIED);
        assertThat(database.rows("select n, count(*) from players group by n")).containsExactly("1|10");
    }

    @EachDatabase
    void whatIsDoneIsToldBatchByBatchAndKeptHalfWayInTheHistory(Database product) {
        TestDatabase database = TestDatabase.create(product);
        atInit(database, 25);
        List<String> told = new ArrayList<>();
        List<String> states = new ArrayList<>();
        DataTask task = db -> {
            db.inBatches(P)
                    .of(10)
                    .pausing(Duration.ofMillis(1))
                    .update(u -> u.set(P.n, plus(P.n, 1)).where(P.id.gt(4L)));
            states.addAll(database.rows("select state from aludel_history order by position"));
            states.addAll(database.rows("select phase, state from aludel_journal where revision <> '' order by step"));
        };
        Aludel.on(database.dataSource())
                .migrations(migrations(task, task))
                .listener(new ProgressListener() {
                    @Override
                    public void batchFinished(BatchProgress batch) {
                        told.add(batch.toString());
                    }
                })
                .build()
                .upgrade();

        String step = "upgrade 0002_count, step 2 of 3: Count: batch ";
        assertThat(told)
                .containsExactly(
                        step + "1 of players, 10 rows walked, 6 changed",
                        step + "2 of players, 20 rows walked, 16 changed",
                        step + "3 of players, 25 rows walked, 21 changed");
        assertThat(states).containsExactly("applied", "upgrading", "expand|done", "data|open");
    }

    @EachDatabase
    void aStepWhoseCodeWasChangedBehindWhatIsDoneIsRefused(Database product) {
        TestDatabase database = TestDatabase.create(product);
        atInit(database, 10);
        DataTask half = db -> {
            db.update(P).set(P.n, 5).where(P.id.eq(1L)).execute();
            db.inBatches(P).of(2).each(rows -> {
                if (db.fetchValue(select(count()).from(P).where(rows).where(P.id.eq(6L)))
                        .orElseThrow()
                        .equals(1L)) {
                    throw new IllegalStateException("half way");
                }
                return db.update(P).set(P.n, plus(P.n, 1)).where(rows).execute();
            });
        };
        assertThatThrownBy(() -> aludel(database, half).upgrade()).hasStackTraceContaining("half way");
        List<String> before = database.rows("select id, n from players order by id");
        String prefix = "[StepChanged] upgrade 0002_count, step 2 of 3: Count was half done when it ended, ";

        assertThatThrownBy(() -> aludel(
                                database,
                                db -> db.update(P)
                                        .set(P.n, 6)
                                        .where(P.id.lt(1L))
                                        .execute())
                        .upgrade())
                .hasMessageStartingWith(prefix + "and goes on with another change than the one that was committed")
                .hasMessageContaining("Then:\nupdate ")
                .hasMessageContaining("Now:\nupdate ");
        assertThatThrownBy(() -> aludel(database, db -> {
                            db.update(P).set(P.n, 5).where(P.id.eq(1L)).execute();
                            db.inBatches(P).update(u -> u.set(P.n, 4));
                        })
                        .upgrade())
                .hasMessageStartingWith(prefix + "and goes on with another change")
                .hasMessageContaining("Then:\neach batch by players(id)\nNow:\nupdate ");
        assertThatThrownBy(() -> aludel(
                                database,
                                db -> db.update(P)
                                        .set(P.n, 5)
                                        .where(P.id.eq(1L))
                                        .execute())
                        .upgrade())
                .hasMessageStartingWith(prefix + "and a change that was committed is gone from its code");
        assertThatThrownBy(() -> Aludel.on(database.dataSource())
                        .migrations(migrations(Step.data("Count", half), Step.data("Count", half)))
                        .build()
                        .upgrade())
                .hasMessageStartingWith(prefix + "batch by batch, and is no longer @DataStep(batched = true)");
        assertThat(database.rows("select id, n from players order by id")).isEqualTo(before);
    }

    @EachDatabase
    void aStatementThatFailedIsFollowedByNoneEvenIfTheStepGoesOn(Database product) {
        TestDatabase database = TestDatabase.create(product);
        atInit(database, 3);
        Aludel aludel = aludel(database, db -> {
            try {
                db.insertInto(P).set(P.id, 1L).set(P.n, 0).execute();
            } catch (DatabaseException e) {
                db.update(P).set(P.n, 7).execute();
            }
        });
        assertThatThrownBy(aludel::upgrade).hasMessageContaining("insert into ");
        assertThat(database.rows("select distinct n from players")).containsExactly("0");
    }

    @Test
    void theConnectionIsRefusedWithWhatToUse() {
        TestDatabase database = TestDatabase.create(Database.H2);
        atInit(database, 3);
        assertThatThrownBy(() -> aludel(database, DataContext::connection).upgrade())
                .hasMessage(
                        "[StepFailed] upgrade 0002_count, step 2 of 3: Count asks for db.connection(), and a batched"
                                + " data step has none to lend: what goes through it would belong to no transaction that is noted,"
                                + " and might run twice. Use db.execute(sql, ...), or leave out batched = true");
    }

    @Test
    void theNotesOfManyStatementsThatAreAlikeAreShort() {
        TestDatabase database = TestDatabase.create(Database.H2);
        atInit(database, 300);
        List<String> notes = new ArrayList<>();
        aludel(database, db -> {
                    for (long id = 1; id <= 300; id++) {
                        db.update(P).set(P.n, 1).where(P.id.eq(id)).execute();
                    }
                    db.execute("update players set n = 2\nwhere id = 1 and '\\' <> '|'");
                    notes.addAll(database.rows("select statement from aludel_journal where step = 2"));
                })
                .upgrade();
        assertThat(notes)
                .containsExactly("done 300 1 update \"PLAYERS\" set \"N\" = ? where \"PLAYERS\".\"ID\" = ?\n"
                        + "done 1 1 update players set n = 2\\nwhere id = 1 and '\\\\' <> '|'");
    }

    /** In the listener stands another process: where the transaction is the lock, it may take it between two of ours. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"SQLITE", "DERBY"})
    void whatAnotherProcessDoesBetweenTwoBatchesIsNotDoneAgain(Database product) {
        TestDatabase database = TestDatabase.create(product);
        atInit(database, 100);
        DataTask task = db -> {
            db.inBatches(P).of(10).update(u -> u.set(P.n, plus(P.n, 1)));
            db.update(P).set(P.n, plus(P.n, 1)).execute();
        };
        boolean[] first = {true};
        Aludel overtaken = Aludel.on(database.dataSource())
                .migrations(migrations(task, task))
                .listener(new ProgressListener() {
                    @Override
                    public void batchFinished(BatchProgress batch) {
                        if (batch.batches() == 4 && first[0]) {
                            first[0] = false;
                            try {
                                OtherProcess.run(() -> goOn(database, task));
                            } catch (ReflectiveOperationException e) {
                                throw new AssertionError(e);
                            }
                        }
                    }
                })
                .build();
        overtaken.upgrade();
        assertThat(first[0]).isFalse();
        assertThat(database.rows("select n, count(*) from players group by n")).containsExactly("2|100");
    }

    /** Goes on for two batches, and dies. */
    private static void goOn(TestDatabase database, DataTask task) {
        int[] batches = {0};
        assertThatThrownBy(() -> Aludel.on(database.unpooled())
                        .migrations(migrations(task, task))
                        .listener(new ProgressListener() {
                            @Override
                            public void batchFinished(BatchProgress batch) {
                                if (++batches[0] == 2) {
                                    throw new IllegalStateException("dead");
                                }
                            }
                        })
                        .build()
                        .upgrade())
                .hasStackTraceContaining("dead");
    }

    private static void everywhere(
            Database product, Consumer<TestDatabase> given, Consumer<Aludel> killed, Consumer<Aludel> nextStart) {
        new KillPoints(product, () -> migrations(BatchedStepTest::up, BatchedStepTest::down), TestDatabase::snapshot)
                .everywhere(KillPoints.Killed::new, given, killed, nextStart);
    }

    private static void up(DataContext db) {
        db.inBatches(P).of(3).update(u -> u.set(P.n, plus(P.n, 1)));
        db.update(P).set(P.n, plus(P.n, 10)).where(P.id.le(2L)).execute();
        db.insertInto(C)
                .rows(List.of(100L, 101L, 102L), (row, id) -> row.set(C.id, id))
                .batchesOf(2)
                .execute();
        db.inBatches(P)
                .of(4)
                .each(rows -> db.insertInto(C, C.id, C.n)
                        .select(select(P.id, P.n).from(P).where(rows))
                        .execute());
        db.execute("update players set n = n + 100 where id = 1");
    }

    private static void down(DataContext db) {
        db.inBatches(C).of(4).delete(d -> d);
        db.execute("update players set n = n - 100 where id = 1");
        db.inBatches(P).of(3).update(u -> u.set(P.n, minus(P.n, 1)));
        db.update(P).set(P.n, minus(P.n, 10)).where(P.id.le(2L)).execute();
    }

    private static void atInit(TestDatabase database, int players) {
        Aludel.on(database.dataSource())
                .migrations(migrations(db -> {}, db -> {}))
                .build()
                .upgrade(INIT);
        for (int first = 1; first <= players; first += 500) {
            String rows = LongStream.range(first, Math.min(first + 500, players + 1))
                    .mapToObj(id -> "(" + id + ", 0)")
                    .collect(Collectors.joining(", "));
            database.execute("insert into players (id, n) values " + rows);
        }
    }

    private static void atHead(TestDatabase database) {
        atInit(database, 7);
        Aludel.on(database.dataSource())
                .migrations(migrations(BatchedStepTest::up, BatchedStepTest::down))
                .build()
                .upgrade();
    }

    private static Consumer<Aludel> toInit() {
        return aludel -> aludel.downgrade(INIT);
    }

    private static Aludel aludel(TestDatabase database, DataTask task) {
        return Aludel.on(database.dataSource())
                .migrations(migrations(task, task))
                .build();
    }

    private static TestMigrations migrations(DataTask up, DataTask down) {
        return migrations(Step.batchedData("Count", up), Step.batchedData("Count", down));
    }

    private static TestMigrations migrations(Step up, Step down) {
        return new TestMigrations()
                .revision(
                        INIT,
                        List.of(),
                        List.of(create("players"), create("copies")),
                        List.of(drop("copies"), drop("players")))
                .revision(
                        COUNT,
                        List.of(INIT),
                        List.of(create("expanded"), up, create("contracted")),
                        List.of(drop("contracted"), down, drop("expanded")));
    }

    private static Step create(String table) {
        return Step.sql(
                table.equals("contracted") ? Phase.CONTRACT : Phase.EXPAND,
                "create table " + table,
                "table " + table,
                "create table " + table
                        + " (id bigint not null, n integer default 0 not null, constraint pk_" + table
                        + " primary key (id))");
    }

    private static Step drop(String table) {
        return Step.sql(
                table.equals("contracted") ? Phase.EXPAND : Phase.CONTRACT,
                "drop table " + table,
                "!table " + table,
                "drop table " + table);
    }

    private static final class PlayersTable extends Table implements KeyedTable {
        final Column<Long> id = longColumn("id", "bigint", false);
        final Column<Integer> n = integerColumn("n", "integer", false);

        PlayersTable() {
            this("players");
        }

        private PlayersTable(String alias) {
            super("players", alias);
            primaryKey("pk_players", "id");
        }

        @Override
        public Table as(String alias) {
            return new PlayersTable(alias);
        }
    }

    private static final class CopiesTable extends Table implements KeyedTable {
        final Column<Long> id = longColumn("id", "bigint", false);
        final Column<Integer> n = integerColumn("n", "integer", false);

        CopiesTable() {
            this("copies");
        }

        private CopiesTable(String alias) {
            super("copies", alias);
            primaryKey("pk_copies", "id");
        }

        @Override
        public Table as(String alias) {
            return new CopiesTable(alias);
        }
    }
}
