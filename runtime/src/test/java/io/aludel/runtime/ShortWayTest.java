package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.WatchedDataSource;
import io.aludel.runtime.support.WatchedDataSource.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fresh database takes the first revisions in one go, and ends as if they had run one by one. */
class ShortWayTest {
    private static final Step PLAYERS =
            create("players", "(id int not null, name varchar(20), constraint pk_players primary key (id))");

    /** As a comment or a trigger is made: its probe denies what is there, so that it's made again. */
    private static final Step REPEATABLE =
            Step.sql(Phase.EXPAND, "make it again", "!table players", "update players set name = '' where id = 0");

    private static final Step TEAMS = create("teams", "(id int not null, constraint pk_teams primary key (id))");
    private static final Step INDEX = Step.sql(
            Phase.EXPAND,
            "create index",
            "index players.ix_players_name",
            "create index ix_players_name on players (name)");

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void itEndsAsIfTheyHadRunOneByOne(Database product) {
        TestDatabase oneByOne = TestDatabase.create(product);
        for (int i = 0; i < 4; i++) {
            aludel(oneByOne, league()).upgrade("+1");
        }
        TestDatabase database = TestDatabase.create(product);
        List<String> heard = new ArrayList<>();

        UpgradeReport report = Aludel.on(database.dataSource())
                .migrations(league())
                .listener(listener(heard))
                .build()
                .upgrade();

        assertThat(database.snapshot()).isEqualTo(oneByOne.snapshot());
        assertThat(report.revisions())
                .extracting(RevisionRun::revision)
                .containsExactly("0001_init", "0002_wider", "0003_teams", "0004_last");
        assertThat(heard).containsExactly("0003_teams", "0004_last");
        assertNothingToDo(database);
        assertThat(aludel(database, league()).downgrade("base").revisions()).hasSize(4);
        assertThat(database.tables())
                .allMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("aludel_"));
    }

    /** MariaDB, whose databases take long to make, does as H2 and HSQLDB do. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MARIADB", "MYSQL"})
    void killedAnywhereItIsFinishedByTheNextStart(Database product) {
        new KillPoints(product, ShortWayTest::league, TestDatabase::snapshot)
                .everywhere(KillPoints.Killed::new, database -> {}, Aludel::upgrade, Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "HSQLDB"})
    void killedAgainWhileItIsFinishedItIsFinishedByTheThirdStart(Database product) {
        new KillPoints(product, ShortWayTest::league, TestDatabase::snapshot)
                .everywhere(
                        KillPoints.Killed::new,
                        database -> kill(database, "create table teams"),
                        Aludel::upgrade,
                        Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void aNewerApplicationWithAnotherWayFinishesTheOldOne(Database product) {
        TestDatabase database = TestDatabase.create(product);
        kill(database, "create table teams");
        TestMigrations newer = league().fold("0001_init", "0004_last", List.of(PLAYERS, create("other", "(id int)")));

        aludel(database, newer).upgrade();

        TestDatabase undisturbed = TestDatabase.create(product);
        aludel(undisturbed, league()).upgrade();
        if (database.rollsBack()) {
            // Nothing was left, and its own way was taken.
            assertThat(database.tables()).contains(database.folded("other"));
        } else {
            assertThat(database.snapshot()).isEqualTo(undisturbed.snapshot());
        }
        assertNothingToDo(database);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"H2", "HSQLDB"})
    void anotherApplicationThanThatWhichBeganIsRefused(Database product) {
        TestDatabase database = TestDatabase.create(product);
        kill(database, "create table teams");

        TestMigrations edited = new TestMigrations()
                .revision("0001_init", List.of(), List.of(TEAMS), List.of())
                .revision("0002_wider", List.of("0001_init"), List.of(INDEX), List.of())
                .revision("0003_teams", List.of("0002_wider"), List.of(PLAYERS), List.of());
        assertRefused(database, edited, Code.CHECKSUM_MISMATCH);
        TestMigrations unknown = new TestMigrations().revision("0001_init", List.of(), List.of(TEAMS), List.of());
        assertRefused(database, unknown, Code.UNKNOWN_REVISION);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void aTableThatWasThereIsInTheWayUntilItIsGone(Database product) {
        TestDatabase database = TestDatabase.create(product);
        database.execute("create table teams (id varchar(10))");
        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> aludel(database, league()).upgrade())
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("upgrade 0003_teams, step 3 of 4");
        }
        database.execute("drop table teams");

        aludel(database, league()).upgrade();

        TestDatabase undisturbed = TestDatabase.create(product);
        aludel(undisturbed, league()).upgrade();
        assertThat(database.snapshot()).isEqualTo(undisturbed.snapshot());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void expandAndDowngradeFinishItToo(Database product) {
        TestDatabase database = TestDatabase.create(product);
        kill(database, "create index ix_players_name");
        aludel(database, league()).expand();
        assertNothingToDo(database);

        TestDatabase back = TestDatabase.create(product);
        kill(back, "create index ix_players_name");
        aludel(back, league()).downgrade("base");
        assertThat(back.rows("select count(*) from aludel_history")).containsExactly("0");
        assertThat(back.rows("select count(*) from aludel_journal where revision <> ''"))
                .containsExactly("0");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void itIsTakenOnlyFromTheBaseAndNoFartherThanIsAskedFor(Database product) {
        TestDatabase begun = TestDatabase.create(product);
        aludel(begun, league()).upgrade("init");
        assertThat(taken(begun, "heads")).isFalse();
        TestDatabase partly = TestDatabase.create(product);
        assertThat(taken(partly, "wider")).isFalse();
        assertThat(taken(TestDatabase.create(product), "teams")).isTrue();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void aThousandRevisionsSendNoMoreThanTheirStatementsAndADozenForTheRows(Database product) {
        TestMigrations migrations = new TestMigrations();
        String parent = "";
        for (int i = 1; i <= 1_000; i++) {
            String id = "%04d_change".formatted(i);
            migrations.revision(id, parent.isEmpty() ? List.of() : List.of(parent), List.of(), List.of());
            parent = id;
        }
        migrations.fold("0001_change", parent, List.of(PLAYERS, INDEX, TEAMS));
        TestDatabase database = TestDatabase.create(product);
        WatchedDataSource watched = WatchedDataSource.watching(database.dataSource());

        Aludel.on(watched.dataSource()).migrations(migrations).build().upgrade();

        assertThat(watched.sent()).hasSizeLessThan(3 + 10 + 30);
        assertThat(database.rows("select count(*), max(position), count(distinct position) from aludel_history"))
                .containsExactly("1000|1000|1000");
        assertThat(aludel(database, migrations).upgrade().revisions()).isEmpty();
    }

    /** Whether the short way is taken. */
    private static boolean taken(TestDatabase database, String target) {
        List<String> heard = new ArrayList<>();
        Aludel.on(database.dataSource())
                .migrations(league())
                .listener(listener(heard))
                .build()
                .upgrade(target);
        return heard.get(0).equals("0003_teams");
    }

    private static void assertRefused(TestDatabase database, Migrations migrations, Code code) {
        List<String> before = database.snapshot();
        assertThatThrownBy(() -> aludel(database, migrations).upgrade())
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(database.snapshot()).isEqualTo(before);
    }

    /** Starts, and dies behind a statement. */
    private static void kill(TestDatabase database, String statement) {
        TestDatabase sample = TestDatabase.create(database.product());
        WatchedDataSource watched = WatchedDataSource.watching(sample.dataSource());
        Aludel.on(watched.dataSource()).migrations(league()).build().upgrade();
        int call = 1;
        while (!watched.sent().get(call - 1).startsWith(statement)) {
            call++;
        }
        WatchedDataSource dying =
                WatchedDataSource.dying(database.unpooled(), new Point(call, true), KillPoints.Killed::new);
        assertThat(catchThrowable(() -> Aludel.on(dying.dataSource())
                        .migrations(league())
                        .build()
                        .upgrade()))
                .isInstanceOf(KillPoints.Killed.class);
    }

    private static void assertNothingToDo(TestDatabase database) {
        assertThat(aludel(database, league()).upgrade().revisions()).isEmpty();
    }

    private static ProgressListener listener(List<String> heard) {
        return new ProgressListener() {
            @Override
            public void revisionStarted(Direction direction, String revision) {
                heard.add(revision);
            }
        };
    }

    private static Aludel aludel(TestDatabase database, Migrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }

    /** A table that is made, made anew and joined by another one; the short way makes both at once. */
    private static TestMigrations league() {
        Step narrow = create("players", "(id int not null, constraint pk_players primary key (id))");
        return new TestMigrations()
                .revision("0001_init", List.of(), List.of(narrow), List.of(drop("players")))
                .revision(
                        "0002_wider",
                        List.of("0001_init"),
                        List.of(drop("players"), PLAYERS, INDEX),
                        List.of(drop("players"), narrow))
                .revision("0003_teams", List.of("0002_wider"), List.of(TEAMS), List.of(drop("teams")))
                .revision(
                        "0004_last",
                        List.of("0003_teams"),
                        List.of(create("finals", "(id int)")),
                        List.of(drop("finals")))
                .fold("0001_init", "0003_teams", List.of(PLAYERS, REPEATABLE, TEAMS, INDEX));
    }

    private static Step create(String table, String columns) {
        return Step.sql(
                Phase.EXPAND, "create table " + table, "table " + table, "create table " + table + " " + columns);
    }

    private static Step drop(String table) {
        return Step.sql(Phase.CONTRACT, "drop table " + table, "!table " + table, "drop table " + table);
    }
}
