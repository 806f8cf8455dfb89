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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A revision as it's recorded online for PostgreSQL: rules in two steps, NOT NULL by a check, a key by an index. */
class OnlineTest {

    private static final String INIT = "0001_init";
    private static final String ONLINE = "0002_rules";

    @Test
    void anUpgradeKilledAnywhereIsFinishedByTheNextStart() {
        everywhere(OnlineTest::atInit, Aludel::upgrade, Aludel::upgrade);
    }

    @Test
    void aDowngradeKilledAnywhereIsFinishedByTheNextDowngrade() {
        Consumer<Aludel> down = aludel -> aludel.downgrade(INIT);
        everywhere(OnlineTest::atHead, down, down);
    }

    @Test
    void rowsThatBreakARuleLeaveTheRevisionHalfWayAndItGoesOnOnceTheyAreMended() {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        atInit(database);
        database.execute("insert into t (id, a) values (3, -1)");
        Aludel aludel = aludel(database);

        for (int start = 1; start <= 2; start++) {
            assertThatThrownBy(aludel::upgrade)
                    .as("start " + start)
                    .hasMessageStartingWith(
                            "[StepFailed] upgrade 0002_rules, step 9 of 13: add check, for all rows failed")
                    .hasMessageContaining("SQLSTATE 23514");
            assertThat(notValid(database)).as("start " + start).containsExactly("ck_a");
        }
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsExactly(State.APPLIED, State.UPGRADING);
        assertThatThrownBy(() -> database.execute("insert into t (id, a, c) values (4, -1, 4)"))
                .hasMessageContaining("ck_a");

        database.execute("update t set a = 1 where id = 3");
        aludel.upgrade();

        assertThat(notValid(database)).isEmpty();
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsExactly(State.APPLIED, State.APPLIED);
    }

    private static void everywhere(Consumer<TestDatabase> given, Consumer<Aludel> killed, Consumer<Aludel> nextStart) {
        new KillPoints(Database.POSTGRESQL, OnlineTest::migrations, OnlineTest::state)
                .everywhere(KillPoints.Killed::new, given, killed, nextStart);
    }

    private static List<String> state(TestDatabase database) {
        List<String> facts = new ArrayList<>(database.snapshot());
        facts.addAll(notValid(database));
        facts.addAll(database.rows("select relname, indisvalid, indisready, indisunique from pg_index join pg_class"
                + " on oid = indexrelid where relnamespace = current_schema()::regnamespace order by 1"));
        return facts;
    }

    private static List<String> notValid(TestDatabase database) {
        return database.rows("select conname from pg_constraint where not convalidated"
                + " and connamespace = current_schema()::regnamespace order by 1");
    }

    private static void atInit(TestDatabase database) {
        aludel(database).upgrade(INIT);
        database.execute("insert into t (id, a) values (1, 1), (2, 2)");
    }

    private static void atHead(TestDatabase database) {
        atInit(database);
        aludel(database).upgrade();
    }

    private static Aludel aludel(TestDatabase database) {
        return Aludel.on(database.dataSource()).migrations(migrations()).build();
    }

    private static TestMigrations migrations() {
        return new TestMigrations()
                .revision(
                        INIT,
                        List.of(),
                        List.of(Step.sql(
                                Phase.EXPAND, "create t", "table t", "create table t (id int primary key, a int)")),
                        List.of(Step.sql(Phase.CONTRACT, "drop t", "!table t", "drop table t")))
                .revision(ONLINE, List.of(INIT), upgrade(), downgrade());
    }

    private static List<Step> upgrade() {
        String fill = "update t set c = id where c is null";
        return List.of(
                Step.sql(Phase.EXPAND, "add c", "column t.c", "alter table t add column c int"),
                Step.alone(Phase.EXPAND, "add index", "index t.ix_a", "create index concurrently ix_a on t (a)"),
                Step.alone(Phase.DATA, "fill c", "!table t", fill),
                add(
                        "set c not null, for new rows",
                        "aludel_not_null_c",
                        "alter table t add constraint aludel_not_null_c check (c is not null) not valid"),
                Step.alone(Phase.CONTRACT, "fill c once more", "!table t", fill),
                validate("set c not null, for all rows", "aludel_not_null_c"),
                Step.sql(Phase.CONTRACT, "set c not null", "notnull t.c", "alter table t alter column c set not null"),
                Step.sql(
                        Phase.CONTRACT,
                        "drop the check, and add check, for new rows",
                        "!constraint t.aludel_not_null_c & constraint t.ck_a",
                        "alter table t drop constraint aludel_not_null_c, add constraint ck_a check (a > 0) not valid"),
                validate("add check, for all rows", "ck_a"),
                Step.alone(
                        Phase.CONTRACT,
                        "create the index to add key",
                        "index t.uq_c",
                        "create unique index concurrently uq_c on t (c)"),
                add("add key", "uq_c", "alter table t add constraint uq_c unique using index uq_c"),
                add(
                        "add foreign key, for new rows",
                        "fk_a",
                        "alter table t add constraint fk_a foreign key (a) references t (id) not valid"),
                validate("add foreign key, for all rows", "fk_a"));
    }

    private static Step add(String description, String constraint, String sql) {
        return Step.sql(Phase.CONTRACT, description, "constraint t." + constraint, sql);
    }

    private static Step validate(String description, String constraint) {
        return Step.alone(
                Phase.CONTRACT,
                description,
                "valid t." + constraint,
                "alter table t validate constraint " + constraint);
    }

    private static List<Step> downgrade() {
        return List.of(
                Step.sql(Phase.CONTRACT, "drop fk", "!constraint t.fk_a", "alter table t drop constraint fk_a"),
                Step.sql(Phase.CONTRACT, "drop key", "!constraint t.uq_c", "alter table t drop constraint uq_c"),
                Step.sql(Phase.CONTRACT, "drop check", "!constraint t.ck_a", "alter table t drop constraint ck_a"),
                Step.alone(Phase.CONTRACT, "drop index", "!index t.ix_a", "drop index concurrently ix_a"),
                Step.sql(Phase.CONTRACT, "drop c", "!column t.c", "alter table t drop column c"));
    }
}
