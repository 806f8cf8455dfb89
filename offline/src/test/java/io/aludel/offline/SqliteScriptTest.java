package io.aludel.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.TestMigrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A script of SQLite on a connection that keeps foreign keys, as an application's own connections do. */
class SqliteScriptTest {

    @Test
    void foreignKeysAreOffAroundTheTransactionsAndCheckedBeforeEachCommit() {
        assertThat(script("0002_anew:0003_tags")).isEqualTo("""
                -- Begin outside of a transaction: foreign keys are off while tables are made anew, and checked before each commit. They stay off in this session.
                pragma foreign_keys = off;

                -- upgrade 0003_tags: tags
                begin;
                -- step
                create table tag (id int);
                %s
                create temp table aludel_orphans (found integer not null check (found = 0));
                insert or rollback into aludel_orphans select count(*) from pragma_foreign_key_check;
                drop table temp.aludel_orphans;
                commit;
                """.formatted(script("0002_anew:0003_tags")
                .lines()
                .filter(line -> line.startsWith("insert into aludel_history"))
                .findFirst()
                .orElse("")));
    }

    @Test
    void rowsThatReferToATableMadeAnewStay() throws SQLException {
        try (Connection connection = filled()) {
            run(connection, script("0001_init:0002_anew"));

            assertThat(number(connection, "select count(*) from player")).isOne();
            assertThat(number(connection, "select count(*) from aludel_history"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aRevisionThatLeavesOrphansIsRolledBack() throws SQLException {
        try (Connection connection = filled()) {
            run(connection, script("0001_init:0003_tags"));

            assertThatThrownBy(() -> run(connection, script("0003_tags:0004_orphans")))
                    .hasMessageContaining("CHECK constraint failed: found = 0");
            assertThat(number(connection, "select count(*) from team")).isOne();
            assertThat(number(connection, "select count(*) from aludel_history where revision = '0004_orphans'"))
                    .isZero();
        }
    }

    /** A database with the first revision and a player in a team. */
    private static Connection filled() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        run(connection, script("base:0001_init"));
        run(connection, """
                pragma foreign_keys = on;
                insert into team values (1);
                insert into player values (7, 1);
                """);
        return connection;
    }

    private static String script(String range) {
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_init",
                        List.of(),
                        List.of(
                                sql("create table team (id integer primary key)"),
                                sql("create table player (id int, team int references team (id) on delete cascade)")),
                        List.of())
                .revision(
                        "0002_anew",
                        List.of("0001_init"),
                        List.of(
                                sql("create table aludel_new_team (id bigint primary key)"),
                                sql("insert into aludel_new_team select id from team"),
                                sql("drop table team"),
                                sql("alter table aludel_new_team rename to team")),
                        List.of())
                .revision("0003_tags", List.of("0002_anew"), List.of(sql("create table tag (id int)")), List.of())
                .revision("0004_orphans", List.of("0003_tags"), List.of(sql("delete from team")), List.of());
        return OfflineScript.upgrade(migrations, Database.SQLITE, range);
    }

    private static Step sql(String statement) {
        return Step.sql(Phase.CONTRACT, "step", "!table x", statement);
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\n")) {
                if (!sql.lines().allMatch(line -> line.isBlank() || line.startsWith("--"))) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
