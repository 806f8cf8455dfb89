package io.aludel.catalog;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.history.Fingerprint;
import io.aludel.schema.history.HistoryProblem;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.HistoryWriter;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A history of three revisions: {@code 0001_init}, and {@code 0002_a} and {@code 0002_b} behind it.
 *
 * @param dialect the dialect that all of them are recorded for
 * @param before what the first one makes
 * @param one what the one head does to it
 * @param other what the other head does
 */
record TwoHeads(Dialect dialect, Schema before, List<Operation> one, List<Operation> other) {

    private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00Z");

    /** What is wrong with it when it's read from an empty folder into which it's written. */
    List<HistoryProblem> problems(Path folder) {
        try {
            HistoryWriter.write(folder, recorded("0001_init", List.of(), Schema.EMPTY, Engine.creation(before)));
            HistoryWriter.write(folder, recorded("0002_a", List.of("0001_init"), before, one));
            HistoryWriter.write(folder, recorded("0002_b", List.of("0001_init"), before, other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HistoryReader.read(folder, List.of(dialect.id()), this::render).problems();
    }

    private Optional<Script> render(String id, Schema from, Revision revision) {
        try {
            return Optional.of(SqlFile.canonical(Scripts.of(dialect, from, revision.operations(), false)));
        } catch (DialectLimit limit) {
            return Optional.empty();
        }
    }

    private RecordedRevision recorded(String id, List<String> parents, Schema from, List<Operation> operations) {
        Revision revision = new Revision(
                id,
                parents,
                id,
                CREATED,
                List.of(),
                List.of(),
                false,
                operations,
                new TreeMap<>(),
                new TreeMap<>(),
                Fingerprint.of(Operations.apply(from, operations)));
        return RecordedRevision.asRendered(
                revision, Map.of(dialect.id(), Scripts.of(dialect, from, operations, false)));
    }
}
