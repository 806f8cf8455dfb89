package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.query.DataContext;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.PoolOfOne;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a statement waits, how long it runs, how long a call takes. */
@Timeout(120)
class TimeLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aBlockedAlterKeepsOthersNoLongerThanTheLockTimeoutAndNamesWhoIsInItsWay(Database product) throws Exception {
        TestDatabase database = atInit(product);
        // MariaDB's shortest.
        Duration timeout = product == Database.MARIADB ? Duration.ofSeconds(1) : Duration.ofMillis(500);
        Met met = new Met(2);
        try (Connection blocker = blocker(database)) {
            CompletableFuture<UpgradeReport> upgrade =
                    CompletableFuture.supplyAsync(() -> Aludel.on(database.unpooled())
                            .migrations(League.upTo(League.ADD_AGE))
                            .tableLockTimeout(timeout)
                            .listener(met)
                            .build()
                            .upgrade());
            Duration longest = longestRead(database, met.enough);

            assertThat(longest)
                    .as("the longest that a reader waited behind the ALTER")
                    .isBetween(timeout.dividedBy(4), timeout.plusSeconds(1));
            assertThat(met.holders).allSatisfy(holder -> assertThat(holder).contains(session(product, blocker)));
            blocker.rollback();
            assertThat(upgrade.get(60, TimeUnit.SECONDS).revisions()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"POSTGRESQL", "MARIADB"})
    void whatALockHasEndedSaysWhoMayHoldIt(Database product) throws SQLException {
        TestDatabase database = atInit(product);
        try (Connection blocker = blocker(database)) {
            Aludel aludel = Aludel.on(database.unpooled())
                    .migrations(League.upTo(League.ADD_AGE))
                    // Not for ever.
                    .tableLockTimeout(Duration.ZERO)
                    .lockTimeout(SHORT)
                    .build();
            assertThatThrownBy(aludel::upgrade)
                    .hasMessageStartingWith("[StepFailed] upgrade 0002_add_age, step 1 of 2: add column players.years")
                    .hasMessageContaining("Each time it was tried a lock was in its way, which may be held by ")
                    .hasMessageContaining(session(product, blocker))
                    .hasMessageEndingWith(": let its holder finish or end it, or raise lockTimeout(...)");
        }
    }

    @Test
    void aStatementOutsideOfATransactionHasNoMoreTimeForItsTable() throws SQLException {
        TestDatabase database = atInit(Database.POSTGRESQL);
        TestMigrations migrations = League.upTo(League.INIT)
                .revision(
                        "0002_alone",
                        List.of(League.INIT),
                        List.of(Step.alone(
                                Phase.EXPAND, "add a", "column players.a", "alter table players add column a int")),
                        List.of());
        try (Connection blocker = blocker(database)) {
            Aludel aludel = Aludel.on(database.unpooled())
                    .migrations(migrations)
                    .tableLockTimeout(Duration.ofMillis(20))
                    .lockTimeout(SHORT)
                    .build();
            assertThatThrownBy(aludel::upgrade).hasMessageContaining("SQLSTATE 55P03");
            blocker.rollback();
            assertThat(aludel.upgrade().revisions()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whereStatementsAreEnded")
    void aStatementThatTakesTooLongIsEndedByTheDatabase(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel.Builder builder = Aludel.on(database.dataSource()).migrations(slow(product));
        assertThatThrownBy(() -> builder.statementTimeout(SHORT).build().upgrade())
                .hasMessageStartingWith("[StepFailed] upgrade 0001_slow, step 2 of 3: Slow failed\n")
                .hasMessageContaining("The database ended it: it took longer than statementTimeout(...)");
        assertThatThrownBy(() -> builder.statementTimeout(Duration.ofHours(1))
                        .deadline(Duration.ofMillis(500))
                        .build()
                        .upgrade())
                .hasMessageStartingWith("[DeadlineExceeded] upgrade 0001_slow, step 2 of 3: Slow failed\n");
        Aludel.on(database.dataSource())
                .migrations(slow("delete from a"))
                .statementTimeout(Duration.ofSeconds(5))
                .deadline(Duration.ofMinutes(1))
                .build()
                .upgrade();
    }

    /** The drivers of SQLite and DuckDB know no such limit. */
    static Stream<Database> whereStatementsAreEnded() {
        return TestDatabase.products().stream()
                .filter(product -> product != Database.SQLITE && product != Database.DUCKDB);
    }

    /** A connection of a pool goes to others, whose statements take as long as theirs may. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void theLimitOfTheConnectionComesBack(Database product, String set, String asked, String answer) throws Exception {
        TestDatabase database = TestDatabase.create(product);
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMinutes(1))) {
            try (Connection connection = pool.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(set);
            }
            Aludel.on(pool.dataSource())
                    .migrations(League.upTo(League.ADD_AGE))
                    .statementTimeout(Duration.ofSeconds(5))
                    .build()
                    .upgrade();
            try (Connection connection = pool.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(asked)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(answer);
            }
        }
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(Database.POSTGRESQL, "set statement_timeout = '1d'", "show statement_timeout", "1d"),
                Arguments.of(
                        Database.MARIADB,
                        "set session max_statement_time = 86400",
                        "select @@max_statement_time",
                        "86400.000000"),
                Arguments.of(
                        Database.H2,
                        "set query_timeout 86400000",
                        "select SETTING_VALUE from INFORMATION_SCHEMA.SETTINGS where SETTING_NAME = 'QUERY_TIMEOUT'",
                        "86400000"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"POSTGRESQL", "H2"})
    void noStepBeginsOnceTheTimeOfTheCallIsOverAndTheNextCallGoesOn(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Duration time = Duration.ofMillis(300);
        TestMigrations migrations = new TestMigrations()
                .revision("0001_first")
                .revision(
                        "0002_second",
                        List.of("0001_first"),
                        List.of(
                                Step.data("Takes its time", db -> {
                                    long start = System.nanoTime();
                                    while (System.nanoTime() - start < time.toNanos()) {
                                        Thread.onSpinWait();
                                    }
                                }),
                                Step.sql(Phase.CONTRACT, "create b", "table b", "create table b (id int)")),
                        List.of());
        Aludel.Builder builder = Aludel.on(database.dataSource()).migrations(migrations);
        builder.build().upgrade("0001_first");
        assertThatThrownBy(() -> builder.deadline(time).build().upgrade())
                .hasMessage(
                        "[DeadlineExceeded] the time of the call is over, 300 ms, and upgrade 0002_second, step 2 of 2:"
                                + " create b was not begun: what is done is done, and the next call goes on there. Or raise"
                                + " deadline(...)");
        UpgradeReport report =
                Aludel.on(database.dataSource()).migrations(migrations).build().upgrade();
        assertThat(report.revisions()).hasSize(1);
        assertThat(report.to()).containsExactly("0002_second");
    }

    @Test
    void theTimeOfTheCallEndsTheWaitingForALockToo() throws SQLException {
        TestDatabase database = atInit(Database.POSTGRESQL);
        try (Connection blocker = blocker(database)) {
            assertThat(blocker.isClosed()).isFalse();
            Aludel aludel = Aludel.on(database.unpooled())
                    .migrations(League.upTo(League.ADD_AGE))
                    .tableLockTimeout(Duration.ofMillis(20))
                    .deadline(SHORT)
                    .build();
            assertThatThrownBy(aludel::upgrade).hasMessageStartingWith("[DeadlineExceeded]");
        }
    }

    private static TestDatabase atInit(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel.on(database.dataSource())
                .migrations(League.upTo(League.INIT))
                .build()
                .upgrade();
        return database;
    }

    /** A revision of which a statement takes a minute. */
    private static TestMigrations slow(Database product) {
        return slow(
                switch (product) {
                    // Their sleep ends without an error.
                    case MARIADB, MYSQL ->
                        "select count(*) from (with recursive n as (select 1 x union all select x + 1 from n"
                                + " where x < 1000) select a.x from n a, n b, n c) y";
                    case H2 ->
                        "insert into a select a.x from system_range(1, 10000) a, system_range(1, 10000) b,"
                                + " system_range(1, 10000) c where a.x + b.x + c.x = 0";
                    case HSQLDB ->
                        "insert into a select a.x from unnest(sequence_array(1, 1000, 1)) a(x),"
                                + " unnest(sequence_array(1, 1000, 1)) b(x), unnest(sequence_array(1, 1000, 1)) c(x)"
                                + " where a.x + b.x + c.x = 0";
                    case DERBY ->
                        "insert into a select a.columnnumber from sys.syscolumns a, sys.syscolumns b,"
                                + " sys.syscolumns c, sys.syscolumns d"
                                + " where a.columnnumber + b.columnnumber + c.columnnumber + d.columnnumber = 0";
                    default -> "select pg_sleep(60)";
                });
    }

    private static TestMigrations slow(String statement) {
        return new TestMigrations()
                .revision(
                        "0001_slow",
                        List.of(),
                        List.of(
                                Step.sql(Phase.EXPAND, "create a", "table a", "create table a (id int)"),
                                Step.data("Slow", (DataContext db) -> db.execute(statement)),
                                Step.sql(Phase.CONTRACT, "create b", "table b", "create table b (id int)")),
                        List.of());
    }

    /** Returns a connection that has read players in a transaction which it doesn't end. */
    private static Connection blocker(TestDatabase database) throws SQLException {
        Connection connection = database.unpooled().getConnection();
        connection.setAutoCommit(false);
        read(connection);
        return connection;
    }

    private static void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from players");
        }
    }

    /** Reads players again and again and returns how long that took at most. */
    private static Duration longestRead(TestDatabase database, CountDownLatch enough) throws SQLException {
        long longest = 0;
        try (Connection reader = database.unpooled().getConnection()) {
            while (enough.getCount() > 0) {
                long start = System.nanoTime();
                read(reader);
                longest = Math.max(longest, System.nanoTime() - start);
            }
        }
        return Duration.ofNanos(longest);
    }

    private static String session(Database product, Connection connection) throws SQLException {
        boolean mariadb = product == Database.MARIADB;
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(mariadb ? "select connection_id()" : "select pg_backend_pid()")) {
            result.next();
            return (mariadb ? "connection " : "(PostgreSQL process ") + result.getString(1);
        }
    }

    /** Counts how often a lock was met. */
    private static final class Met implements ProgressListener {
        private final ConcurrentLinkedQueue<String> holders = new ConcurrentLinkedQueue<>();
        private final CountDownLatch enough;

        Met(int times) {
            enough = new CountDownLatch(times);
        }

        @Override
        public void lockMet(String what, Duration waited, String holder) {
            holders.add(holder);
            enough.countDown();
        }
    }
}
