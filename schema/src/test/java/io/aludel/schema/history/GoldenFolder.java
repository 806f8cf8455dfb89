package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A history as it lies on disk, word for word. Written anew with {@code -Daludel.golden=update}. */
record GoldenFolder(String name) {

    private static final boolean UPDATE = "update".equals(System.getProperty("aludel.golden"));

    private Path path() {
        return Path.of("src/test/resources/history", name);
    }

    void requireFilesOf(List<RecordedRevision> revisions) throws IOException {
        for (RecordedRevision recorded : revisions) {
            Path folder = path().resolve(recorded.id());
            for (Map.Entry<String, byte[]> file : HistoryWriter.files(recorded).entrySet()) {
                Path golden = folder.resolve(file.getKey());
                if (UPDATE) {
                    Files.createDirectories(folder);
                    Files.write(golden, file.getValue());
                }
                assertThat(new String(file.getValue(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
            }
        }
    }

    void requireReadingOf(List<RecordedRevision> revisions) {
        HistoryReading reading = HistoryReader.read(path(), List.of("h2"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.history().revisions()).isEqualTo(revisions);
        assertThat(reading.history().revisions()).allMatch(revision -> revision.isAsRendered("h2"));
    }
}
