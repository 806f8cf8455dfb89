package io.aludel.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts without a database: what is frozen is printed as a run would send it; rows offline-* of the scenario table. */
class OfflineScriptTest {
    private static final String MESSAGE = "first\ndrop table x; -- ";

    @Test
    @DisplayName("offline-001: from the base to the head all statements stand in order, with the history rows")
    void fromTheBaseToTheHead() {
        assertThat(upgrade(Database.POSTGRESQL, tags(), "base:head")).isEqualTo("""
                        create table aludel_history (position integer not null primary key, revision varchar(255) not null unique, parents text not null, message text not null, checksum varchar(100) not null, chain varchar(64) not null, state varchar(20) not null, draft text not null, application text not null, applied_at timestamp with time zone not null);

                        -- upgrade 0001_init: init
                        begin;
                        -- create table players
                        create table players (id int);
                        %s
                        commit;

                        -- upgrade 0002_teams: teams
                        begin;
                        -- create table teams
                        create table teams (id int);
                        %s
                        commit;

                        -- upgrade 0003_tags: tags
                        begin;
                        -- create table tags
                        create table tags (id int);
                        %s
                        commit;
                        """.formatted(
                        row("0001_init", "", chain("0001_init")),
                        row("0002_teams", "0001_init", chain("0001_init", "0002_teams")),
                        row("0003_tags", "0002_teams", tags().chain(Database.POSTGRESQL))));
    }

    @ParameterizedTest(
            name = "offline-001: {0}: a database on which the script was run is as one that the runtime upgraded")
    @EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void whatTheScriptLeavesIsWhatTheRuntimeLeaves(Database product) {
        TestDatabase scripted = TestDatabase.create(product);
        run(scripted, upgrade(product, League.upTo(League.RENAME), "head"));
        TestDatabase upgraded = TestDatabase.create(product);
        aludel(upgraded, League.upTo(League.RENAME)).upgrade();

        assertThat(scripted.tables()).doesNotContain(scripted.folded("aludel_journal"));
        assertThat(aludel(scripted, League.upTo(League.RENAME)).upgrade().revisions())
                .isEmpty();
        aludel(scripted, League.upTo(League.RENAME)).forceStamp("head");
        assertThat(scripted.snapshot()).isEqualTo(upgraded.snapshot());
        assertThat(aludel(scripted, League.all()).upgrade().revisions()).hasSize(1);
    }

    @Test
    @DisplayName("offline-002: the start of a range is exclusive")
    void theStartIsExclusive() {
        assertThat(upgrade(Database.POSTGRESQL, tags(), "0002_teams:0003_tags"))
                .isEqualTo("""

                        -- upgrade 0003_tags: tags
                        begin;
                        -- create table tags
                        create table tags (id int);
                        %s
                        commit;
                        """.formatted(row("0003_tags", "0002_teams", "")));
    }

    @ParameterizedTest(name = "offline-002: {0}: a script of a range goes on where a database stands")
    @EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void aRangeGoesOnWhereADatabaseStands(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, tags()).upgrade("0002_teams");

        run(database, upgrade(product, tags(), "teams:tags"));

        assertThat(aludel(database, tags()).upgrade().revisions()).isEmpty();
        TestDatabase upgraded = TestDatabase.create(product);
        aludel(upgraded, tags()).upgrade();
        assertThat(database.snapshot()).isEqualTo(upgraded.snapshot());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void aRangeOnADatabaseThatStandsElsewhereHidesNothing(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, tags()).upgrade("0001_init");

        run(database, upgrade(product, tags(), "0002_teams:0003_tags"));

        assertThat(aludel(database, tags()).upgrade().revisions())
                .extracting(run -> run.revision())
                .containsExactly("0002_teams");
    }

    @Test
    @DisplayName("offline-003: a downgrade needs a range")
    void aDowngradeNeedsARange() {
        assertThatThrownBy(() -> OfflineScript.downgrade(tags(), Database.POSTGRESQL, "0001_init"))
                .hasMessage(
                        "[RangeRequired] a script of a downgrade does not know where a database stands: write from:to,"
                                + " such as head:0001_init");
    }

    @ParameterizedTest(name = "offline-003: {0}: with a range the way back is printed, newest first")
    @EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void withARangeTheWayBackIsPrinted(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, tags()).upgrade();

        run(database, OfflineScript.downgrade(tags(), product, "head:0001_init"));

        assertThat(aludel(database, tags()).current())
                .extracting(status -> status.id())
                .containsExactly("0001_init");
        assertThat(aludel(database, tags()).upgrade().revisions()).hasSize(2);
    }

    @Test
    @DisplayName("offline-004: a data step is an error that names its class and its place")
    void aDataStepIsAnError() {
        TestMigrations migrations = new TestMigrations()
                .revision("0001_init", List.of(), List.of(create("players")), List.of())
                .revision(
                        "0002_teams",
                        List.of("0001_init"),
                        List.of(create("teams"), Step.data("FillTeams", db -> {}), create("more")),
                        List.of(Step.irreversible("FillTeams")))
                .revision("0003_tags", List.of("0002_teams"), List.of(create("tags")), List.of());

        assertThatThrownBy(() -> upgrade(Database.POSTGRESQL, migrations, "base:head"))
                .hasMessage(
                        "[DataStepNotScriptable] upgrade 0002_teams, step 2 of 3: FillTeams is code, which no script can"
                                + " hold: print the range before 0002_teams and the one behind it, and let the application run it"
                                + " between them");
        assertThatThrownBy(() -> OfflineScript.downgrade(migrations, Database.H2, "head:base"))
                .hasMessageStartingWith(
                        "[DataStepNotScriptable] downgrade of 0002_teams: the data step FillTeams is code");
        assertThat(upgrade(Database.POSTGRESQL, migrations, "0002_teams:head")).contains("create table tags");
    }

    @ParameterizedTest(name = "offline-005: {0}: every line of a message stands behind a comment mark")
    @EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void everyLineOfAMessageStandsBehindACommentMark(Database product) {
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_init",
                        List.of(),
                        MESSAGE,
                        TestMigrations.migration(
                                List.of(
                                        Step.guard(MESSAGE, "select 1\n-- why\nfrom x"),
                                        Step.sql(
                                                Phase.EXPAND,
                                                MESSAGE,
                                                "table players",
                                                "create table players (id int) -- x")),
                                List.of()));
        String script = upgrade(product, migrations, "base:head");

        assertThat(script).contains("-- upgrade 0001_init: first\n-- drop table x; -- \n");
        assertThat(script.lines()).noneMatch(line -> line.strip().startsWith("drop table x"));
        TestDatabase database = TestDatabase.create(product);
        database.execute("create table x (id int)");
        run(database, script);
        assertThat(database.rows("select count(*) from x")).containsExactly("0");
        assertThat(database.rows("select message from aludel_history"))
                .containsExactly(product == Database.DERBY ? MESSAGE.replace('\n', ' ') : MESSAGE);
        assertThat(aludel(database, migrations).upgrade().revisions()).isEmpty();
    }

    @Test
    void aStepThatRunsAloneStandsOutsideOfTheTransactions() {
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_init",
                        List.of(),
                        List.of(
                                create("players"),
                                Step.alone(
                                        Phase.EXPAND,
                                        "index",
                                        "index players.i",
                                        "create index concurrently i on players (id)"),
                                create("teams")),
                        List.of());
        assertThat(upgrade(Database.POSTGRESQL, migrations, "head").lines().filter(line -> !line.startsWith("--")))
                .containsSubsequence(
                        "begin;",
                        "create table players (id int);",
                        "commit;",
                        "create index concurrently i on players (id);",
                        "begin;",
                        "create table teams (id int);",
                        "commit;");
    }

    @Test
    void constraintsThatWaitAreSettledBeforeTablesAreAltered() {
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_init",
                        List.of(),
                        List.of(
                                Step.sql(Phase.DATA, "backfill", "", "update t set a = 1"),
                                Step.sql(Phase.CONTRACT, "not null", "", "alter table t alter column a set not null")),
                        List.of());
        assertThat(upgrade(Database.POSTGRESQL, migrations, "head"))
                .contains("update t set a = 1;\nset constraints all immediate;\n-- not null\n");
        assertThat(upgrade(Database.H2, migrations, "head")).doesNotContain("set constraints", "begin");
    }

    /** A client of MariaDB or MySQL parts a text at semicolons, wherever they stand. */
    @Test
    void aTriggerWithStatementsOfItsOwnIsOneStatementForAClient() {
        String trigger = "create trigger i before insert on t for each row begin\n  set new.a = 1;\nend";
        TestMigrations migrations = new TestMigrations()
                .revision(
                        "0001_init",
                        List.of(),
                        List.of(create("t"), Step.sql(Phase.EXPAND, "trigger", "!table t", trigger), create("u")),
                        List.of());
        assertThat(upgrade(Database.MARIADB, migrations, "head"))
                .contains("create table t (id int);\n-- trigger\ndelimiter //\n" + trigger + "\n//\ndelimiter ;\n-- ");
        assertThat(upgrade(Database.POSTGRESQL, migrations, "head")).contains(trigger + ";\n");
    }

    /** Sends a script as a client does, statement by statement. */
    private static void run(TestDatabase database, String script) {
        List<String> statements = new ArrayList<>(List.of(script.split(";\n")));
        statements.removeIf(statement -> statement.lines().allMatch(line -> line.isBlank() || line.startsWith("--")));
        database.execute(statements.toArray(String[]::new));
    }

    private static String upgrade(Database database, Migrations migrations, String range) {
        return OfflineScript.upgrade(migrations, database, range);
    }

    private static Aludel aludel(TestDatabase database, Migrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }

    private static String row(String id, String parents, String chain) {
        String checksum = tags().revisions().stream()
                .filter(revision -> revision.id().equals(id))
                .findFirst()
                .orElseThrow()
                .checksums()
                .get(Database.POSTGRESQL);
        return "insert into aludel_history (position, revision, parents, message, checksum, chain, state, draft, application,"
                + " applied_at) values ((select p from (select coalesce(max(position), 0) + 1 p from aludel_history) x), '"
                + id + "', '"
                + parents
                + "', '" + id.substring(5) + "', '" + checksum + "', '" + chain + "', 'applied', '', 'league',"
                + " current_timestamp);";
    }

    private static String chain(String... ids) {
        TestMigrations some = new TestMigrations();
        List<String> parents = List.of();
        for (String id : ids) {
            add(some, id, parents);
            parents = List.of(id);
        }
        return some.chain(Database.POSTGRESQL);
    }

    private static TestMigrations tags() {
        TestMigrations migrations = new TestMigrations();
        add(migrations, "0001_init", List.of());
        add(migrations, "0002_teams", List.of("0001_init"));
        add(migrations, "0003_tags", List.of("0002_teams"));
        return migrations;
    }

    private static void add(TestMigrations migrations, String id, List<String> parents) {
        String table = id.equals("0001_init") ? "players" : id.substring(5);
        migrations.revision(
                id,
                parents,
                List.of(create(table)),
                List.of(Step.sql(Phase.CONTRACT, "drop table " + table, "!table " + table, "drop table " + table)));
    }

    private static Step create(String table) {
        return Step.sql(Phase.EXPAND, "create table " + table, "table " + table, "create table " + table + " (id int)");
    }
}
