package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.Ddl;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.UrlDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** States in which the runtime must not go on, each with its remedy in the message. */
class IntegrityTest {
    private static final Step TABLE = table("int");

    @EachDatabase
    void aRevisionThatWasChangedAfterItHadBeenAppliedStopsBothWays(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, League.upTo(League.INIT)).upgrade();
        TestMigrations changed = new TestMigrations()
                .revision(League.INIT, List.of(), List.of(table("bigint")), List.of())
                .revision("0002_next", League.INIT);
        String message = "[ChecksumMismatch] 0001_init was changed after it had been applied (";
        assertThatThrownBy(() -> aludel(database, changed).upgrade())
                .hasMessageStartingWith(message)
                .hasMessageContaining(" by league)")
                .hasMessageContaining("the code has sha256:")
                .hasMessageContaining("Restore its recorded files");
        assertThatThrownBy(() -> aludel(database, changed).downgrade("base")).hasMessageStartingWith(message);
        aludel(database, changed).forceStamp(League.INIT);
        assertThat(aludel(database, changed).upgrade().revisions()).hasSize(1);
    }

    @EachDatabase
    void aDatabaseAheadOfTheCodeIsAnErrorUnlessAllowed(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel.on(database.dataSource())
                .migrations(League.upTo(League.ADD_AGE))
                .application("league 2.0")
                .build()
                .upgrade();
        Aludel older = aludel(database, League.upTo(League.INIT));
        assertThatThrownBy(older::upgrade)
                .hasMessageStartingWith(
                        "[DatabaseAhead] the database is ahead of the code, which does not know" + " 0002_add_age (")
                .hasMessageContaining("by league 2.0)");
        assertThatThrownBy(() -> older.forceStamp("head")).hasMessageStartingWith("[DatabaseAhead]");

        Aludel lenient = Aludel.on(database.dataSource())
                .migrations(League.upTo(League.INIT))
                .allowUnknownRevisions()
                .build();
        assertThat(lenient.upgrade().revisions()).isEmpty();
        assertThat(lenient.current()).singleElement().satisfies(current -> {
            assertThat(current.id()).isEqualTo(League.ADD_AGE);
            assertThat(current.known()).isFalse();
        });
        assertThatThrownBy(() -> lenient.downgrade("base"))
                .hasMessageStartingWith("[UnknownRevision] 0002_add_age would have to be reverted first");
        assertThat(lenient.history()).extracting(RevisionStatus::state).containsOnly(State.APPLIED);
    }

    @Test
    void anUnknownProductIsNamedWithThoseSupported() {
        assertThatThrownBy(() -> Aludel.on(product("Oracle"))
                        .migrations(League.all())
                        .build()
                        .upgrade())
                .hasMessage("[UnsupportedDatabase] the data source leads to Oracle; supported are H2, PostgreSQL,"
                        + " MariaDB, MySQL, SQLite, HSQL Database Engine, Apache Derby, DuckDB");
    }

    @Test
    void aDatabaseForWhichTheCodeHoldsNoSqlIsNamed() {
        TestDatabase database = TestDatabase.create(Database.H2);
        assertThatThrownBy(() ->
                        aludel(database, League.all().only(Database.POSTGRESQL)).upgrade())
                .hasMessageStartingWith(
                        "[UnsupportedDatabase] the data source leads to H2, and the migrations of league hold SQL for"
                                + " PostgreSQL")
                .hasMessageEndingWith(": name it in @Database(dialects) and compile with aludel.render");
    }

    @EachDatabase
    void reverse_030_anIrreversibleDataStepIsRefusedBeforeAnythingIsTouched(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations migrations = new TestMigrations()
                .revision("0001_a", List.of(), List.of(TABLE), List.of(Step.irreversible("FillPlayers"), drop()))
                .revision("0002_b", "0001_a");
        Aludel aludel = aludel(database, migrations);
        aludel.upgrade();
        List<String> before = database.rows("select revision, state, chain from aludel_history order by 1");
        assertThatThrownBy(() -> aludel.downgrade("base"))
                .hasMessageStartingWith(
                        "[DataStepIrreversible] 0001_a cannot be reverted, its data step FillPlayers has no way back");
        assertThat(database.rows("select revision, state, chain from aludel_history order by 1"))
                .isEqualTo(before);
    }

    @EachDatabase
    void aGuardThatFindsARowRefusesBeforeAnythingIsTouched(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_a",
                        List.of(),
                        List.of(TABLE),
                        List.of(Step.guard("players must be empty", "select 1 from players"), drop()));
        Aludel aludel = aludel(database, migrations);
        aludel.upgrade();
        database.execute("insert into players values (1)");
        List<String> before = database.rows("select revision, state, chain from aludel_history");
        assertThatThrownBy(() -> aludel.downgrade("base"))
                .hasMessage("[GuardRefused] downgrade of 0001_a is refused before anything of it was touched: players"
                        + " must be empty");
        assertThat(database.rows("select revision, state, chain from aludel_history"))
                .isEqualTo(before);
        assertThat(database.rows("select id from players")).containsExactly("1");
        database.execute("delete from players");
        aludel.downgrade("base");
    }

    @EachDatabase
    void aGuardThatCannotBeAskedRefusesToo(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_a", List.of(), List.of(Step.guard("nothing", "select 1 from nowhere"), TABLE), List.of());
        assertThatThrownBy(() -> aludel(database, migrations).upgrade())
                .hasMessageStartingWith(
                        "[StepFailed] upgrade of 0001_a could not ask a guard; nothing of it was touched")
                .hasMessageContaining("select 1 from nowhere");
        assertThat(aludel(database, migrations).current()).isEmpty();
    }

    @ParameterizedTest(name = "reverse-023: {0}")
    @EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void aGuardThatCountsSaysHowManyRowsThereAre(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_a",
                        List.of(),
                        List.of(TABLE),
                        List.of(
                                Step.guard(
                                        "players must not hold 7, but {count} rows do",
                                        "select count(*) from players where id > 6 having count(*) > 0"),
                                drop()));
        Aludel aludel = aludel(database, migrations);
        aludel.upgrade();
        database.execute("insert into players values (7)");
        database.execute("insert into players values (8)");
        assertThatThrownBy(() -> aludel.downgrade("base"))
                .hasMessage("[GuardRefused] downgrade of 0001_a is refused before anything of it was touched: players"
                        + " must not hold 7, but 2 rows do");
        database.execute("delete from players");
        aludel.downgrade("base");
    }

    @EachDatabase
    void aHistoryDamagedByHandIsNamed(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, League.upTo(League.INIT)).upgrade();
        database.execute("update aludel_history set state = 'so so', chain = 'x'");
        assertThatThrownBy(() -> aludel(database, League.upTo(League.INIT)).upgrade())
                .hasMessage("[HistoryDamaged] the row of 0001_init in aludel_history has the state \"so so\", which the"
                        + " runtime never writes: restore the table");
    }

    @EachDatabase
    void aChainDamagedByHandIsWrittenAnewByTheNextStart(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, League.all()).upgrade();
        List<String> before = database.snapshot();
        database.execute("update aludel_history set chain = 'x'");
        assertThat(aludel(database, League.all()).upgrade().revisions()).isEmpty();
        assertThat(database.snapshot()).isEqualTo(before);
    }

    @EachDatabase
    void noMessageHoldsTheValueOfARow(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Step values = Step.data("Values", db -> db.execute("insert into players (id) values (?)", 7_654_321));
        Step unique = new Ddl(product).addUnique("players", "uq", "id");
        TestMigrations migrations =
                new TestMigrations().revision("0001_a", List.of(), List.of(TABLE, values, values, unique), List.of());
        Throwable twice = catchThrowable(() -> aludel(database, migrations).upgrade());
        String reason = switch (product) {
            case SQLITE -> "UNIQUE constraint failed: players.id";
            case DUCKDB -> "duplicate key (SQLSTATE";
            case MARIADB -> "Duplicate entry for key 'uq' (SQLSTATE 23000";
            case MYSQL -> "Duplicate entry for key 'players.uq' (SQLSTATE 23000";
            default -> "SQLSTATE 23505";
        };
        assertThat(text(twice)).contains(reason);
        assertThat(text(twice)).doesNotContain("7654321");
    }

    /** SQLite lets any value into any column. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "SQLITE"})
    void noMessageHoldsAValueThatFitsNoColumn(Database product) {
        TestDatabase database = TestDatabase.create(product);
        String statement = product == Database.POSTGRESQL
                ? "insert into players (id) values (cast(? as int))"
                : "insert into players (id) values (?)";
        Step cast = Step.data("Cast", db -> db.execute(statement, "secret-value"));
        Throwable conversion = catchThrowable(() -> aludel(
                        database, new TestMigrations().revision("0001_a", List.of(), List.of(TABLE, cast), List.of()))
                .upgrade());
        assertThat(text(conversion))
                .contains("[StepFailed]", "a value does not fit (SQLSTATE " + (product == Database.DUCKDB ? "," : "22"))
                .doesNotContain("secret-value");
    }

    @Test
    void noMessageHoldsAUrlWithCredentials() {
        DataSource source = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException(
                            "cannot open jdbc:postgresql://host/db?user=me&password=secret today", "08001");
                });
        Throwable thrown = catchThrowable(
                () -> Aludel.on(source).migrations(League.all()).build().upgrade());
        assertThat(thrown)
                .hasMessage("[ConnectionFailed] no connection, or it broke: get a connection from the data source\n"
                        + "cannot open jdbc:... today (SQLSTATE 08001, error 0)");
        assertThat(text(thrown)).doesNotContain("secret");
    }

    @Test
    void aUserWithoutTheRightToCreateTablesIsToldWhatWasRefused() {
        TestDatabase database = TestDatabase.create(Database.H2);
        database.execute("create user reader password ''");
        assertThatThrownBy(() -> Aludel.on(
                                new UrlDataSource(database.unpooled().url().replaceFirst(";.*", ""), "reader"))
                        .migrations(League.all())
                        .build()
                        .upgrade())
                .hasMessageStartingWith("[DatabaseRefused] the database refused what the runtime itself needs: create"
                        + " table \"PUBLIC\".\"ALUDEL_JOURNAL\"");
    }

    private static Step table(String type) {
        return Step.sql(
                Phase.EXPAND, "create table players", "table players", "create table players (id " + type + ")");
    }

    private static Step drop() {
        return Step.sql(Phase.CONTRACT, "drop table players", "!table players", "drop table players");
    }

    private static Aludel aludel(TestDatabase database, TestMigrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }

    private static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** A data source to a product that nobody knows. */
    private static DataSource product(String name) {
        TestDatabase database = TestDatabase.create(Database.H2);
        return (DataSource) Proxy.newProxyInstance(
                IntegrityTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = database.unpooled().getConnection();
                    return Proxy.newProxyInstance(
                            IntegrityTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (inner, call, values) -> {
                                if (!call.getName().equals("getMetaData")) {
                                    return call.invoke(connection, values);
                                }
                                DatabaseMetaData metaData = connection.getMetaData();
                                return Proxy.newProxyInstance(
                                        IntegrityTest.class.getClassLoader(),
                                        new Class<?>[] {DatabaseMetaData.class},
                                        (facts, question, answers) ->
                                                question.getName().equals("getDatabaseProductName")
                                                        ? name
                                                        : question.invoke(metaData, answers));
                            });
                });
    }
}
