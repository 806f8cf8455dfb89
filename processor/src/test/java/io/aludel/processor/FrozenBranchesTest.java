package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads whose operations go together, and whose SQL was frozen without knowledge of the other head. */
class FrozenBranchesTest {

    private static final String NOTE = "@Column(length = 60, nullable = false) String name; String note;";
    private static final String LONGER = "@Column(length = 80, nullable = false) String name;";
    private static final String BOTH = "@Column(length = 80, nullable = false) String name; String note;";
    private static final String NEITHER = "@Column(length = 60, nullable = false) String name;";

    @TempDir
    private Path folder;

    @Test
    void sql_that_makes_a_table_anew_goes_together_with_nothing_else_on_it() {
        TemporaryProject project = branches("SQLITE", NEITHER, NOTE, LONGER, BOTH);

        CompilationResult result = project.compile().fail();

        assertThat(result.line("HeadsConflict"))
                .isEqualTo("error package-info.java:1 [HeadsConflict] 0002_b/revision.json: 0002_a (add column"
                        + " players.note varchar(255) null) and 0002_b (change type of players.name from varchar(60) to"
                        + " varchar(80)) don't go together: the frozen SQL of 0002_b for sqlite makes table players"
                        + " anew with the columns that it knows, and the other one changes players too. Put one that"
                        + " isn't released yet on top of the other: -Aaludel.rebase=0002_b (or 0002_a) renders its SQL"
                        + " anew, which then knows both. They can't be joined by aludel.merge, which keeps the SQL as"
                        + " it is.");
    }

    @Test
    void such_heads_are_not_joined() {
        TemporaryProject project = branches("SQLITE", NEITHER, NOTE, LONGER, BOTH);
        SortedMap<String, String> before = project.recorded();

        assertThat(project.compile("-Aaludel.merge=join").fail().codes()).contains("HeadsConflict");

        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void a_rebase_renders_sql_that_knows_the_column_of_the_other_head() {
        TemporaryProject project = branches("SQLITE", NEITHER, NOTE, LONGER, BOTH);

        project.compile("-Aaludel.rebase=0002_b").succeed();

        assertThat(project.read("src/main/aludel/0003_b/sqlite.sql"))
                .contains("insert into aludel_new_players (id, name, note)\nselect id, name, note\nfrom players");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void where_the_table_stays_both_go_together() {
        TemporaryProject project = branches("H2", NEITHER, NOTE, LONGER, BOTH);

        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void a_trigger_that_does_not_know_a_column_of_the_other_head_is_told() {
        String changed = " @OnUpdate(\"now()\") java.time.Instant changed;";
        String seen = " @OnUpdate(\"now()\") java.time.Instant seen;";
        TemporaryProject project =
                branches("POSTGRESQL", NEITHER, NEITHER + changed, NEITHER + seen, NEITHER + changed + seen);

        assertThat(project.compile().fail().line("HeadsConflict"))
                .isEqualTo("error package-info.java:1 [HeadsConflict] 0002_b/revision.json: 0002_a and 0002_b don't go"
                        + " together: the frozen SQL of 0002_a for postgresql doesn't know what 0002_b does; behind it,"
                        + " it would have another step: give players its values on update. Put one that isn't released"
                        + " yet on top of the other, which renders its SQL anew: -Aaludel.rebase=0002_b (or 0002_a).");
        assertThat(project.compile("-Aaludel.merge=join").fail().codes()).contains("HeadsConflict");
        project.compile("-Aaludel.rebase=0002_b").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void sql_that_was_edited_is_for_its_author_to_answer_for() {
        String changed = " @OnUpdate(\"now()\") java.time.Instant changed;";
        String seen = " @OnUpdate(\"now()\") java.time.Instant seen;";
        TemporaryProject project =
                branches("POSTGRESQL", NEITHER, NEITHER + changed, NEITHER + seen, NEITHER + changed + seen);
        for (String id : List.of("0002_a", "0002_b")) {
            String file = "src/main/aludel/" + id + "/postgresql.sql";
            project.write(file, project.read(file).replaceFirst(";\n", "\n-- reviewed: knows both\n;\n"));
        }

        assertThat(project.compile("-Aaludel.merge=join").succeed().codes()).contains("Recorded");
    }

    /** Each branch changes the player, of which these are the members. */
    private TemporaryProject branches(String dialect, String before, String inA, String inB, String after) {
        TemporaryProject project = new TemporaryProject(folder)
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league", dialects = io.aludel.annotation.Dialect.%s)
                        package app.league;
                        """.formatted(dialect))
                .source("Player", player(before));
        project.compile("-Aaludel.record=init").succeed();
        project.source("Player", player(inA)).compile("-Aaludel.record=a").succeed();
        Path here = project.history().resolve("0002_a");
        Path aside = folder.resolve("aside");
        try {
            Files.move(here, aside);
            project.source("Player", player(inB)).compile("-Aaludel.record=b").succeed();
            Files.move(aside, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return project.source("Player", player(after));
    }

    private static String player(String members) {
        return """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    %s
                }
                """.formatted(members);
    }
}
