package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a revision is written and when not; rows record-* of the scenario table. */
class RecordingTest {

    @TempDir
    private Path folder;

    @Test
    void record_002_nothing_is_recorded_when_nothing_has_changed() {
        TemporaryProject project = League.recorded(folder);
        SortedMap<String, String> before = project.recorded();
        CompilationResult result = project.compile("-Aaludel.record=nothing").succeed();
        assertThat(result.codes()).containsExactly("NothingToRecord");
        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void record_003_the_first_revision_has_no_parents_and_creates_all_tables() {
        TemporaryProject project = League.begin(folder).source("Invoice", "@Entity class Invoice { @Id Long id; }");
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.revisions()).containsExactly("0001_init");
        assertThat(project.read("src/main/aludel/0001_init/revision.json"))
                .contains("\"parents\": []", "\"table\": \"invoice\"", "\"table\": \"players\"");
    }

    @Test
    void record_004_a_plain_compilation_lists_the_changes_and_writes_nothing() {
        TemporaryProject project = League.changed(folder).options();
        SortedMap<String, String> before = project.recorded();
        CompilationResult result = project.compile().succeed();
        assertThat(result.said()).containsExactly("""
                warning package-info.java:1 [PendingChanges] database "league" has 1 change that is recorded nowhere yet:
                    add column players.note varchar(255) null
                  Record with aludel.record="...".""");
        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void record_005_verify_makes_pending_changes_an_error() {
        TemporaryProject project = League.changed(folder);
        SortedMap<String, String> before = project.recorded();
        CompilationResult result = project.compile("-Aaludel.mode=verify").fail();
        assertThat(result.line("PendingChanges"))
                .startsWith("error package-info.java:1")
                .contains("add column players.note");
        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void record_006_one_error_among_the_changes_and_nothing_of_them_is_written() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false) String team;
                    String note;
                    int age;
                }
                """);
        CompilationResult result =
                project.compile("-Aaludel.record=two columns").fail();
        assertThat(result.line("NotNullNeedsValue")).startsWith("error Player.java:9");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void record_007_a_folder_has_a_name_for_every_file_system_and_the_message_stays_as_given() {
        TemporaryProject project = League.changed(folder);
        project.compile("-Aaludel.record=Gr\u00f6\u00dfe & Ma\u00dfe: 10 % mehr!")
                .succeed();
        assertThat(project.revisions()).hasSize(2).last().asString().matches("0002_[a-z0-9_]+");
        assertThat(project.read("src/main/aludel/" + project.revisions().get(1) + "/revision.json"))
                .contains("\"message\": \"Gr\u00f6\u00dfe & Ma\u00dfe: 10 % mehr!\"");
        project.compile("-Aaludel.mode=verify").succeed();
    }

    @Test
    void record_008_a_long_message_is_cut_in_the_name_only() {
        String message = "seven12 ".repeat(50).strip();
        TemporaryProject project = League.changed(folder);
        project.compile("-Aaludel.record=" + message).succeed();
        assertThat(project.revisions().get(1)).hasSizeLessThan(70).endsWith("seven12");
        assertThat(project.read("src/main/aludel/" + project.revisions().get(1) + "/revision.json"))
                .contains("\"message\": \"" + message + "\"");
        project.compile("-Aaludel.mode=verify").succeed();
    }

    @ParameterizedTest(name = "record \"{0}\"")
    @ValueSource(strings = {" ... ", "2nd try", "string", "tables", "downgrade tables"})
    void record_009_a_message_that_names_no_class_is_refused(String message) {
        TemporaryProject project = League.changed(folder);
        CompilationResult result = project.compile("-Aaludel.record=" + message).fail();
        assertThat(result.codes()).containsExactly("InvalidMessage");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void record_010_a_message_names_one_revision() {
        TemporaryProject project = League.changed(folder);
        CompilationResult result = project.compile("-Aaludel.record=Init").fail();
        assertThat(result.line("DuplicateMessage")).contains("0001_init");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void record_012_a_history_changed_by_hand_is_an_error_that_names_the_revision() {
        TemporaryProject project = League.recorded(folder);
        String file = "src/main/aludel/0001_init/revision.json";
        project.write(file, project.read(file).replace("varchar(60)", "varchar(61)"));
        CompilationResult result = project.compile().fail();
        assertThat(result.line("FingerprintMismatch"))
                .startsWith("error package-info.java:1")
                .contains("0001_init");
    }

    @Test
    void record_013_a_confirmed_drop_must_be_one() {
        TemporaryProject project = League.recorded(folder).source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60) String club;
                }
                """);
        CompilationResult result = project.compile("-Aaludel.record=club", "-Aaludel.drop=players.name")
                .fail();
        assertThat(result.codes()).containsExactlyInAnyOrder("UnknownDrop", "RenameAmbiguous");
        assertThat(project.revisions()).containsExactly("0001_init");
        project.compile("-Aaludel.record=club", "-Aaludel.drop=players.team").succeed();
        assertThat(project.revisions()).containsExactly("0001_init", "0002_club");
    }

    @Test
    void record_014_a_new_dialect_has_no_sql_in_the_old_revisions() {
        TemporaryProject project = League.recorded(folder);
        TemporaryProject.delete(project.history().resolve("0001_init/h2.sql"));
        CompilationResult result = project.compile().fail();
        assertThat(result.line("MissingDialectSql")).contains("h2", "0001_init");
    }

    @Test
    @DisplayName("record-015: nothing is recorded on two heads that don't go together")
    void record_015_nothing_is_recorded_on_two_heads() throws Exception {
        TemporaryProject project = League.changed(folder);
        project.compile("-Aaludel.record=a").succeed();
        Path first = project.history().resolve("0002_a");
        Path aside = folder.resolve("aside");
        Files.move(first, aside);
        project.compile("-Aaludel.record=b").succeed();
        Files.move(aside, first);
        CompilationResult result = project.compile("-Aaludel.record=c").fail();
        assertThat(result.line("HeadsConflict")).contains("0002_a", "0002_b");
        assertThat(project.revisions()).containsExactly("0001_init", "0002_a", "0002_b");
    }

    @Test
    @DisplayName("record-016: a revision of data alone counts")
    void record_016_a_revision_of_data_alone_counts() {
        TemporaryProject project = League.recorded(folder);
        project.source("Slugs", DataStepTest.step("fill slugs", "FillSlugs", "Slugs"));
        project.compile("-Aaludel.record=fill slugs").succeed();
        League.withNote(project).compile("-Aaludel.record=add note").succeed();
        assertThat(project.revisions()).containsExactly("0001_init", "0002_fill_slugs", "0003_add_note");
        assertThat(project.read("src/main/aludel/0003_add_note/revision.json")).contains("\"0002_fill_slugs\"");
    }

    @Test
    void incremental_015_a_type_error_in_an_unrelated_class_and_nothing_is_written() {
        TemporaryProject project = League.changed(folder);
        project.source("Service", "class Service { int broken = \"text\"; }");
        SortedMap<String, String> before = project.recorded();
        CompilationResult result = project.compile("-Aaludel.record=add note").fail();
        assertThat(result.codes()).containsExactly("NotRecorded");
        assertThat(result.all()).contains("error Service.java");
        assertThat(project.recorded()).isEqualTo(before);
        project.source("Service", "class Service { int whole = 1; }")
                .compile("-Aaludel.record=add note")
                .succeed();
        assertThat(project.revisions()).containsExactly("0001_init", "0002_add_note");
    }

    @Test
    void a_warning_that_counts_as_an_error_and_nothing_is_written() {
        TemporaryProject project = League.changed(folder);
        project.source("Service", "class Service { java.util.List raw; }");
        project.compile("-Aaludel.record=add note").fail();
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void classes_that_are_not_generated_and_nothing_is_written() {
        TemporaryProject project = League.changed(folder).options();
        project.compile("-proc:only", "-Aaludel.record=add note");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-XDcompilePolicy=simple", "-XDcompilePolicy=byfile", "-XDcompilePolicy=todo"})
    void a_method_too_large_for_its_class_file_and_nothing_is_written(String policy) {
        TemporaryProject project = League.changed(folder);
        project.source("Service", "class Service { void all(int i) {" + "i += 1234567;".repeat(20_000) + "} }");
        assertThat(project.compile("-Aaludel.record=add note", policy).fail().codes())
                .containsExactly("NotRecorded");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void classes_of_packages_and_nested_and_local_ones_are_no_reason_to_refuse() {
        TemporaryProject project = League.changed(folder)
                .write(
                        "src/main/java/app/other/package-info.java",
                        "@org.jspecify.annotations.NullMarked package app.other;\n")
                .source("Service", """
                        class Service {
                            interface Inner {}
                            enum Kind { A { @Override void run() {} }; abstract void run(); }
                            Object local() { class Local {} return new Local() {}; }
                        }
                        """);
        project.options().compile("-Aaludel.record=add note").succeed();
        assertThat(project.revisions()).containsExactly("0001_init", "0002_add_note");
    }

    @Test
    void an_error_of_another_processor_and_nothing_is_written() {
        TemporaryProject project = League.changed(folder);
        List<javax.annotation.processing.Processor> processors =
                List.of(new AludelProcessor(), new ClaimingProcessor(), new OtherProcessor().failing());
        project.clean()
                .compileOnly(processors, project.sources(), "-Aaludel.record=add note")
                .fail();
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @ParameterizedTest(name = "aludel.record={0}")
    @ValueSource(strings = {"", "  ", "${aludel.record}"})
    void a_blank_message_means_not_given(String message) {
        TemporaryProject project = League.changed(folder);
        assertThat(project.compile("-Aaludel.mode=note", "-Aaludel.record=" + message)
                        .succeed()
                        .codes())
                .containsExactly("PendingChanges");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void the_moment_comes_from_the_option_and_otherwise_from_the_clock_in_whole_seconds() {
        TemporaryProject project = League.changed(folder).options();
        assertThat(project.read("src/main/aludel/0001_init/revision.json")).contains("\"2026-01-01T00:00:00Z\"");
        project.compile("-Aaludel.record=add note").succeed();
        assertThat(project.read("src/main/aludel/0002_add_note/revision.json"))
                .containsPattern("\"created\": \"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"");
    }

    @Test
    void a_followed_hint_is_stale_and_renames_nothing_again() {
        TemporaryProject project = League.recorded(folder).options().source("Player", """
                @Entity @Table(name = "people") @RenamedFrom("players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) @RenamedFrom("team") String name;
                    @Column(length = 60, nullable = false) @RenamedFrom("name") String team;
                }
                """);
        assertThat(project.compile("-Aaludel.record=swap").succeed().codes()).containsExactly("Recorded");
        CompilationResult again = project.compile("-Aaludel.mode=verify").succeed();
        assertThat(again.codes()).containsExactly("StaleHint", "StaleHint", "StaleHint");
        assertThat(again.said()).allMatch(line -> line.contains("0002_swap"));
    }
}
