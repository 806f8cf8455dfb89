package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a compilation gives advice, and how it ends then. */
class AdviceTest {

    private static final String ADVICE = "-Aaludel.lint=UnindexedForeignKey:warning,DropColumn:warning,all:off";

    @TempDir
    private Path folder;

    private TemporaryProject changed() {
        return League.withTeams(League.recorded(folder)).advised().options("-Aaludel.created=2026-01-01T00:00:00Z");
    }

    @Test
    void model_and_draft_are_looked_at_while_changes_are_pending() {
        assertThat(changed().compile().codes()).contains("UnindexedForeignKey", "DropColumn", "PendingChanges");
    }

    @Test
    void the_draft_is_advised_on_no_more_once_it_is_recorded() {
        TemporaryProject project = changed();
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.compile().codes()).containsExactly("UnindexedForeignKey");
    }

    @Test
    void while_recording_advice_on_the_draft_is_a_note() {
        CompilationResult result =
                changed().compile("-Aaludel.record=create teams").succeed();
        assertThat(result.line("DropColumn")).startsWith("note Player.java:4 ");
        assertThat(result.line("UnindexedForeignKey")).startsWith("warning Player.java:");
    }

    @Test
    void in_mode_note_all_advice_is_a_note_so_that_strict_builds_go_on() {
        CompilationResult result =
                changed().compile("-Werror", "-Aaludel.mode=note").succeed();
        assertThat(result.said()).isNotEmpty().allMatch(line -> line.startsWith("note "));
    }

    @Test
    void what_the_user_says_about_a_code_holds_in_every_mode_and_while_recording() {
        TemporaryProject project = changed();
        assertThat(project.compile("-Aaludel.mode=note", ADVICE).line("DropColumn"))
                .startsWith("warning ");
        CompilationResult refused = project.compile("-Aaludel.record=create teams", "-Aaludel.lint=DropColumn:error");
        assertThat(refused.fail().line("DropColumn")).startsWith("error ");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void a_confirmed_drop_is_none_to_advise_on() {
        CompilationResult result = changed()
                .compile(
                        "-Aaludel.record=create teams", "-Aaludel.drop=players.team", "-Aaludel.lint=DropColumn:error");
        assertThat(result.succeed().codes()).doesNotContain("DropColumn");
    }

    @Test
    void classes_that_are_not_compiled_are_not_advised_on() {
        TemporaryProject project = changed();
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.compileSome(List.of("Team"), ADVICE).succeed().codes())
                .isEmpty();
        assertThat(project.compileSome(List.of("Player"), ADVICE).succeed().codes())
                .containsExactly("UnindexedForeignKey");
    }

    @Test
    void what_is_wrong_is_not_advised_on_besides() {
        TemporaryProject project =
                League.begin(folder).source("Broken", "@Entity class Broken { float fee; java.math.BigDecimal wage; }");
        assertThat(project.advised().options().compile().fail().codes()).containsExactly("NoId");
    }

    @Test
    void stale_hints_can_be_silenced_too() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @RenamedFrom("team") @Column(length = 60, nullable = false) String club;
                }
                """);
        project.advised().options("-Aaludel.created=2026-01-01T00:00:00Z");
        project.compile("-Aaludel.record=rename").succeed();
        assertThat(project.compile().codes()).containsExactly("StaleHint");
        assertThat(project.compile("-Aaludel.lint=StaleHint:off").codes()).isEmpty();
    }

    @Test
    void eclipse_gives_and_silences_the_same_advice() {
        TemporaryProject project = changed();
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.compileByEclipse(ADVICE).codes()).containsExactly("UnindexedForeignKey");
        String player = "src/main/java/app/league/Player.java";
        project.write(
                player,
                project.read(player)
                        .replace("class Player", "@SuppressWarnings(\"aludel:UnindexedForeignKey\") class Player"));
        assertThat(project.compileByEclipse(ADVICE).codes()).isEmpty();
        assertThat(project.compile(ADVICE).codes()).isEmpty();
    }

    @Test
    void advice_that_there_is_not_is_an_error() {
        TemporaryProject project = League.recorded(folder).advised().options();
        assertThat(project.compile("-Aaludel.lint=WideIndx:off").fail().line("InvalidOption"))
                .isEqualTo(
                        "error package-info.java:1 [InvalidOption] aludel.lint: there is no advice \"WideIndx\". Did you mean"
                                + " WideIndex?");
    }
}
