package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.PoolOfOne;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On MariaDB and MySQL migrations run in a mode that keeps rows as they are, whatever the server's or the application's is. */
class SqlModeTest {
    private final TestDatabase database = TestDatabase.create(Database.MARIADB);

    @Test
    void aRowNumbered0SurvivesAColumnBecomingAutoIncrement() {
        Aludel.on(database.dataSource())
                .migrations(migrations(
                        "create table t (id bigint primary key) as select 0 as id union all select 5",
                        "alter table t modify column id bigint auto_increment not null"))
                .build()
                .upgrade();
        assertThat(database.rows("select id from t order by id")).containsExactly("0", "5");
    }

    @Test
    void aTextThatIsTooLongIsNoneThatIsCut() throws SQLException {
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            execute(pool.connection(), "set session sql_mode = 'NO_BACKSLASH_ESCAPES'");
            Aludel aludel = Aludel.on(pool.dataSource())
                    .migrations(migrations(
                            "create table t (name varchar(20)) as select 'it''s long' as name",
                            "alter table t modify column name varchar(2)"))
                    .build();
            assertThatThrownBy(aludel::upgrade).hasMessageStartingWith("[StepFailed]");
            assertThat(rows(pool.connection(), "select name from t")).containsExactly("it's long");
            assertThat(rows(pool.connection(), "select @@sql_mode")).containsExactly("NO_BACKSLASH_ESCAPES");
        }
    }

    @Test
    void aBackslashInALiteralIsOneOfTheDialectsWhateverTheApplicationTakesItFor() throws SQLException {
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            execute(pool.connection(), "set session sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI'");
            String before = rows(pool.connection(), "select @@sql_mode").get(0);
            Aludel.on(pool.dataSource())
                    .migrations(migrations("create table t (name varchar(20)) as select 'a\\\\b' as name"))
                    .build()
                    .upgrade();
            assertThat(rows(pool.connection(), "select name from t")).containsExactly("a\\b");
            assertThat(rows(pool.connection(), "select @@sql_mode")).containsExactly(before);
        }
    }

    private static TestMigrations migrations(String... statements) {
        List<Step> steps = new ArrayList<>();
        for (String sql : statements) {
            steps.add(Step.sql(Phase.EXPAND, sql, "!table t", sql));
        }
        return new TestMigrations().revision("0001_t", List.of(), steps, List.of());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
