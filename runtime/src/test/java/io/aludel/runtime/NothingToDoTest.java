package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Migration;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.WatchedDataSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NothingToDoTest {
    @EachDatabase
    void costsOneSelectOverOneConnection(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel.on(database.dataSource()).migrations(League.all()).build().upgrade();

        WatchedDataSource watched = WatchedDataSource.watching(database.unpooled());
        UpgradeReport report = Aludel.on(watched.dataSource())
                .migrations(new OnlyTheChain(League.all()))
                .build()
                .upgrade();

        assertThat(watched.connections()).isEqualTo(1);
        assertThat(watched.sent()).singleElement().asString().startsWith("select revision, chain, position from ");
        assertThat(report.revisions()).isEmpty();
        assertThat(report.to()).containsExactly(League.CREATE_TEAMS);
        assertThat(report).hasToString("upgrade: nothing to do at 0004_create_teams");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "SQLITE"})
    void costsOneSelectInADeclaredSchemaToo(Database product) {
        TestDatabase database = TestDatabase.create(product);
        String schema = database.createSchema();
        Aludel.on(database.dataSource())
                .migrations(League.all())
                .schema(schema)
                .build()
                .upgrade();

        WatchedDataSource watched = WatchedDataSource.watching(database.unpooled());
        Aludel.on(watched.dataSource())
                .migrations(League.all())
                .schema(schema)
                .build()
                .upgrade();

        assertThat(watched.connections()).isEqualTo(1);
        assertThat(watched.sent()).hasSize(1);
    }

    @Test
    void aTableOfTheSameNameFurtherDownTheSearchPathIsNobodysHistory() {
        TestDatabase database = TestDatabase.create(Database.POSTGRESQL);
        Aludel.on(database.dataSource()).migrations(League.all()).build().upgrade();
        String schema = database.createSchema();
        String path = schema + "," + database.rows("select current_schema()").get(0);

        UpgradeReport report = Aludel.on(database.unpooled().with("currentSchema", path))
                .migrations(League.all())
                .build()
                .upgrade();

        assertThat(report.revisions()).hasSize(4);
        assertThat(database.rows("select count(*) from " + schema + ".aludel_history"))
                .containsExactly("4");
    }

    @EachDatabase
    void lookingWhetherTablesAreAsTheyShouldBeCostsAFewSelects(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel.on(database.dataSource()).migrations(League.all()).build().upgrade();
        WatchedDataSource watched = WatchedDataSource.watching(database.unpooled());
        assertThat(Aludel.on(watched.dataSource())
                        .migrations(League.all().catalogue("another"))
                        .build()
                        .check())
                .hasSize(1);
        assertThat(watched.connections()).isEqualTo(1);
        assertThat(watched.sent())
                .hasSizeLessThanOrEqualTo(8)
                .allMatch(call -> call.matches("(?s)(select|values|pragma|set|connection) .*"));
        assertThat(watched.sent()).filteredOn(call -> call.contains(" from ")).hasSizeLessThanOrEqualTo(4);
    }

    @EachDatabase
    void anEmptyHistoryIsUpToDateInAnEmptyDatabase(Database product) {
        TestDatabase database = TestDatabase.create(product);
        UpgradeReport report = Aludel.on(database.dataSource())
                .migrations(new TestMigrations())
                .build()
                .upgrade();
        assertThat(report).hasToString("upgrade: nothing to do at base");
        assertThat(database.tables()).isEmpty();
    }

    /** Answers nothing that grows with the history. */
    private record OnlyTheChain(Migrations all) implements Migrations {
        @Override
        public String name() {
            return all.name();
        }

        @Override
        public Set<Database> databases() {
            return all.databases();
        }

        @Override
        public List<Revision> revisions() {
            throw new AssertionError("the list of revisions was asked for");
        }

        @Override
        public Optional<Revision> draft() {
            return all.draft();
        }

        @Override
        public String chain(Database database) {
            return all.chain(database);
        }

        @Override
        public Migration load(String id) {
            throw new AssertionError(id + " was loaded");
        }
    }
}
