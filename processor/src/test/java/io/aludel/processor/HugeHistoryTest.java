package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.Fingerprint;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.HistoryWriter;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.RevisionNumber;
import io.aludel.schema.history.Slug;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No limit of javac is met by a long history; {@code -Daludel.huge.revisions=2500} shows it for the longest that is promised. */
class HugeHistoryTest {

    private static final List<String> DIALECTS = List.of("h2", "postgresql");
    private static final QualifiedName PLAYERS = QualifiedName.of("players");

    @TempDir
    private Path folder;

    @Test
    void hundreds_of_revisions_compile_and_the_next_one_is_recorded() throws IOException {
        int revisions = Integer.getInteger("aludel.huge.revisions", 500);
        TemporaryProject project = League.recorded(folder);
        // An odd one adds a column and an even one drops it again, so the model is that of the first revision.
        write(project.history(), revisions / 2 * 2 + 1);
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
        League.withNote(project).compile("-Aaludel.record=add note").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }

    private static void write(Path history, int length) throws IOException {
        RecordedRevision parent =
                HistoryReader.read(history, DIALECTS).history().revisions().get(0);
        Schema schema = Operations.apply(Schema.EMPTY, parent.revision().operations());
        Column column = new Column("mood", ColumnType.of("varchar", 40), true, Optional.empty(), Optional.empty());
        for (int number = 2; number <= length; number++) {
            Operation operation = number % 2 == 0
                    ? new AddColumn(PLAYERS, column, Optional.empty())
                    : new DropColumn(PLAYERS, column);
            RecordedRevision next = revision(number, parent.id(), schema, operation);
            HistoryWriter.write(history, next);
            schema = operation.applyTo(schema);
            parent = next;
        }
    }

    private static RecordedRevision revision(int number, String parent, Schema before, Operation operation) {
        List<Operation> operations = List.of(operation);
        Schema after = operation.applyTo(before);
        SortedMap<String, Script> scripts = new TreeMap<>();
        for (String id : DIALECTS) {
            scripts.put(
                    id,
                    ScriptRenderer.render(
                            Dialects.byId(id).orElseThrow(),
                            PhaseSplitter.split(before, operations, false),
                            PhaseSplitter.split(after, Operations.inverse(before, operations), false),
                            false));
        }
        String message = "change " + number;
        return RecordedRevision.asRendered(
                new Revision(
                        RevisionNumber.id(number, Slug.of(message).orElseThrow()),
                        List.of(parent),
                        message,
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        false,
                        operations,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        Fingerprint.of(after)),
                scripts);
    }
}
