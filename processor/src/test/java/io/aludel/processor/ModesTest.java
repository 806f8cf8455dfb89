package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What options do, and when the processor keeps silent. */
class ModesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "aludel.mode={0} makes pending changes a {1}")
    @CsvSource({"draft, warning", "note, note", "verify, error"})
    void a_mode_says_how_seriously_pending_changes_are_taken(String mode, String kind) {
        TemporaryProject project = League.changed(folder).options();
        assertThat(project.compile("-Aaludel.mode=" + mode).line("PendingChanges"))
                .startsWith(kind + " ");
    }

    @ParameterizedTest(name = "-A{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "aludel.mode=verfy | aludel.mode can't be \"verfy\". Did you mean verify?",
                "aludel.mode=x | aludel.mode can't be \"x\". There are draft, note, verify.",
                "aludel.recrod=x | there is no option aludel.recrod. Did you mean aludel.record?",
                "aludel.created=now | aludel.created can't be \"now\". Write an instant, such as 2026-01-31T12:00:00Z.",
            })
    void an_option_that_means_nothing_is_an_error(String option, String message) {
        TemporaryProject project = League.recorded(folder).options();
        CompilationResult result = project.compile("-A" + option).fail();
        assertThat(result.said()).containsExactly("error package-info.java:1 [InvalidOption] " + message);
    }

    @Test
    void nothing_is_said_about_a_project_without_a_root() {
        TemporaryProject project = new TemporaryProject(folder).source("Plain", "class Plain {}");
        assertThat(project.compile().succeed().diagnostics()).isEmpty();
        assertThat(project.generatedSources()).isEmpty();
    }

    @Test
    void the_compilation_of_tests_is_silent_even_while_changes_are_pending() {
        TemporaryProject main = League.changed(folder.resolve("main"));
        main.compile("-Aaludel.mode=note").succeed();
        TemporaryProject tests = new TemporaryProject(folder.resolve("test"));
        tests.source("PlayerTest", "class PlayerTest { String name = new Player().name; }");
        CompilationResult result = tests.compileOnly(
                tests.sources(), "-Aaludel.mode=verify", "--class-path", UserClassPath.behind(main.classes()));
        assertThat(result.succeed().diagnostics()).isEmpty();
        assertThat(tests.generatedSources()).isEmpty();
    }

    @Test
    void an_error_of_the_processor_itself_is_a_diagnostic_on_the_root() {
        TemporaryProject project = League.begin(folder);
        CompilationResult result = project.clean()
                .compileOnly(
                        java.util.List.of(new BrokenEnvironment(new AludelProcessor(), CompiledIndex.FILE)),
                        project.sources())
                .fail();
        assertThat(result.line("Internal"))
                .startsWith("error package-info.java:2")
                .contains("java.lang.IllegalStateException: no META-INF", "Please report this", "at io.aludel.");
    }

    @Test
    void an_error_of_the_processor_itself_does_not_hide_what_was_found_before() {
        TemporaryProject project = League.begin(folder).source("Broken", "@Entity class Broken { String name; }");
        CompilationResult result = project.clean()
                .compileOnly(
                        java.util.List.of(new BrokenEnvironment(new AludelProcessor(), "app.league.LeagueSchema")),
                        project.sources())
                .fail();
        assertThat(result.codes()).containsExactly("NoId", "Internal");
    }

    @Test
    void a_history_that_cannot_be_found_is_an_error_that_names_the_option() throws Exception {
        TemporaryProject project = League.begin(folder);
        java.nio.file.Files.delete(folder.resolve("pom.xml"));
        CompilationResult result = project.compile().fail();
        assertThat(result.line("HistoryUnreachable")).contains("league", "-Aaludel.history=<absolute path>");
        project.compile("-Aaludel.mode=note", "-Aaludel.history=" + folder.resolve("elsewhere"))
                .succeed();
    }

    @Test
    void the_option_names_another_history_than_the_root_does() {
        TemporaryProject project = League.begin(folder).write("src/main/java/app/league/package-info.java", """
                @io.aludel.annotation.Database(name = "league", history = "db/league")
                package app.league;
                """);
        project.compile("-Aaludel.record=init").succeed();
        assertThat(folder.resolve("db/league/0001_init/revision.json")).exists();
        project.compile("-Aaludel.record=init", "-Aaludel.history=db/other").succeed();
        assertThat(folder.resolve("db/other/0001_init/revision.json")).exists();
    }

    @Test
    void two_roots_with_one_history_are_an_error() {
        TemporaryProject project = League.begin(folder)
                .write("src/main/java/app/other/Root.java", """
                        package app.other;
                        @io.aludel.annotation.Database(name = "other", entities = Thing.class)
                        class Root {}
                        """)
                .write("src/main/java/app/other/Thing.java", """
                        package app.other;
                        @io.aludel.annotation.Entity class Thing { @io.aludel.annotation.Id Long id; }
                        """);
        project.write("src/main/java/app/league/package-info.java", """
                @io.aludel.annotation.Database(name = "league", entities = Player.class)
                package app.league;
                """);
        assertThat(project.options().compile().fail().line("SharedHistory"))
                .startsWith("error Root.java:2")
                .contains("league", "other");
    }

    @Test
    void a_class_of_the_users_own_in_the_way_is_an_error_that_names_it() {
        TemporaryProject project = League.recorded(folder).source("PlayerTable", "class PlayerTable {}");
        assertThat(project.compile().fail().line("NameTaken")).contains("app.league.PlayerTable");
    }

    @Test
    void all_that_can_be_generated_is_generated_when_there_are_errors() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.source("Broken", "@Entity class Broken { String name; }");
        CompilationResult result = project.compile().fail();
        assertThat(result.codes()).containsExactly("NoId");
        assertThat(result.all()).doesNotContain("cannot find symbol");
    }

    @Test
    void users_may_describe_the_package_of_the_migrations_themselves() {
        TemporaryProject project = League.begin(folder)
                .write("src/main/java/app/league/migrations/package-info.java", "package app.league.migrations;\n");
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }
}
