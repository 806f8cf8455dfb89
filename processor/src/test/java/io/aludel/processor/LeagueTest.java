package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: the league from its first class to the revision that moves rows, compiled as strictly as javac can. */
class LeagueTest {

    @TempDir
    private Path folder;

    @Test
    void the_league_becomes_the_sources_and_files_that_are_expected() {
        TemporaryProject project = recordedLeague();
        Golden.assertSame("league/recorded", project.recorded());
        Golden.assertSame("league/generated", project.generatedSources());
    }

    @Test
    void after_recording_another_compilation_changes_no_byte_and_says_nothing() {
        TemporaryProject project = recordedLeague();
        SortedMap<String, String> recorded = project.recorded();
        SortedMap<String, String> generated = project.generatedSources();
        assertThat(project.compile().succeed().diagnostics()).isEmpty();
        assertThat(project.recorded()).isEqualTo(recorded);
        assertThat(project.generatedSources()).isEqualTo(generated);
    }

    @Test
    void the_class_of_a_draft_that_a_data_step_names_is_that_of_the_revision_but_for_its_identity() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.compile("-Aaludel.mode=note").succeed();
        String draft = project.generatedSource("app.league.migrations.CreateTeams");
        project.compile("-Aaludel.record=create teams").succeed();
        String recorded = project.generatedSource("app.league.migrations.CreateTeams");
        assertThat(draft.replace("{@code draft}", "{@code 0002_create_teams}")
                        .replace("\"draft\"", "\"0002_create_teams\""))
                .isEqualTo(recorded);
    }

    @Test
    void data_003_a_data_step_compiles_however_the_entities_change() {
        TemporaryProject project = recordedLeague();
        project.remove("Team").source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                }
                """);
        CompilationResult result = project.compile("-Aaludel.mode=note").succeed();
        assertThat(result.line("PendingChanges")).contains("drop table teams", "drop column players.team_id");
    }

    private TemporaryProject recordedLeague() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        CompilationResult result =
                project.compile("-Aaludel.record=create teams").succeed();
        assertThat(result.codes()).containsExactly("Recorded");
        assertThat(project.revisions()).containsExactly("0001_init", "0002_create_teams");
        return project;
    }
}
