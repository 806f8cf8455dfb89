package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No limit of javac is met by a long history; {@code -Daludel.huge.revisions=2500} shows it for the longest that is promised. */
class HugeHistoryTest {

    @TempDir
    private Path folder;

    @Test
    void hundreds_of_revisions_compile_and_the_next_one_is_recorded() throws IOException {
        int revisions = Integer.getInteger("aludel.huge.revisions", 500);
        TemporaryProject project = League.recorded(folder);
        LongHistory.write(project.history(), List.of("h2", "postgresql"), revisions / 2 * 2 + 1);
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
        League.withNote(project).compile("-Aaludel.record=add note").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }
}
