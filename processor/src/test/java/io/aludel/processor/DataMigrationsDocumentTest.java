package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of {@code docs/data-migrations.md} is recorded as it's told, and its samples of the language compile. */
class DataMigrationsDocumentTest {

    private static final Pattern BLOCK =
            Pattern.compile("```java (before|after|step|batched|language|start) ?(\\w*)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void the_story_is_recorded_as_it_is_told() throws Exception {
        TemporaryProject project = project("before");
        project.compile("-Aaludel.record=create players").succeed();
        sources(project, "after");
        assertThat(project.compile().fail().all()).contains("NotNullNeedsValue", "team_id");
        sources(project, "step");
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().said()).isEmpty();
    }

    @Test
    void the_batched_step_is_recorded_as_it_is_told() throws Exception {
        TemporaryProject project = project("before");
        project.compile("-Aaludel.record=create players").succeed();
        sources(project, "after");
        sources(project, "batched");
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.generatedSource("app.league.migrations.CreateTeams"))
                .contains(
                        "Step.batchedData(\"FillTeams\", db -> new FillTeams().upgrade(db, TABLES))",
                        "Step.batchedData(\"FillTeams\", db -> new FillTeams().downgrade(db, TABLES))")
                .doesNotContain("Step.data(");
    }

    @Test
    void the_samples_of_the_language_compile() throws Exception {
        TemporaryProject project = project("before");
        project.compile("-Aaludel.record=create players").succeed();
        sources(project, "after");
        sources(project, "step");
        String samples = blocks("language").stream()
                .map(block -> "{\n" + block.group(3) + "}\n")
                .collect(Collectors.joining());
        project.source("FillTeams", """
                import static io.aludel.runtime.query.Queries.*;
                import app.league.migrations.CreateTeams;
                import io.aludel.runtime.migration.*;
                import io.aludel.runtime.query.*;
                import java.sql.Connection;
                import java.util.List;
                import java.util.stream.Stream;
                @DataStep("create teams")
                public final class FillTeams implements CreateTeams.Data {
                    @Override
                    public void upgrade(DataContext db, CreateTeams.Tables t) {
                        %s
                    }
                }
                """.formatted(samples));
        assertThat(blocks("language")).hasSizeGreaterThan(2);
        project.compile("-Aaludel.record=create teams").succeed();
    }

    @Test
    void the_samples_of_the_start_compile() throws Exception {
        TemporaryProject project = project("before");
        project.compile("-Aaludel.record=create players").succeed();
        assertThat(blocks("start")).isNotEmpty();
        project.source("Start", """
                import app.league.LeagueMigrations;
                import io.aludel.runtime.Aludel;
                import javax.sql.DataSource;
                class Start {
                    void main(DataSource dataSource) {
                        %s
                    }
                }
                """.formatted(blocks("start").get(0).group(3)));
        project.compile().succeed();
    }

    private TemporaryProject project(String moment) throws Exception {
        TemporaryProject project =
                new TemporaryProject(folder).write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league")
                        package app.league;
                        """);
        sources(project, moment);
        return project;
    }

    private static void sources(TemporaryProject project, String moment) throws Exception {
        List<MatchResult> blocks = blocks(moment);
        assertThat(blocks).isNotEmpty();
        blocks.forEach(block -> project.source(block.group(2), block.group(3)));
    }

    private static List<MatchResult> blocks(String kind) throws Exception {
        return BLOCK.matcher(Files.readString(Path.of("..", "docs", "data-migrations.md")))
                .results()
                .filter(block -> block.group(1).equals(kind))
                .toList();
    }
}
