package io.aludel.schema.history;

import static io.aludel.schema.history.TestHistory.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWriterTest {

    private static final RecordedRevision INIT =
            new TestHistory().add("0001_init", "", table("a")).recorded().get(0);

    @TempDir
    private Path folder;

    @Test
    void theHistorysFolderIsMadeWhenItIsMissing() throws IOException {
        Path written = HistoryWriter.write(folder.resolve("src/main/aludel"), INIT);

        assertThat(written).isEqualTo(folder.resolve("src/main/aludel/0001_init"));
        assertThat(names(written)).containsExactly("h2.sql", "postgresql.sql", "revision.json");
        assertThat(names(written.resolveSibling("."))).containsExactly("0001_init");
    }

    @Test
    void theSameRevisionGivesTheSameBytes() throws IOException {
        Path one = HistoryWriter.write(folder.resolve("one"), INIT);
        Path two = HistoryWriter.write(folder.resolve("two"), INIT);

        for (String name : names(one)) {
            assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        Path written = HistoryWriter.write(folder, INIT);
        Files.writeString(written.resolve("h2.sql"), "edited");

        assertThatThrownBy(() -> HistoryWriter.write(folder, INIT)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(written.resolve("h2.sql")).hasContent("edited");
        assertThat(names(folder)).containsExactly("0001_init");
    }

    @Test
    void anEmptyFolderOfThatNameIsNotOverwrittenEither() throws IOException {
        Files.createDirectories(folder.resolve("0001_init"));

        assertThatThrownBy(() -> HistoryWriter.write(folder, INIT)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void whatAKilledRunLeftBehindIsInNobodysWay() throws IOException {
        Files.createDirectories(folder.resolve(".0001_init.writing0"));
        Files.writeString(folder.resolve(".0001_init.writing0/revision.json"), "half of");

        HistoryWriter.write(folder, INIT);

        assertThat(HistoryReader.read(folder, List.of("h2")).problems()).isEmpty();
    }

    @Test
    void missingSqlIsWrittenBesideWhatIsThereAllOfItOrNothing() throws IOException {
        TestHistory both = new TestHistory().add("0001_init", "", table("a")).add("0002_b", "0001_init", table("b"));
        both.write(folder);
        Files.delete(folder.resolve("0001_init/postgresql.sql"));
        Files.writeString(folder.resolve("0002_b/postgresql.sql"), "by hand");
        Map<String, List<String>> missing = Map.of("0001_init", List.of("postgresql"), "0002_b", List.of("postgresql"));

        assertThatThrownBy(() -> HistoryWriter.complete(folder, both.recorded(), missing))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names(folder.resolve("0001_init"))).containsExactly("h2.sql", "revision.json");
        assertThat(folder.resolve("0002_b/postgresql.sql")).hasContent("by hand");

        HistoryWriter.complete(folder, both.recorded(), Map.of("0001_init", List.of("postgresql")));
        assertThat(names(folder.resolve("0001_init"))).containsExactly("h2.sql", "postgresql.sql", "revision.json");
        assertThat(folder.resolve("0002_b/postgresql.sql")).hasContent("by hand");
    }

    @Test
    void newRevisionsComeInPlaceOfOldOnes() throws IOException {
        TestHistory old = new TestHistory().add("0001_init", "", table("a")).add("0002_b", "0001_init", table("b"));
        TestHistory moved = new TestHistory().add("0001_init", "", table("a")).add("0003_b", "0001_init", table("b"));
        old.write(folder);

        HistoryWriter.replace(folder, List.of(moved.recorded().get(1)), List.of(), List.of("0002_b"));

        assertThat(names(folder)).containsExactly("0001_init", "0003_b");
        assertThat(HistoryReader.read(folder, List.of("h2")).problems()).isEmpty();
    }

    @Test
    void allOldRevisionsStayWhenOneOfTheNewOnesCantBeWritten() throws IOException {
        TestHistory old = new TestHistory().add("0001_init", "", table("a")).add("0002_b", "0001_init", table("b"));
        TestHistory moved = new TestHistory().add("0003_init", "", table("a")).add("0004_b", "0003_init", table("b"));
        old.write(folder);
        Files.createDirectories(folder.resolve("0004_b"));

        assertThatThrownBy(() ->
                        HistoryWriter.replace(folder, moved.recorded(), List.of(), List.of("0001_init", "0002_b")))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(names(folder)).containsExactly("0001_init", "0002_b", "0004_b");
        assertThat(HistoryReader.read(folder, List.of("h2")).history().heads()).containsExactly("0002_b");
    }

    @Test
    void nothingIsLeftWhenAFileCantBeWritten() throws IOException {
        Script halfAPair = new Script(List.of(new Script.SqlStep(Phase.DATA, "d", "", "select '\ud800'")), List.of());
        RecordedRevision unwritable = RecordedRevision.asRendered(INIT.revision(), Map.of("h2", halfAPair));

        assertThatThrownBy(() -> HistoryWriter.write(folder, unwritable)).isInstanceOf(IOException.class);

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aDialectCantLeadOutOfTheFolder() throws IOException {
        Script script = INIT.scripts().get("h2");
        RecordedRevision hostile = RecordedRevision.asRendered(INIT.revision(), Map.of("../h2", script));

        assertThatThrownBy(() -> HistoryWriter.write(folder, hostile)).isInstanceOf(IllegalArgumentException.class);

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void everyRevisionReadsBackFromItsFolder() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            RecordedRevision recorded = new RandomRevisions(seed).recorded();
            Path history = folder.resolve("seed" + seed);
            try {
                HistoryWriter.write(history, recorded);
            } catch (IOException e) {
                continue; // half a character pair in SQL, refused above
            }

            FolderReader read = new FolderReader(
                    history.resolve(recorded.id()),
                    recorded.id(),
                    recorded.scripts().keySet(),
                    RevisionFile.FORMAT);

            assertThat(read.recorded()).as("seed %d", seed).contains(recorded);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
