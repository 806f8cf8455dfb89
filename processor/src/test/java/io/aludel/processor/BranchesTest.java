package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions of two branches that came together through version control. */
class BranchesTest {

    private static final String A = "0002_a";
    private static final String B = "0002_b";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("merge-001: a draft on top of two heads that go together follows both")
    void a_draft_follows_all_heads() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");

        project.compile("-Aaludel.mode=verify").succeed();
        project.source("Cup", "@Entity class Cup { @Id Long id; Integer size; }")
                .compile("-Aaludel.record=add size")
                .succeed();

        assertThat(revision(project, "0003_add_size")).contains("\"parents\": [\"0002_a\", \"0002_b\"]");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    @DisplayName("merge-009: an explicit join is possible without a change")
    void heads_are_joined_without_a_change() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");

        CompilationResult result = project.compile("-Aaludel.merge=join").succeed();

        assertThat(result.line("Recorded")).endsWith("0003_join");
        assertThat(revision(project, "0003_join"))
                .contains("\"parents\": [\"0002_a\", \"0002_b\"]", "\"operations\": []");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
        assertThat(project.compile("-Aaludel.merge=again").succeed().line("NothingToMerge"))
                .isEqualTo(
                        "note package-info.java:1 [NothingToMerge] there is nothing to join as \"again\": the history of"
                                + " database \"league\" has one head, 0003_join.");
    }

    @Test
    void heads_that_do_not_go_together_are_not_joined() {
        TemporaryProject project = branchesOfPlayer("String note;", "Integer note;");
        SortedMap<String, String> before = project.recorded();

        CompilationResult result = project.compile("-Aaludel.merge=join").fail();

        assertThat(result.line("HeadsConflict"))
                .isEqualTo(
                        "error package-info.java:1 [HeadsConflict] 0002_b/revision.json: 0002_a (add column players.note"
                                + " varchar(255) null) and 0002_b (add column players.note integer null) don't go together: both have to"
                                + " do with column players.note. If one isn't released yet, put it on top of the other:"
                                + " -Aaludel.rebase=0002_b (or 0002_a). If both can run in either order as they are, join them:"
                                + " -Aaludel.merge=\"...\".");
        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void heads_that_meet_in_one_column_and_give_one_schema_in_any_order_are_joined_when_asked() {
        TemporaryProject project = branchesOfPlayer(
                "@Default(\"'-'\") @Column(length = 60) String note;",
                "@Column(length = 80) String note;",
                "@Column(length = 60) String note;",
                "@Default(\"'-'\") @Column(length = 80) String note;");

        assertThat(project.compile().fail().line("HeadsConflict")).contains("column players.note");
        project.compile("-Aaludel.merge=join").succeed();

        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void a_revision_is_put_on_top_of_the_other_head() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");
        String sql = project.read("src/main/aludel/0002_b/h2.sql");

        CompilationResult result = project.compile("-Aaludel.rebase=0002_b").succeed();

        assertThat(result.line("Rebased")).contains("[Rebased] 0002_b is now ").endsWith("0003_b.");
        assertThat(project.revisions()).containsExactly("0001_init", A, "0003_b");
        assertThat(revision(project, "0003_b")).contains("\"parents\": [\"0002_a\"]", "\"message\": \"b\"");
        assertThat(project.read("src/main/aludel/0003_b/h2.sql")).isEqualTo(sql);
        assertThat(project.generatedSource("app.league.migrations.B")).contains("ID = \"0003_b\"");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
        assertThat(project.compile("-Aaludel.rebase=0003_b").fail().line("RebaseRefused"))
                .isEqualTo(
                        "error package-info.java:1 [RebaseRefused] 0003_b can't be put on top of the other heads: there is"
                                + " no other head to put it on top of. Leave out aludel.rebase.");
    }

    @Test
    void what_follows_a_revision_goes_with_it() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");
        moved(
                project,
                A,
                () -> project.source("Cup", "@Entity class Cup { @Id Long id; Integer size; }")
                        .source("Player", playerWith(""))
                        .compile("-Aaludel.record=c")
                        .succeed());
        project.source("Player", playerWith("String note;"));

        project.compile("-Aaludel.rebase=b").succeed();

        assertThat(project.revisions()).containsExactly("0001_init", A, "0004_b", "0005_c");
        assertThat(revision(project, "0005_c")).contains("\"parents\": [\"0004_b\"]");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void edited_sql_stays_as_it_is() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");
        String edited = project.read("src/main/aludel/0002_b/h2.sql").replace("create table", "create cached table");
        project.write("src/main/aludel/0002_b/h2.sql", edited);

        project.compile("-Aaludel.rebase=0002_b").succeed();

        assertThat(project.read("src/main/aludel/0003_b/h2.sql")).isEqualTo(edited);
    }

    @Test
    void operations_that_do_not_fit_in_the_new_place_are_told_with_the_way_out() {
        TemporaryProject project = branchesOfPlayer("String note;", "Integer note;");
        SortedMap<String, String> before = project.recorded();

        CompilationResult result = project.compile("-Aaludel.rebase=0002_b").fail();

        assertThat(result.line("RebaseRefused"))
                .isEqualTo(
                        "error package-info.java:1 [RebaseRefused] 0002_b can't be put on top of the other heads: its"
                                + " operations don't fit on top of 0002_a (table players has two things of the name note: column)."
                                + " Delete its folder and record what is pending then: aludel.record=\"b\".");
        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void a_compilation_that_fails_moves_nothing() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");
        project.source("Broken", "class Broken { int broken = \"text\"; }");
        SortedMap<String, String> before = project.recorded();

        assertThat(project.compile("-Aaludel.rebase=0002_b").fail().codes()).contains("NotRecorded");

        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void a_revision_to_rebase_that_there_is_not_is_told_with_the_nearest() {
        TemporaryProject project = League.recorded(folder);

        assertThat(project.compile("-Aaludel.rebase=0001_inti").fail().line("UnknownRebase"))
                .isEqualTo(
                        "error package-info.java:1 [UnknownRebase] aludel.rebase=0001_inti names no revision. Did you mean"
                                + " \"0001_init\"?");
    }

    @Test
    @DisplayName("history-graph-026: a label as dependency stays in the file and becomes its revision in the index")
    void labels_and_dependencies_are_recorded_and_known_to_the_runtime() {
        TemporaryProject project = branches(playerWith("String note;"), "@Entity class Cup { @Id Long id; }");
        String file = "src/main/aludel/0002_b/revision.json";
        project.write(
                "src/main/aludel/0002_a/revision.json",
                revision(project, A).replace("  \"operations\"", "  \"labels\": [\"sport\"],\n  \"operations\""));
        project.write(
                file,
                revision(project, B).replace("  \"operations\"", "  \"dependsOn\": [\"sport\"],\n  \"operations\""));

        // What a revision depends on has run before it, and so counts as the schema after it.
        String told = project.compile().fail().line("FingerprintMismatch");
        String fingerprint = told.substring(told.indexOf("sum256:"), told.lastIndexOf('"'));
        project.write(file, revision(project, B).replaceFirst("sum256:[0-9a-f]+", fingerprint));
        project.compile("-Aaludel.mode=verify").succeed();

        assertThat(project.generatedSource("app.league.LeagueMigrations").replaceAll("\\s+", " "))
                .contains("List.of(\"sport\"), List.of())", "List.of(), List.of(\"0002_a\"))");
        assertThat(project.compile("-Aaludel.rebase=0002_b").succeed().codes()).contains("Rebased");
        assertThat(revision(project, "0003_b")).contains("\"dependsOn\": [\"sport\"]");
    }

    @Test
    void labels_and_dependencies_are_given_when_recording() {
        TemporaryProject project = League.changed(folder);

        project.compile("-Aaludel.record=a", "-Aaludel.label=sport, fun", "-Aaludel.dependsOn=init")
                .succeed();

        assertThat(revision(project, A)).contains("\"labels\": [\"fun\", \"sport\"]", "\"dependsOn\": [\"0001_init\"]");
        project.source("Cup", "@Entity class Cup { @Id Long id; }");
        CompilationResult result = project.compile(
                        "-Aaludel.record=b", "-Aaludel.label=sport", "-Aaludel.dependsOn=0009_gone")
                .fail();
        assertThat(result.line("DuplicateLabel"))
                .isEqualTo(
                        "error package-info.java:1 [DuplicateLabel] label \"sport\" is on 0002_a already. A label means"
                                + " one line: give another");
        assertThat(result.line("MissingDependency"))
                .isEqualTo(
                        "error package-info.java:1 [MissingDependency] aludel.dependsOn=0009_gone names no revision and no"
                                + " label. Write a whole id");
        assertThat(project.compile("-Aaludel.label=1st", "-Aaludel.record=b")
                        .fail()
                        .line("InvalidOption"))
                .isEqualTo(
                        "error package-info.java:1 [InvalidOption] aludel.label can't be \"1st\". Write a letter, then"
                                + " letters, digits, - and _.");
    }

    @Test
    @DisplayName("data-008: a revision of data alone is recorded when it is wished for")
    void a_revision_of_data_alone_is_recorded_when_wished_for() {
        TemporaryProject project = League.recorded(folder);

        project.compile("-Aaludel.record=fill slugs", "-Aaludel.empty=true").succeed();

        assertThat(revision(project, "0002_fill_slugs"))
                .contains("\"operations\": []", "\"dataStep\": true", "\"parents\": [\"0001_init\"]");
        assertThat(project.generatedSource("app.league.migrations.FillSlugs")).contains("public interface Data");
        assertThat(project.compile().fail().line("MissingDataStep"))
                .contains("0002_fill_slugs", "it implements app.league.migrations.FillSlugs.Data");
        project.source("Slugs", DataStepTest.step("fill slugs", "FillSlugs", "Slugs"));
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void a_revision_without_changes_is_refused_while_there_are_some() {
        TemporaryProject project = League.changed(folder);

        assertThat(project.compile("-Aaludel.record=fill", "-Aaludel.empty=true")
                        .fail()
                        .line("NotEmpty"))
                .isEqualTo(
                        "error package-info.java:1 [NotEmpty] \"fill\" is to be a revision without changes, and there is"
                                + " 1 change. Record them first, or leave out aludel.empty.");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void one_thing_is_done_at_a_time() {
        TemporaryProject project = League.changed(folder);

        assertThat(project.compile("-Aaludel.record=x", "-Aaludel.merge=y", "-Aaludel.empty=yes")
                        .fail()
                        .all())
                .contains("[InvalidOption] aludel.merge and aludel.record are given together. Give one at a time.")
                .contains("[InvalidOption] aludel.empty can't be \"yes\". Write true, or leave it out.");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void a_hint_that_one_branch_has_followed_is_followed_whatever_the_other_did() {
        String renamed = playerWith("").replace("String team;", "@RenamedFrom(\"team\") String club;");
        TemporaryProject project = branches(renamed, "@Entity class Cup { @Id Long id; }");

        assertThat(project.options().compile().succeed().codes()).containsExactly("StaleHint");
    }

    /** Branch {@code a} changes the player, branch {@code b} adds a cup; then both are there. */
    private TemporaryProject branches(String player, String cup) {
        TemporaryProject project = League.recorded(folder);
        project.source("Player", player).compile("-Aaludel.record=a").succeed();
        moved(
                project,
                A,
                () -> project.source("Player", playerWith(""))
                        .source("Cup", cup)
                        .compile("-Aaludel.record=b")
                        .succeed());
        return project.source("Player", player);
    }

    private TemporaryProject branchesOfPlayer(String inA, String inB) {
        return branchesOfPlayer(inA, inB, "", inA);
    }

    /** Each branch changes the player. */
    private TemporaryProject branchesOfPlayer(String inA, String inB, String before, String after) {
        TemporaryProject project = League.begin(folder).source("Player", playerWith(before));
        project.compile("-Aaludel.record=init").succeed();
        project.source("Player", playerWith(inA)).compile("-Aaludel.record=a").succeed();
        moved(
                project,
                A,
                () -> project.source("Player", playerWith(inB))
                        .compile("-Aaludel.record=b")
                        .succeed());
        return project.source("Player", playerWith(after));
    }

    /** Does something while a revision isn't there. */
    private void moved(TemporaryProject project, String revision, Runnable work) {
        Path here = project.history().resolve(revision);
        Path aside = folder.resolve("aside");
        try {
            Files.move(here, aside);
            work.run();
            Files.move(aside, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String playerWith(String member) {
        return """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false) String team;
                    %s
                }
                """.formatted(member);
    }

    private static String revision(TemporaryProject project, String id) {
        return project.read("src/main/aludel/" + id + "/revision.json");
    }
}
