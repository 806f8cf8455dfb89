package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.PoolOfOne;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What SQLite would lose while a table is made anew is kept: rows that refer to it, triggers, settings. */
class SqliteRebuildTest {
    private static final List<Step> TABLES = List.of(
            sql("create table teams (id integer primary key, name text)"),
            sql(
                    "create table players (id integer primary key, team_id integer references teams (id) on delete cascade)"),
            sql("insert into teams values (1, 'Reds')"),
            sql("insert into players values (7, 1)"));
    private static final List<Step> ANEW = List.of(
            sql("create table aludel_new_teams (id integer primary key, name text not null)"),
            sql("insert into aludel_new_teams select id, name from teams"),
            sql("drop table teams"),
            sql("alter table aludel_new_teams rename to teams"));

    @Test
    void aTableIsMadeAnewWithoutARowThatRefersToItBeingLost() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.SQLITE);
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            upgrade(pool, ANEW);
            assertThat(database.rows("select p.id, t.name from players p join teams t on t.id = p.team_id"))
                    .containsExactly("7|Reds");
            assertThat(foreignKeys(pool)).isEqualTo(1);
        }
    }

    @Test
    void aRowThatWouldReferToNothingIsNamedAndNothingHasHappened() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.SQLITE);
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            assertThatThrownBy(() -> upgrade(pool, List.of(sql("delete from teams"))))
                    .hasMessageStartingWith("[StepFailed] a row of players would refer to a row of teams that is not"
                            + " there (PRAGMA foreign_key_check); nothing of the revision has happened");
            assertThat(database.rows("select count(*) from teams")).containsExactly("1");
            assertThat(database.rows("select count(*) from aludel_history")).containsExactly("1");
            assertThat(foreignKeys(pool)).isEqualTo(1);
        }
    }

    @Test
    void triggersOfUsersOutliveATableThatIsMadeAnew() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.SQLITE);
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            List<Step> triggers = new ArrayList<>(ANEW);
            triggers.addAll(
                    0,
                    List.of(
                            sql("create table notes (note text)"),
                            sql("create trigger \"user's\" after update on Teams begin"
                                    + " insert into notes values ('was ' || old.name); end"),
                            sql("create trigger ours after update on teams begin select 1; end"),
                            sql("create trigger elsewhere after insert on notes begin select 1; end"),
                            sql("drop trigger ours")));
            triggers.addAll(List.of(sql("update teams set name = 'Blues'"), sql("drop table players")));
            upgrade(pool, triggers);
            assertThat(database.rows("select note from notes")).containsExactly("was Reds");
            assertThat(database.rows("select name from sqlite_master where type = 'trigger' order by name"))
                    .containsExactly("elsewhere", "user's");
        }
    }

    @Test
    void howTablesAreRenamedIsAsItWasAfterAnError() throws SQLException {
        TestDatabase database = TestDatabase.create(Database.SQLITE);
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            assertThatThrownBy(() ->
                            upgrade(pool, List.of(sql("pragma legacy_alter_table = on"), sql("drop table missing"))))
                    .hasMessageContaining("missing");
            assertThat(number(pool, "pragma legacy_alter_table")).isZero();
        }
    }

    private static void upgrade(PoolOfOne pool, List<Step> second) {
        Aludel.on(pool.dataSource())
                .migrations(new TestMigrations()
                        .revision("0001_a", List.of(), TABLES, List.of())
                        .revision("0002_b", List.of("0001_a"), second, List.of()))
                .build()
                .upgrade();
    }

    private static int foreignKeys(PoolOfOne pool) throws SQLException {
        return number(pool, "pragma foreign_keys");
    }

    private static int number(PoolOfOne pool, String query) throws SQLException {
        try (Statement statement = pool.connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.getInt(1);
        }
    }

    private static Step sql(String statement) {
        return Step.sql(Phase.EXPAND, statement, "", statement);
    }
}
