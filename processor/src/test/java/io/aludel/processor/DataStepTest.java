package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which data step belongs to which revision; rows data-* of the scenario table. */
class DataStepTest {

    @TempDir
    private Path folder;

    /** A data step that does nothing. */
    static String step(String revision, String migration, String className) {
        return """
                @DataStep("%s")
                public final class %s implements app.league.migrations.%s.Data {
                    public %2$s() {}
                    @Override
                    public void upgrade(io.aludel.runtime.query.DataContext db, app.league.migrations.%3$s.Tables t) {}
                }
                """.formatted(revision, className, migration);
    }

    @Test
    void data_004_a_name_that_means_no_revision_is_an_error_when_nothing_is_pending() {
        TemporaryProject project = recordedTeams();
        project.source("FillTeams", League.FILL_TEAMS.replace("(\"create teams\")", "(\"create teems\")"));
        CompilationResult result = project.compile().fail();
        assertThat(result.line("UnknownRevision"))
                .startsWith("error FillTeams.java:8")
                .contains("Did you mean \"create teams\"?");
        assertThat(result.all()).doesNotContain("cannot find symbol");
    }

    @Test
    void data_005_two_steps_of_one_revision_are_an_error_that_names_both() {
        TemporaryProject project = recordedTeams();
        project.source("FillPlayers", step("create_teams", "CreateTeams", "FillPlayers"));
        CompilationResult result = project.compile().fail();
        assertThat(result.line("DuplicateDataStep")).contains("FillPlayers", "FillTeams");
    }

    @Test
    void data_007_a_step_of_another_type_is_an_error_that_names_the_interface() {
        TemporaryProject project = recordedTeams();
        project.source("FillTeams", """
                @DataStep("create teams")
                public final class FillTeams implements Runnable {
                    public FillTeams() {}
                    @Override public void run() {}
                }
                """);
        CompilationResult result = project.compile().fail();
        assertThat(result.line("DataStepWrongType"))
                .startsWith("error FillTeams.java:4")
                .contains("CreateTeams.Data");
    }

    @Test
    void data_008_a_revision_of_data_alone_is_recorded_when_a_step_has_its_name() {
        TemporaryProject project = League.recorded(folder);
        project.source("Slugs", step("fill slugs", "FillSlugs", "Slugs"));
        assertThat(project.compile().fail().codes()).containsExactly("UnknownRevision");
        assertThat(project.compile("-Aaludel.record=something else").fail().codes())
                .containsExactly("DraftNameMismatch");
        project.compile("-Aaludel.record=fill slugs").succeed();
        assertThat(project.read("src/main/aludel/0002_fill_slugs/revision.json"))
                .contains("\"operations\": []", "\"dataStep\": true");
        assertThat(project.generatedSource("app.league.migrations.FillSlugs")).contains("interface Data");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }

    @Test
    void data_009_the_backfill_runs_before_the_data_step() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false) String team;
                    @Column(length = 60, nullable = false) @Backfill("lower(name)") String slug;
                }
                """);
        project.source("Slugs", step("add slugs", "AddSlugs", "Slugs"));
        project.compile("-Aaludel.record=add slugs").succeed();
        String sql = project.read("src/main/aludel/0002_add_slugs/h2.sql");
        assertThat(sql.substring(0, sql.indexOf("-- aludel: downgrade")))
                .containsSubsequence("upgrade expand", "lower(name)", "| java", "upgrade contract", "set not null");
    }

    @Test
    void a_step_may_name_its_revision_by_id_by_slug_and_by_message() {
        for (String name : new String[] {"0002_create_teams", "create_teams", "Create teams!"}) {
            TemporaryProject project = recordedTeams();
            project.source("FillTeams", League.FILL_TEAMS.replace("\"create teams\"", "\"" + name + "\""));
            assertThat(project.compile().succeed().diagnostics()).as(name).isEmpty();
            TemporaryProject.delete(folder.resolve("src"));
        }
    }

    @Test
    void two_new_names_are_one_too_many() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.source("Second", step("other", "Other", "Second"));
        CompilationResult result = project.compile().fail();
        assertThat(result.line("SeveralDraftSteps")).contains("create teams", "other");
    }

    @Test
    void a_draft_is_recorded_under_the_name_that_its_step_gives_it() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        CompilationResult result = project.compile("-Aaludel.record=teams").fail();
        assertThat(result.line("DraftNameMismatch"))
                .startsWith("error FillTeams.java:8")
                .contains("aludel.record=\"create teams\"");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void a_name_that_no_revision_can_have_is_told_at_the_step() {
        TemporaryProject project = League.changed(folder).source("Step", step("2nd try", "Draft", "Step"));
        assertThat(project.compile().fail().line("InvalidMessage")).startsWith("error Step.java:3");
    }

    @Test
    void a_recorded_step_that_is_gone_is_an_error_that_names_the_revision() {
        TemporaryProject project = recordedTeams();
        project.remove("FillTeams");
        assertThat(project.compile().fail().line("MissingDataStep")).contains("0002_create_teams");
    }

    @Test
    void a_step_for_a_revision_that_was_recorded_without_one_is_an_error() {
        TemporaryProject project = League.recorded(folder).source("Step", step("init", "Init", "Step"));
        assertThat(project.compile().fail().line("NoDataStepPlanned")).contains("0001_init");
    }

    @Test
    void without_a_downgrade_the_revision_has_no_way_back_and_says_so() {
        TemporaryProject project = League.recorded(folder);
        project.source("Slugs", step("fill slugs", "FillSlugs", "Slugs"));
        project.compile("-Aaludel.record=fill slugs").succeed();
        assertThat(project.generatedSource("app.league.migrations.FillSlugs"))
                .contains("db -> new Slugs().upgrade(db, TABLES)", "Step.irreversible(\"Slugs\")");
    }

    @Test
    void where_the_way_down_has_other_names_or_types_its_step_is_given_other_tables() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) @RenamedFrom("name") String fullName;
                    @Column(nullable = false) @ConvertUsing("cast(team as integer)") Integer team;
                }
                """);
        project.source("Convert", """
                import app.league.migrations.UseNumbers;
                import io.aludel.runtime.query.DataContext;

                @DataStep("use numbers")
                public final class Convert implements UseNumbers.Data {
                    public Convert() {}

                    @Override
                    public void upgrade(DataContext db, UseNumbers.Tables t) {
                        db.update(t.players).set(t.players.team, "1").where(t.players.fullName.eq("a")).execute();
                    }

                    @Override
                    public void downgrade(DataContext db, UseNumbers.DowngradeTables t) {
                        db.update(t.players).set(t.players.team, 1).where(t.players.name.eq("a")).execute();
                    }
                }
                """);
        project.compile("-Aaludel.record=use numbers").succeed();
        project.options("-Aaludel.mode=verify").compile().succeed();
    }

    @Test
    void a_table_without_primary_key_is_not_walked_in_batches() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false) String team;
                    @ElementCollection java.util.List<String> nicknames;
                }
                """);
        project.source(
                "Nicknames",
                step("add nicknames", "AddNicknames", "Nicknames")
                        .replace("t) {}", "t) { db.inBatches(t.playersNicknames).delete(d -> d); }"));
        assertThat(project.compile("-Aaludel.mode=note").fail().all())
                .containsPattern("PlayersNicknamesTable cannot be converted to (\\S+\\.)?KeyedTable");
        project.source(
                "Nicknames",
                step("add nicknames", "AddNicknames", "Nicknames")
                        .replace("t) {}", "t) { db.inBatches(t.players).delete(d -> d); }"));
        project.compile("-Aaludel.mode=note").succeed();
    }

    @Test
    void a_table_whose_primary_key_is_being_changed_has_none_by_which_it_could_be_walked() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Column(nullable = false) Long id;
                    @Id @Column(length = 60) String name;
                    @Column(length = 60, nullable = false) String team;
                }
                """);
        project.source("Keys", step("use names", "UseNames", "Keys"));
        project.compile("-Aaludel.record=use names");
        assertThat(project.generatedSource("app.league.migrations.UseNames"))
                .contains("class PlayersTable extends Table {")
                .doesNotContain("KeyedTable");
    }

    @Test
    void tables_are_joined_by_the_foreign_keys_that_are_there_before_or_after() {
        TemporaryProject project = League.withTeams(League.recorded(folder)).source("FillTeams", """
                import static io.aludel.runtime.query.Queries.select;
                import app.league.migrations.CreateTeams;
                import io.aludel.runtime.query.DataContext;

                @DataStep("create teams")
                public final class FillTeams implements CreateTeams.Data {
                    public FillTeams() {}

                    @Override
                    public void upgrade(DataContext db, CreateTeams.Tables t) {
                        db.fetch(select(t.teams.name).from(t.players).join(t.teams).on(t.players.teamIdRefersTo(t.teams)));
                        CreateTeams.TeamsTable other = t.teams.as("other");
                        db.update(t.players)
                                .set(t.players.team, select(other.name).from(other).where(t.players.teamIdRefersTo(other)))
                                .execute();
                    }
                }
                """);
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.generatedSource("app.league.migrations.CreateTeams"))
                .contains("public Condition teamIdRefersTo(TeamsTable other)", "return this.teamId.eq(other.id)");
    }

    private TemporaryProject recordedTeams() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.compile("-Aaludel.record=create teams").succeed();
        return project;
    }
}
