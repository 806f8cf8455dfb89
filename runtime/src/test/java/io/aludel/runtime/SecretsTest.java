package io.aludel.runtime;

import static io.aludel.runtime.query.Queries.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.DataTask;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.query.BatchPosition;
import io.aludel.runtime.query.KeyedTable;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.Heard;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.UrlDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No password, no URL with one, no value of a row in anything that comes out of the runtime, whatever goes wrong. */
class SecretsTest {
    private static final String PASSWORD = "pa55-w0rd";
    private static final String VALUE = "r0w (it's) \"s3cret\" value";
    private static final String LINES = "a\ns3condline";
    private static final long NUMBER = 987_654_321L;
    private static final List<String> SECRETS = List.of(PASSWORD, "r0w", "s3cret", "s3condline", "987654", "987,654");
    private static final SecretsTable T = new SecretsTable();

    @EachDatabase
    void noRowIsQuotedByAnyFailureOfAStep(Database product) {
        TestDatabase database = given(product);
        Heard heard = new Heard(SECRETS);
        String insert = "insert into secrets (id, name) values (?, ?)";
        data(heard, database, "a duplicate", db -> db.execute(insert, 2L, VALUE));
        data(heard, database, "a duplicate key", db -> db.execute(insert, NUMBER, "x"));
        data(heard, database, "a duplicate in two lines", db -> {
            db.execute(insert, 7L, LINES);
            db.execute(insert, 8L, LINES);
        });
        data(
                heard,
                database,
                "a duplicate, of the language",
                db -> db.insertInto(T).set(T.id, NUMBER).set(T.name, VALUE).execute());
        data(
                heard,
                database,
                "a value too long",
                db -> db.update(T).set(T.small, T.name).execute());
        data(
                heard,
                database,
                "a value too long, bound",
                db -> db.update(T).set(T.small, VALUE).execute());
        data(
                heard,
                database,
                "no number",
                db -> db.execute("update secrets set amount = cast(name as "
                        + (product == Database.MARIADB || product == Database.MYSQL ? "signed" : "integer") + ")"));
        data(
                heard,
                database,
                "a broken check",
                db -> db.update(T).set(T.amount, (int) NUMBER).execute());
        data(
                heard,
                database,
                "a broken reference",
                db -> db.update(T).set(T.boss, NUMBER + 1).execute());
        data(heard, database, "a row in use", db -> {
            db.update(T).set(T.boss, NUMBER).where(T.id.eq(5L)).execute();
            db.deleteFrom(T).where(T.id.eq(NUMBER)).execute();
        });
        data(
                heard,
                database,
                "many rows",
                db -> db.insertInto(T)
                        .rows(
                                LongStream.range(NUMBER - 3, NUMBER + 3).boxed().toList(),
                                (row, id) -> row.set(T.id, id).set(T.name, VALUE + id))
                        .batchesOf(2)
                        .execute());
        data(
                heard,
                database,
                "many rows too long",
                db -> db.insertInto(T)
                        .rows(
                                List.of(1L, 2L, 3L),
                                (row, id) ->
                                        row.set(T.id, id).set(T.name, "n" + id).set(T.small, VALUE))
                        .execute());
        data(heard, database, "no UUID", db -> db.fetch(select(T.nameAsUuid).from(T)));
        data(
                heard,
                database,
                "no integer",
                db -> db.fetch(select(T.nameAsInteger).from(T)));
        data(heard, database, "the user's own words", db -> {
            throw new Heard.OfTheUser(VALUE);
        });
        failing(
                heard,
                database,
                "a unique index",
                Step.sql(Phase.CONTRACT, "add index", "index secrets.ux", "create unique index ux on secrets (twice)"));
        failing(
                heard,
                database,
                "a statement over rows",
                Step.sql(Phase.DATA, "copy", "", "insert into secrets (id, name) select id + 1, name from secrets"));
        heard.finish();
        assertThat(heard.passed()).as("what " + product + " takes").isEqualTo(taken(product));
    }

    @EachDatabase
    void noKeyIsQuotedByABatchedStepThatHasChanged(Database product) {
        TestDatabase database = given(product);
        database.execute("insert into secrets (id, name) values (" + (NUMBER + 1) + ", 'b')");
        Heard heard = new Heard(SECRETS);
        heard.run(
                "half a walk",
                database.dataSource(),
                migrations(Step.batchedData(
                        "Walk",
                        db -> db.inBatches(T).of(1).each(rows -> {
                            if (db.fetch(select(T.id).from(T).where(rows))
                                            .get(0)
                                            .get(T.id)
                                    > NUMBER) {
                                throw new Heard.OfTheUser(VALUE);
                            }
                            return db.update(T).set(T.small, "x").where(rows).execute();
                        }))));
        heard.run(
                "another walk",
                database.dataSource(),
                migrations(Step.batchedData("Walk", db -> db.inBatches(T).delete(all -> all))));
        heard.run("no walk", database.dataSource(), migrations(Step.batchedData("Walk", db -> {})));
        heard.run("no batches", database.dataSource(), migrations(Step.data("Walk", db -> {})));
        heard.run("no step", database.dataSource(), migrations());
        heard.finish();
    }

    @Test
    void noRowIsQuotedByWhatPostgresqlAddsToAMessage() throws SQLException {
        TestDatabase database = given(Database.POSTGRESQL);
        Heard heard = new Heard(SECRETS);
        failing(
                heard,
                database,
                "a statement within a block",
                Step.sql(
                        Phase.DATA,
                        "block",
                        "",
                        "do $$ begin execute 'insert into nowhere values (''' || (select replace(name, '''', '') || E'\\ns3cond'"
                                + " || 'line' from secrets where id > 5) || ''')'; end $$"));
        database.execute("create view few as select * from secrets where id < 10 with check option");
        data(
                heard,
                database,
                "outside of a view",
                db -> db.execute("insert into few (id, name) values (?, ?)", NUMBER + 1, LINES));
        try (Connection blocker = database.unpooled().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table secrets");
            heard.run(
                    "a lock",
                    Aludel.on(database.dataSource())
                            .migrations(migrations(Step.data(
                                    "Insert",
                                    db -> db.insertInto(T)
                                            .rows(
                                                    List.of(1L, 2L),
                                                    (row, id) ->
                                                            row.set(T.id, id).set(T.name, VALUE + id))
                                            .execute())))
                            .tableLockTimeout(Duration.ofMillis(20))
                            .lockTimeout(Duration.ofMillis(50)));
        }
        heard.finish();
    }

    @Test
    void noRowIsQuotedByWhatMariadbAddsToAMessage() {
        TestDatabase database = given(Database.MARIADB);
        UrlDataSource talkative = database.unpooled().with("dumpQueriesOnException", "true");
        Heard heard = new Heard(SECRETS);
        heard.run(
                "a duplicate",
                talkative,
                migrations(Step.data(
                        "Insert", db -> db.execute("insert into secrets (id, name) values (?, ?)", 2L, VALUE))));
        heard.finish();
    }

    @Test
    void aRowWithoutTheOneThatItRefersToIsNotQuotedOnSqlite() {
        TestDatabase database = given(Database.SQLITE);
        Heard heard = new Heard(SECRETS);
        failing(heard, database, "an orphan", Step.sql(Phase.DATA, "orphan", "", "update secrets set boss = 77"));
        heard.finish();
    }

    @Test
    void howFarAWalkHasComeIsToldWithoutItsKey() {
        Heard heard = new Heard(SECRETS);
        heard.run("nothing", new UrlDataSource("jdbc:h2:mem:", "sa"), new TestMigrations());
        heard.hear(new BatchPosition("long:" + NUMBER, 1, 1, 1, false));
        heard.finish();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://bob:" + PASSWORD + "@localhost:1/league?password=" + PASSWORD,
                "jdbc:postgresql://bob:" + PASSWORD + "@no where/league",
                "jdbc:mariadb://localhost:1/league?user=bob&password=" + PASSWORD,
                "jdbc:mariadb://bob:" + PASSWORD + "@loc al host:1/league",
                "jdbc:mysql://bob:" + PASSWORD + "@localhost:1/league",
                "jdbc:mysql://bob:" + PASSWORD + "@local host:x/league",
                "jdbc:h2:no way:x;USER=bob;PASSWORD=" + PASSWORD,
                "jdbc:h2:tcp://localhost:1/league;USER=bob;PASSWORD=" + PASSWORD,
                "jdbc:hsqldb:hsql://localhost:1/league;user=bob;password=" + PASSWORD,
                "jdbc:derby:no where;user=bob;password=" + PASSWORD,
                "jdbc:sqlite:/no where/league?password=" + PASSWORD,
                "jdbc:duckdb:/no where/league;password=" + PASSWORD,
                "jdbc:unknown://bob:" + PASSWORD + "@local host/league"
            })
    void noPasswordIsQuotedWhereNoConnectionCanBeHad(String url) {
        Heard heard = new Heard(SECRETS);
        heard.run("refused", new UrlDataSource(url, ""), migrations());
        heard.run("refused by a pool", failing(new IllegalStateException("cannot open " + url)), migrations());
        heard.run("refused by a driver", failing(new SQLException("no way to " + url, "08001")), migrations());
        heard.run(
                "refused with settings",
                failing(new SQLException("{user=bob, password=" + PASSWORD + "}", "08001")),
                migrations());
        heard.run(
                "refused by a resolver",
                failing(new SQLException("nobody at " + url.replaceAll("^jdbc:\\w+:", "") + ", or elsewhere", "08001")),
                migrations());
        heard.finish();
    }

    private static TestDatabase given(Database product) {
        TestDatabase database = TestDatabase.create(product);
        if (product == Database.DERBY) {
            database.execute("create schema " + database.unpooled().user());
        }
        database.execute(
                "create table secrets (id bigint not null primary key, name varchar(60) not null unique, small varchar(12),"
                        + " amount integer, twice varchar(40), boss bigint,"
                        + " constraint fk_boss foreign key (boss) references secrets (id),"
                        + " constraint ck_amount check (amount < 1000))",
                "insert into secrets (id, name, twice) values (" + NUMBER + ", '" + VALUE.replace("'", "''")
                        + "', 'r0w twice')",
                "insert into secrets (id, name, twice) values (5, 'five', 'r0w twice')");
        return database;
    }

    private static List<String> taken(Database product) {
        return switch (product) {
            // Lengths are for show there, on SQLite types too.
            case SQLITE ->
                List.of("a value too long", "a value too long, bound", "no number", "many rows too long", "no integer");
            case DUCKDB -> List.of("a value too long", "a value too long, bound", "many rows too long");
            case H2, POSTGRESQL, MARIADB, MYSQL, HSQLDB, DERBY -> List.of();
        };
    }

    private static void data(Heard heard, TestDatabase database, String what, DataTask task) {
        failing(heard, database, what, Step.data("Fails", task));
    }

    /** Runs a step that fails, as a rule, and forgets it. */
    private static void failing(Heard heard, TestDatabase database, String what, Step step) {
        heard.run(what, database.dataSource(), migrations(step));
        Aludel.on(database.dataSource()).migrations(migrations()).build().forceStamp("base");
    }

    private static TestMigrations migrations(Step... steps) {
        return new TestMigrations().revision("0001_fails", List.of(), List.of(steps), List.of());
    }

    private static DataSource failing(Exception failure) {
        return (DataSource) Proxy.newProxyInstance(
                SecretsTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }

    private static final class SecretsTable extends Table implements KeyedTable {
        final Column<Long> id = longColumn("id", "bigint", false);
        final Column<String> name = stringColumn("name", "varchar(60)", false);
        final Column<UUID> nameAsUuid = uuidColumn("name", "uuid", false);
        final Column<Integer> nameAsInteger = integerColumn("name", "integer", false);
        final Column<String> small = stringColumn("small", "varchar(12)", true);
        final Column<Integer> amount = integerColumn("amount", "integer", true);
        final Column<Long> boss = longColumn("boss", "bigint", true);

        SecretsTable() {
            super("secrets", "secrets");
            primaryKey("pk_secrets", "id");
        }

        @Override
        public Table as(String alias) {
            throw new UnsupportedOperationException();
        }
    }
}
