package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken history files are diagnostics, and nothing is lost; whole ones may be edited where that's allowed. */
class HistoryFilesTest {

    private static final String FIRST = "src/main/aludel/0001_init/";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1} -> {2} is {3}")
    @CsvSource({
        "revision.json, '\"format\": 1', '\"format\": ', MalformedRevision",
        "revision.json, '\"format\": 1', '\"format\": 1,\n<<<<<<< HEAD', MergeConflict",
        "revision.json, '\"op\": \"createTable\"', '\"op\": \"createTabel\"', MalformedRevision",
        "revision.json, '\"id\": \"0001_init\"', '\"id\": \"0001_other\"', RevisionIdMismatch",
        "revision.json, '\"parents\": []', '\"parents\": [\"0000_gone\"]', MissingParent",
        "h2.sql, '-- aludel: upgrade expand', '-- aludel: upgrade expnd', MalformedSql",
    })
    void a_broken_file_is_an_error_that_names_it_and_nothing_is_recorded(
            String file, String old, String broken, String code) {
        TemporaryProject project = League.changed(folder);
        project.write(FIRST + file, project.read(FIRST + file).replace(old, broken));
        SortedMap<String, String> before = project.recorded();
        CompilationResult result = project.compile("-Aaludel.record=add note").fail();
        assertThat(result.line(code)).startsWith("error package-info.java:1").contains("0001_init");
        assertThat(result.codes()).doesNotContain("Internal", "PendingChanges");
        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void a_broken_history_leaves_data_steps_their_types() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.compile("-Aaludel.record=create teams").succeed();
        String file = "src/main/aludel/0002_create_teams/revision.json";
        project.write(file, project.read(file).replace("\"op\": \"createTable\"", "\"op\": \"creatTable\""));
        CompilationResult result = project.compile().fail();
        assertThat(result.codes()).containsExactly("MalformedRevision");
        assertThat(result.all()).doesNotContain("package app.league.migrations does not exist");
    }

    @Test
    void sql_edited_by_hand_is_what_the_class_runs() {
        TemporaryProject project = League.recorded(folder);
        project.write(
                FIRST + "h2.sql",
                project.read(FIRST + "h2.sql").replace("create table players (", "create cached table players ("));
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
        assertThat(project.generatedSource("app.league.migrations.Init"))
                .containsOnlyOnce("create cached table players (");
    }

    @Test
    void idempotence_006_files_checked_out_with_other_line_ends_are_the_same_history() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.compile("-Aaludel.record=create teams").succeed();
        SortedMap<String, String> generated = project.generatedSources();
        project.recorded()
                .forEach((path, text) -> project.write("src/main/aludel/" + path, text.replace("\n", "\r\n")));
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
        assertThat(project.generatedSources()).isEqualTo(generated);
    }

    @Test
    void a_folder_of_the_same_name_that_appears_meanwhile_is_not_overwritten() throws Exception {
        TemporaryProject project = League.changed(folder);
        Path there = Files.createDirectories(project.history().resolve("0002_add_note"));
        CompilationResult result = project.compile("-Aaludel.record=add note").fail();
        assertThat(result.codes()).containsExactly("NotWritten");
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void a_history_that_cannot_be_written_is_an_error_of_the_compilation() {
        TemporaryProject project = League.begin(folder).write("src/main/aludel-file", "no folder");
        CompilationResult result = project.compile(
                        "-Aaludel.record=init", "-Aaludel.history=src/main/aludel-file/history")
                .fail();
        assertThat(result.codes()).containsAnyOf("NotWritten", "UnreadableFile");
    }
}
