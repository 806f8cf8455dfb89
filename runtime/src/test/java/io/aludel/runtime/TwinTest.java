package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A column that gets another name as it's recorded online for PostgreSQL, for MariaDB and for HSQLDB: a twin until contract. */
class TwinTest {

    private static final String INIT = "0001_init";
    private static final String REPEATABLE = "!table t";

    private static final Map<Database, String> SCHEMAS = Map.of(
            Database.POSTGRESQL, "current_schema()", Database.MARIADB, "database()", Database.HSQLDB, "current_schema");

    /** Of MariaDB the step that exchanges the names has to be settled: done twice, it would take the wrong column away. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "HSQLDB"})
    void anUpgradeKilledAnywhereIsFinishedByTheNextStart(Database product) {
        new KillPoints(product, () -> migrations(product), TwinTest::state)
                .everywhere(KillPoints.Killed::new, database -> atInit(product, database), Aludel::upgrade, aludel -> {
                    aludel.expand();
                    aludel.contract();
                });
    }

    /** As in the file of MariaDB's twins: a successor, its mark, its triggers, its index. */
    @Test
    void aChangeOfTypeKilledAnywhereIsFinishedByTheNextStart() {
        Database product = Database.MARIADB;
        new KillPoints(product, () -> typed(), database -> state(database, "select id, a from t order by id"))
                .everywhere(KillPoints.Killed::new, database -> atInit(product, database), Aludel::upgrade, aludel -> {
                    aludel.expand();
                    aludel.contract();
                });
    }

    private static List<String> state(TestDatabase database) {
        return state(database, "select id, b from t order by id");
    }

    private static List<String> state(TestDatabase database, String query) {
        List<String> facts = new ArrayList<>(database.snapshot());
        List<String> rows = database.rows(query);
        assertThat(rows).hasSize(2);
        facts.addAll(rows);
        facts.addAll(database.rows(
                "select trigger_name from information_schema.triggers where lower(event_object_table) = 't'"
                        + " and event_object_schema = "
                        + SCHEMAS.get(database.product())));
        return facts;
    }

    private static void atInit(Database product, TestDatabase database) {
        Aludel.on(database.dataSource()).migrations(migrations(product)).build().upgrade(INIT);
        database.execute("insert into t (id, a) values (1, 1), (2, null)");
    }

    private static TestMigrations migrations(Database product) {
        return init().revision(
                        "0002_names",
                        List.of(INIT),
                        switch (product) {
                            case MARIADB -> onMariadb();
                            case HSQLDB -> onHsqldb();
                            default -> onPostgresql();
                        },
                        List.of(Step.sql(
                                Phase.EXPAND,
                                "rename b",
                                "column t.a & !column t.b",
                                product == Database.HSQLDB
                                        ? "alter table t alter column b rename to a"
                                        : "alter table t rename column b to a")));
    }

    private static List<Step> onPostgresql() {
        return List.of(
                Step.sql(Phase.EXPAND, "add b", "column t.b", "alter table t add column b int"),
                Step.sql(
                        Phase.EXPAND,
                        "function",
                        REPEATABLE,
                        "create or replace function t_twin_b() returns trigger language plpgsql as $$ begin"
                                + " if row(new.b)::record *<> row(old.b)::record then new.a := new.b;"
                                + " else new.b := new.a; end if; return new; end $$"),
                Step.sql(
                        Phase.EXPAND,
                        "trigger",
                        REPEATABLE,
                        "drop trigger if exists t_twin_b on t; create trigger t_twin_b before insert or update on t"
                                + " for each row execute function t_twin_b()"),
                Step.alone(Phase.EXPAND, "copy", REPEATABLE, """
                        do $$
                        declare
                          page bigint := 0;
                        begin
                          while page * current_setting('block_size')::bigint < pg_relation_size('t') loop
                            update t set b = a
                              where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
                                and row(b)::record *<> row(a)::record;
                            commit;
                            page := page + 200;
                          end loop;
                        end
                        $$"""),
                Step.alone(Phase.EXPAND, "index", "index t.twin", "create index concurrently twin on t (b)"),
                Step.sql(Phase.CONTRACT, "let go", REPEATABLE, "drop trigger if exists t_twin_b on t"),
                Step.sql(Phase.CONTRACT, "drop function", REPEATABLE, "drop function if exists t_twin_b()"),
                Step.sql(Phase.CONTRACT, "drop twin", "!column t.b", "alter table t drop column b"),
                Step.sql(Phase.CONTRACT, "rename", "column t.b & !column t.a", "alter table t rename column a to b"));
    }

    private static List<Step> onMariadb() {
        return List.of(
                Step.sql(Phase.EXPAND, "add b", "column t.b", "alter table t add column b int, algorithm=instant"),
                Step.sql(Phase.EXPAND, "make way", REPEATABLE, "drop trigger if exists t_twin_b_insert"),
                Step.sql(
                        Phase.EXPAND,
                        "inserts",
                        REPEATABLE,
                        "create trigger if not exists t_twin_b_insert before insert on t for each row"
                                + " set new.a = if(new.b is null, new.a, new.b), new.b = new.a"),
                Step.sql(Phase.EXPAND, "copy", REPEATABLE, "update t set b = a where not (b <=> a)"),
                Step.sql(
                        Phase.EXPAND,
                        "index",
                        "index t.twin",
                        "alter table t add index twin (b), algorithm=inplace, lock=none"),
                Step.sql(
                        Phase.CONTRACT,
                        "exchange",
                        "column t.aludel_twin_b",
                        "alter table t rename column a to b, rename column b to a, add column aludel_twin_b tinyint,"
                                + " algorithm=instant"),
                Step.sql(Phase.CONTRACT, "let go", REPEATABLE, "drop trigger if exists t_twin_b_insert"),
                Step.sql(
                        Phase.CONTRACT,
                        "drop twin",
                        "!column t.a",
                        "alter table t drop index twin, drop column a, drop column aludel_twin_b, algorithm=inplace,"
                                + " lock=none"));
    }

    private static List<Step> onHsqldb() {
        return List.of(
                Step.sql(Phase.EXPAND, "add b", "column t.b", "alter table t add column b int"),
                Step.sql(
                        Phase.EXPAND,
                        "updates",
                        "trigger t.t_twin_b_update",
                        "create trigger t_twin_b_update before update on t referencing new as n old as o for each row"
                                + " begin atomic if n.b is distinct from o.b then set n.a = n.b; else set n.b = n.a;"
                                + " end if; end"),
                Step.sql(Phase.EXPAND, "copy", REPEATABLE, "update t set b = a where b is distinct from a"),
                Step.sql(Phase.EXPAND, "index", "index t.twin", "create index twin on t (b)"),
                Step.sql(Phase.CONTRACT, "let go", "!trigger t.t_twin_b_update", "drop trigger t_twin_b_update"),
                Step.sql(
                        Phase.CONTRACT,
                        "step aside",
                        "column t.aludel_twin_b & !column t.b",
                        "alter table t alter column b rename to aludel_twin_b"),
                Step.sql(
                        Phase.CONTRACT,
                        "copy back",
                        REPEATABLE,
                        "update t set a = aludel_twin_b where a is distinct from aludel_twin_b"),
                Step.sql(
                        Phase.CONTRACT,
                        "rename",
                        "column t.b & !column t.a",
                        "alter table t alter column a rename to b"),
                Step.sql(Phase.CONTRACT, "drop index", "!index t.twin", "drop index twin"),
                Step.sql(
                        Phase.CONTRACT,
                        "drop twin",
                        "!column t.aludel_twin_b",
                        "alter table t drop column aludel_twin_b"));
    }

    private static TestMigrations init() {
        return new TestMigrations()
                .revision(
                        INIT,
                        List.of(),
                        List.of(Step.sql(
                                Phase.EXPAND,
                                "create t",
                                "table t",
                                "create table t (id int primary key, a int default 7, constraint uq unique (a))")),
                        List.of(Step.sql(Phase.CONTRACT, "drop t", "!table t", "drop table t")));
    }

    private static TestMigrations typed() {
        return init().revision(
                        "0002_types",
                        List.of(INIT),
                        List.of(
                                Step.sql(
                                        Phase.EXPAND,
                                        "add n",
                                        "column t.n",
                                        "alter table t add column n varchar(9),"
                                                + " add column m smallint default 0 not null, algorithm=instant"),
                                Step.sql(Phase.EXPAND, "inserts", REPEATABLE, """
                                        create trigger if not exists t_twin_a_insert before insert on t for each row begin
                                          declare continue handler for sqlexception, sqlwarning begin
                                            if new.m = 1 then
                                              resignal;
                                            end if;
                                          end;
                                          if new.m < 2 then
                                            set new.n = new.a;
                                          end if;
                                        end"""),
                                Step.sql(Phase.EXPAND, "copy", REPEATABLE, """
                                        begin not atomic
                                          declare aludel_first int;
                                          select min(id) into aludel_first from t;
                                          while aludel_first is not null do
                                            update t set n = a where id = aludel_first and not (n <=> a);
                                            commit;
                                            select min(id) into aludel_first from t where id > aludel_first;
                                          end while;
                                        end"""),
                                Step.sql(
                                        Phase.CONTRACT,
                                        "insist",
                                        REPEATABLE,
                                        "alter table t drop column m, add column m smallint default 1 not null,"
                                                + " algorithm=instant"),
                                Step.sql(
                                        Phase.CONTRACT,
                                        "index",
                                        "index t.twin",
                                        "alter table t add unique index twin (n), algorithm=inplace, lock=none"),
                                Step.sql(
                                        Phase.CONTRACT,
                                        "exchange",
                                        "column t.o",
                                        "alter table t rename column a to n, rename column n to a, rename column m to o,"
                                                + " add column m smallint default 2 not null, algorithm=instant"),
                                Step.sql(
                                        Phase.CONTRACT, "let go", REPEATABLE, "drop trigger if exists t_twin_a_insert"),
                                Step.sql(
                                        Phase.CONTRACT,
                                        "take over",
                                        "!index t.twin",
                                        "alter table t drop index uq, rename index twin to uq, algorithm=inplace,"
                                                + " lock=none"),
                                Step.sql(
                                        Phase.CONTRACT,
                                        "drop old",
                                        "!column t.n",
                                        "alter table t drop column n, drop column m, drop column o,"
                                                + " algorithm=instant")),
                        List.of(Step.sql(
                                Phase.CONTRACT,
                                "type",
                                "type t.a int(11) & !type t.a varchar(9)",
                                "alter table t modify column a int")));
    }
}
