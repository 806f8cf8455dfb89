package io.aludel.processor;

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

/** A history of as many revisions as are asked for, made without a compiler. */
final class LongHistory {

    private static final QualifiedName PLAYERS = QualifiedName.of("players");

    private LongHistory() {}

    /**
     * Writes revisions behind the first one. An even one adds a column and an odd one drops it again, so with an odd number of revisions the
     * model is that of the first.
     *
     * @param dialects those that have SQL
     * @param length how many there are in the end
     */
    static void write(Path history, List<String> dialects, int length) throws IOException {
        RecordedRevision parent =
                HistoryReader.read(history, dialects).history().revisions().get(0);
        Schema schema = Operations.apply(Schema.EMPTY, parent.revision().operations());
        Column column = new Column("mood", ColumnType.of("varchar", 40), true, Optional.empty(), Optional.empty());
        for (int number = 2; number <= length; number++) {
            Operation operation = number % 2 == 0
                    ? new AddColumn(PLAYERS, column, Optional.empty())
                    : new DropColumn(PLAYERS, column);
            RecordedRevision next = revision(dialects, number, parent.id(), schema, operation);
            HistoryWriter.write(history, next);
            schema = operation.applyTo(schema);
            parent = next;
        }
    }

    private static RecordedRevision revision(
            List<String> dialects, int number, String parent, Schema before, Operation operation) {
        List<Operation> operations = List.of(operation);
        Schema after = operation.applyTo(before);
        SortedMap<String, Script> scripts = new TreeMap<>();
        for (String id : dialects) {
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
