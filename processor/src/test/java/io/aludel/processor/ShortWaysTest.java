package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.codegen.FoldSource;
import io.aludel.schema.history.History;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the short way of a fresh database ends, and that it's generated. */
class ShortWaysTest {

    private static final List<String> DIALECTS = List.of("h2", "postgresql");

    @TempDir
    private Path folder;

    private TemporaryProject project;

    @BeforeEach
    void record() throws IOException {
        project = League.recorded(folder);
        LongHistory.write(project.history(), DIALECTS, 13);
    }

    @Test
    void it_leads_to_the_schema_of_the_head() {
        FoldSource fold = fold(history()).orElseThrow();
        assertThat(fold.first()).isEqualTo("0001_init");
        assertThat(fold.ways().keySet()).containsExactlyElementsOf(DIALECTS);
        fold.ways().values().forEach(way -> {
            assertThat(way.last()).isEqualTo("0013_change_13");
            assertThat(way.steps()).extracting(Script.Step::description).containsExactly("create table players");
        });
    }

    @Test
    void edited_SQL_ends_it_for_its_dialect() throws IOException {
        edit(12, "h2.sql");
        FoldSource fold = fold(history()).orElseThrow();
        assertThat(fold.ways().get("h2").last()).isEqualTo("0011_change_11");
        assertThat(fold.ways().get("postgresql").last()).isEqualTo("0013_change_13");
        edit(10, "h2.sql");
        assertThat(fold(history()).orElseThrow().ways().keySet()).containsExactly("postgresql");
        edit(1, "postgresql.sql");
        assertThat(fold(history())).isEmpty();
    }

    @Test
    void a_data_step_ends_it() {
        History history = history();
        List<RecordedRevision> revisions = IntStream.range(0, 13)
                .mapToObj(index -> index == 11
                        ? withDataStep(history.revisions().get(index))
                        : history.revisions().get(index))
                .toList();
        FoldSource fold = fold(History.of(revisions)).orElseThrow();
        assertThat(fold.ways().values()).extracting(FoldSource.Way::last).containsOnly("0011_change_11");
    }

    @Test
    void few_revisions_and_many_statements_have_none() {
        assertThat(new ShortWays(history(), 13, 1).fromBase(DIALECTS)).isPresent();
        assertThat(new ShortWays(history(), 14, 1).fromBase(DIALECTS)).isEmpty();
        assertThat(new ShortWays(history(), 13, 0).fromBase(DIALECTS)).isEmpty();
    }

    @Test
    void its_class_compiles_beside_those_of_the_revisions() throws IOException {
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
        assertThat(folder.resolve("target/classes/app/league/migrations/Fold_0001.class"))
                .exists();
    }

    private static Optional<FoldSource> fold(History history) {
        return ShortWays.of(history).fromBase(DIALECTS);
    }

    private History history() {
        return HistoryReader.read(project.history(), DIALECTS).history();
    }

    private void edit(int number, String file) throws IOException {
        try (var folders = Files.list(project.history())) {
            Path revision = folders.filter(path -> path.getFileName().toString().startsWith("%04d_".formatted(number)))
                    .findFirst()
                    .orElseThrow();
            Path sql = revision.resolve(file);
            Files.writeString(
                    sql,
                    Files.readString(sql)
                            .replace("\nalter table ", "\nalter  table ")
                            .replace("\ncreate table ", "\ncreate  table "));
        }
    }

    private static RecordedRevision withDataStep(RecordedRevision recorded) {
        Revision old = recorded.revision();
        Revision changed = new Revision(
                old.id(),
                old.parents(),
                old.message(),
                old.created(),
                old.labels(),
                old.dependsOn(),
                true,
                old.operations(),
                old.sources(),
                old.rendered(),
                old.fingerprint());
        return new RecordedRevision(changed, recorded.scripts());
    }
}
