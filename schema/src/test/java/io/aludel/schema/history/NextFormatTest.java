package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of revision files when there's a format after this one, which there isn't yet. */
class NextFormatTest {

    private static final long NEXT = RevisionFile.FORMAT + 1;
    private static final TestHistory HISTORY = new TestHistory()
            .add("0001_init", "", TestHistory.table("customer"))
            .add("0002_order", "0001_init", TestHistory.table("order"));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("idempotence-021: a version that knows the next format reads this one and finds nothing to do")
    void a_version_that_knows_the_next_format_reads_this_one() throws IOException {
        HISTORY.write(folder);
        String text = Files.readString(folder.resolve("0001_init/revision.json"));

        HistoryReading reading = HistoryReader.read(folder, TestHistory.DIALECTS, NEXT);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.history().revisions()).isEqualTo(HISTORY.recorded());
        assertThat(reading.history().schema()).isEqualTo(HISTORY.history().schema());
        assertThat(text).contains("\"format\": 1");
        assertThat(Files.readString(folder.resolve("0001_init/revision.json"))).isEqualTo(text);
    }

    @Test
    @DisplayName("idempotence-021: what that version records stands beside files of this format")
    void both_formats_stand_side_by_side() throws IOException {
        RecordedRevision first = HISTORY.recorded().get(0);
        RecordedRevision second = HISTORY.recorded().get(1);
        HistoryWriter.write(folder, first);
        HistoryWriter.write(folder, second, NEXT);

        assertThat(Files.readString(folder.resolve("0002_order/revision.json"))).contains("\"format\": 2");
        HistoryReading reading = HistoryReader.read(folder, TestHistory.DIALECTS, NEXT);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.history().revisions()).containsExactly(first, second);
    }

    @Test
    @DisplayName("idempotence-021: this version refuses a file of the next format and says what to upgrade")
    void a_file_of_the_next_format_is_refused() throws IOException {
        HistoryWriter.write(folder, HISTORY.recorded().get(0), NEXT);

        assertThat(HistoryReader.read(folder, TestHistory.DIALECTS).problems())
                .extracting(HistoryProblem::toString)
                .containsExactly(
                        "0001_init/revision.json:2:13: this file has format 2, and this version of Aludel reads 1."
                                + " It was written by a newer Aludel: upgrade Aludel to that version or a later one.");
    }
}
