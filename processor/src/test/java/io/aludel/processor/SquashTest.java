package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aludel.squash}: what becomes of the files, of the generated classes, and what is refused. */
class SquashTest {

    private static final String SQUASHED = "0003_squash_0001_to_0003";

    @TempDir
    private Path folder;

    private TemporaryProject project;

    @BeforeEach
    void recordThree() {
        project = League.begin(folder).options("-Aaludel.created=2026-01-01T00:00:00Z");
        project.source("Cup", "@Entity class Cup { @Id Long id; }")
                .compile("-Aaludel.record=init")
                .succeed();
        project.source("Cup", "@Entity @Table(name = \"trophy\") @RenamedFrom(\"cup\") class Cup { @Id Long id; }")
                .compile("-Aaludel.record=rename cup", "-Aaludel.label=sport")
                .succeed();
        project.source("Cup", "@Entity @Table(name = \"trophy\") class Cup { @Id Long id; Integer size; }")
                .compile("-Aaludel.record=add size")
                .succeed();
    }

    @Test
    @DisplayName("squash-002: the folders of the revisions give way to one that creates what they lead to")
    void one_folder_comes_in_the_place_of_three() {
        CompilationResult result = project.compile("-Aaludel.squash=all").succeed();

        assertThat(result.line("Squashed"))
                .endsWith(
                        SQUASHED + " comes in the place of 0001_init, 0002_rename_cup, 0003_add_size. Upgrade databases"
                                + " that stand between these with a release that still has them first.");
        assertThat(project.revisions()).containsExactly(SQUASHED);
        assertThat(revision(SQUASHED))
                .contains(
                        "\"parents\": []",
                        "\"message\": \"squash 0001 to 0003\"",
                        "\"labels\": [\"sport\"],\n  \"replaces\": [\"0001_init\", \"0002_rename_cup\", \"0003_add_size\"],")
                .doesNotContain("renameTable", "addColumn", "\"cup\"");
        assertThat(project.read("src/main/aludel/" + SQUASHED + "/postgresql.sql"))
                .contains("create table trophy (\n  id bigint not null,\n  size integer,")
                .doesNotContain("rename");
        assertThat(project.generatedSource("app.league.LeagueMigrations").replaceAll("\\s+", " "))
                .contains(
                        "List.of(\"sport\"), List.of(), List.of(\"0001_init\", \"0002_rename_cup\", \"0003_add_size\"))");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void a_range_is_given_as_revisions_are_called_elsewhere_and_what_follows_it_follows_the_new_one() {
        String sql = project.read("src/main/aludel/0003_add_size/h2.sql");

        project.compile("-Aaludel.squash=init..0002").succeed();

        assertThat(project.revisions()).containsExactly("0002_squash_0001_to_0002", "0003_add_size");
        assertThat(revision("0003_add_size")).contains("\"parents\": [\"0002_squash_0001_to_0002\"]");
        assertThat(project.read("src/main/aludel/0003_add_size/h2.sql")).isEqualTo(sql);
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    @DisplayName("squash-008: squashed once more, all originals are listed")
    void squashed_once_more_all_originals_are_listed() {
        project.compile("-Aaludel.squash=init..0002").succeed();

        project.compile("-Aaludel.squash=0002_squash_0001_to_0002..0003_add_size")
                .succeed();

        assertThat(project.revisions()).containsExactly(SQUASHED);
        assertThat(revision(SQUASHED))
                .contains("\"replaces\": [\"0001_init\", \"0002_rename_cup\", \"0002_squash_0001_to_0002\","
                        + " \"0003_add_size\"],");
    }

    @Test
    @DisplayName("squash-003: a data step stays, with its folder, its class and its SQL")
    void a_data_step_stays() {
        League.withTeams(project);
        project.compile("-Aaludel.record=create teams").succeed();
        SortedMap<String, String> before = project.recorded();

        project.compile("-Aaludel.squash=all").succeed();

        assertThat(project.revisions()).containsExactly(SQUASHED, "0004_create_teams");
        for (String file : new String[] {"0004_create_teams/h2.sql", "0004_create_teams/postgresql.sql"}) {
            assertThat(project.recorded()).containsEntry(file, before.get(file));
        }
        assertThat(project.generatedSource("app.league.migrations.CreateTeams")).contains("new FillTeams().upgrade");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void old_revisions_of_a_long_history_are_squashed_too(@TempDir Path other) throws IOException {
        TemporaryProject old = League.recorded(other).options("-Aaludel.created=2026-01-01T00:00:00Z");
        LongHistory.write(old.history(), List.of("h2", "postgresql"), 111);

        assertThat(old.compile("-Aaludel.squash=0001..0003").succeed().line("Squashed"))
                .contains("0003_squash_0001_to_0003 comes in the place of 0001_init, 0002_change_2, 0003_change_3.");

        assertThat(old.revisions()).hasSize(109).startsWith("0003_squash_0001_to_0003", "0004_change_4");
    }

    @Test
    void a_hint_that_a_squashed_revision_has_followed_says_nothing_any_more() {
        String hinted = "@Entity @Table(name = \"trophy\") @RenamedFrom(\"cup\") class Cup {"
                + " @Id Long id; @RenamedFrom(\"width\") Integer size; }";
        project.source("Cup", hinted.replace("@RenamedFrom(\"width\") Integer size", "Integer width"))
                .compile("-Aaludel.record=width", "-Aaludel.drop=trophy.size")
                .succeed();
        project.source("Cup", hinted).compile("-Aaludel.record=size again").succeed();

        CompilationResult result = project.compile("-Aaludel.squash=all").succeed();
        assertThat(result.codes()).contains("Squashed");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().said())
                .containsExactly(
                        "warning Cup.java:3 [StaleHint] Cup was renamed from \"cup\" by revision 0005_squash_0001_to_0005"
                                + " already. Remove @RenamedFrom(\"cup\"), which says nothing any more.",
                        "warning Cup.java:3 [StaleHint] Cup.size was renamed from \"width\" by revision"
                                + " 0005_squash_0001_to_0005 already. Remove @RenamedFrom(\"width\"), which says nothing any"
                                + " more.");
    }

    @Test
    void a_compilation_that_fails_changes_nothing() {
        project.source("Broken", "class Broken { int broken = \"text\"; }");
        SortedMap<String, String> before = project.recorded();

        assertThat(project.compile("-Aaludel.squash=all").fail().codes()).contains("NotRecorded");

        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void what_is_in_the_way_is_told() {
        SortedMap<String, String> before = project.recorded();
        refused("0003", "it is no range. Write first..last, such as 0001_init..0004_add_size, or all.");
        refused("0001_inti..0003", "\"0001_inti\" names no revision. Did you mean \"0001_init\"?.");
        refused(
                "add size..init",
                "0003_add_size doesn't come before 0001_init. Give a range in one line, such as 0001_init..0001_init.");
        refused(
                "init..init",
                "there are no two revisions in a row that can become one. Revisions with a data step stay, and so do those"
                        + " that fill or convert what rows hold.");
        assertThat(project.recorded()).isEqualTo(before);

        String file = "src/main/aludel/0002_rename_cup/h2.sql";
        project.write(file, project.read(file).replace("alter table", "alter  table"));
        refused(
                "all",
                "h2.sql of 0002_rename_cup was edited by hand and would be lost. Give ranges before and after it.");
    }

    private void refused(String range, String why) {
        assertThat(project.compile("-Aaludel.squash=" + range).fail().line("SquashRefused"))
                .isEqualTo("error package-info.java:1 [SquashRefused] aludel.squash=" + range + " is refused: " + why);
    }

    private String revision(String id) {
        return project.read("src/main/aludel/" + id + "/revision.json");
    }
}
