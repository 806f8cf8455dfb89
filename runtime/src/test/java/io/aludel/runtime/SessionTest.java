package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.League;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The application's connection comes back as it went. */
class SessionTest {
    @ParameterizedTest(name = "{0}, autocommit {1}, the run fails: {2}")
    @MethodSource("runs")
    void aConnectionComesBackAsItWent(Database product, boolean autoCommit, boolean fails) throws SQLException {
        TestDatabase database = TestDatabase.create(product);
        String schema = product == Database.SQLITE ? "main" : database.createSchema();
        try (PoolOfOne pool = new PoolOfOne(database.unpooled(), Duration.ofMillis(1))) {
            pool.connection().setAutoCommit(autoCommit);
            List<String> before = state(pool.connection());
            Aludel aludel = Aludel.on(pool.dataSource())
                    .migrations(fails ? failing() : League.all())
                    .schema(schema)
                    .build();
            if (fails) {
                assertThatThrownBy(aludel::upgrade).hasMessageStartingWith("[StepFailed]");
            } else {
                aludel.upgrade();
                aludel.upgrade();
                aludel.history();
                aludel.downgrade("base");
            }
            assertThat(state(pool.connection())).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "SQLITE"})
    void everythingGoesToTheSchemaThatWasNamed(Database product) {
        TestDatabase database = TestDatabase.create(product);
        String schema = database.createSchema();
        Aludel aludel = Aludel.on(database.dataSource())
                .migrations(League.all())
                .schema(schema)
                .build();
        aludel.upgrade();
        String tables = product == Database.DERBY
                ? "select lower(tablename) from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid where"
                        + " lower(schemaname) = '"
                : "select lower(table_name) from information_schema.tables where lower(table_schema) = '";
        assertThat(database.rows(tables + schema + "' order by 1"))
                .containsExactly("aludel_history", "aludel_journal", "players", "teams");
        assertThat(aludel.current()).hasSize(1);
        assertThat(database.tables()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "SQLITE"})
    void aSchemaThatDoesNotExistIsAnError(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel aludel = Aludel.on(database.dataSource())
                .migrations(League.all())
                .schema("nowhere")
                .build();
        assertThatThrownBy(aludel::upgrade)
                .hasMessage("[SchemaMissing] there is no schema " + database.folded("nowhere")
                        + ": create it, or correct schema(...)");
        assertThat(aludel.current()).isEmpty();
    }

    @Test
    void sqliteHasNoSchemas() {
        TestDatabase database = TestDatabase.create(Database.SQLITE);
        Aludel aludel = Aludel.on(database.dataSource())
                .migrations(League.all())
                .schema("app")
                .build();
        assertThatThrownBy(aludel::upgrade)
                .hasMessage(
                        "[SchemaMissing] SQLite has no schemas, and so none that is called app: leave out schema(...)");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "SQLITE"})
    void aSchemaMayHaveAnyName(Database product) {
        TestDatabase database = TestDatabase.create(product);
        database.execute(product == Database.DERBY ? "create schema innocent" : "create table innocent (id int)");
        String name = "a\"b'c`; drop table innocent; -- ?{x}\\ "
                + ProcessHandle.current().pid() + product;
        database.execute(
                product == Database.MARIADB || product == Database.MYSQL
                        ? "create database `" + name.replace("`", "``") + "`"
                        : "create schema \"" + name.replace("\"", "\"\"") + "\"");
        Aludel aludel = Aludel.on(database.dataSource())
                .migrations(League.all())
                .schema(name)
                .build();
        assertThat(aludel.upgrade().revisions()).hasSize(4);
        assertThat(aludel.upgrade().revisions()).isEmpty();
        assertThat(aludel.current()).hasSize(1);
        assertThat(aludel.downgrade("base").revisions()).hasSize(4);
        // Nothing of it went anywhere else.
        assertThat(database.tables())
                .isEqualTo(product == Database.DERBY ? List.of() : List.of(database.folded("innocent")));
    }

    static List<Object[]> runs() {
        List<Object[]> runs = new ArrayList<>();
        for (Database product : Database.values()) {
            if (product != Database.MYSQL) {
                runs.add(new Object[] {product, true, false});
                runs.add(new Object[] {product, false, false});
                runs.add(new Object[] {product, false, true});
            }
        }
        return runs;
    }

    private static TestMigrations failing() {
        return League.all()
                .revision(
                        "0005_fails",
                        List.of(League.CREATE_TEAMS),
                        List.of(Step.data("Fails", db -> {
                            throw new IllegalStateException("fails");
                        })),
                        List.of());
    }

    private static List<String> state(Connection connection) throws SQLException {
        List<String> state = new ArrayList<>();
        state.add("autocommit " + connection.getAutoCommit());
        state.add("schema " + connection.getSchema());
        state.add("catalog " + connection.getCatalog());
        state.add("isolation " + connection.getTransactionIsolation());
        String settings = switch (Database.of(connection.getMetaData())) {
            case H2 ->
                "select setting_name || '=' || coalesce(setting_value, '') from information_schema.settings"
                        + " order by 1";
            case POSTGRESQL -> "select name || '=' || coalesce(setting, '') from pg_settings order by 1";
            case MARIADB, MYSQL ->
                "select concat(variable_name, '=', variable_value) from"
                        + " information_schema.session_variables where variable_name not regexp"
                        + " 'TIMESTAMP|LAST_|PSEUDO|RAND|WARNING|ERROR_COUNT|IDENTITY|GTID' order by 1";
            case SQLITE -> "pragma foreign_keys";
            case HSQLDB, DUCKDB -> "values (1)";
            case DERBY -> "values 1";
        };
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(settings)) {
            while (result.next()) {
                state.add(result.getString(1));
            }
        }
        state.removeIf(setting -> setting.startsWith("info."));
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        return state;
    }
}
