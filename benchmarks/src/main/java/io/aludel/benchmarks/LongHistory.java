package io.aludel.benchmarks;

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
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetDefault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Revisions that follow a first one, which has made the tables: they add a column, widen it, give it a default and rename it, table
 * after table.
 *
 * @param folder the history
 * @param length number of revisions, the first included
 * @param tables number of tables that the first one has made
 */
record LongHistory(Path folder, int length, int tables) {

    private static final List<String> DIALECTS = List.of("h2", "postgresql");
    private static final int KINDS = 4;
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    /** Records them. */
    void write() throws IOException {
        RecordedRevision first =
                HistoryReader.read(folder, DIALECTS).history().revisions().get(0);
        Schema schema = Operations.apply(Schema.EMPTY, first.revision().operations());
        String parent = first.id();
        for (int change = 0; change < length - 1; change++) {
            List<Operation> operations = List.of(operation(change));
            Schema after = Operations.apply(schema, operations);
            RecordedRevision revision = revision(change, parent, schema, after, operations);
            HistoryWriter.write(folder, revision);
            schema = after;
            parent = revision.id();
        }
    }

    /** What the entities say after all of them. */
    EntitySources changes(EntitySources entities) {
        SortedMap<Integer, List<String>> members = new TreeMap<>();
        for (int change = 0; change < length - 1; change += KINDS) {
            int last = Math.min(length - 2 - change, KINDS - 1);
            String member = "@Column(length = " + (last < 1 ? 40 : 80) + ") String "
                    + (last < 3 ? column(change) : renamed(change)) + ";\n";
            members.computeIfAbsent(entity(change), e -> new ArrayList<>())
                    .add("    " + (last < 2 ? "" : "@Default(\"'none'\") ") + member);
        }
        return entities.with(members);
    }

    private int entity(int change) {
        return change / KINDS % tables;
    }

    private static String column(int change) {
        return "added" + change / KINDS;
    }

    private static String renamed(int change) {
        return "renamed" + change / KINDS;
    }

    private Operation operation(int change) {
        QualifiedName table = QualifiedName.of(EntitySources.table(entity(change)));
        String name = column(change);
        ColumnType narrow = ColumnType.of("varchar", 40);
        return switch (change % KINDS) {
            case 0 ->
                new AddColumn(
                        table, new Column(name, narrow, true, Optional.empty(), Optional.empty()), Optional.empty());
            case 1 -> new ChangeColumnType(table, name, narrow, ColumnType.of("varchar", 80), Optional.empty());
            case 2 -> new SetDefault(table, name, Optional.empty(), Optional.of("'none'"));
            default -> new RenameColumn(table, name, renamed(change));
        };
    }

    private static RecordedRevision revision(
            int change, String parent, Schema before, Schema after, List<Operation> operations) {
        PhasedOperations upgrade = PhaseSplitter.split(before, operations, false);
        PhasedOperations downgrade = PhaseSplitter.split(after, Operations.inverse(before, operations), false);
        Map<String, Script> scripts = new TreeMap<>();
        for (String id : DIALECTS) {
            scripts.put(id, ScriptRenderer.render(Dialects.byId(id).orElseThrow(), upgrade, downgrade, false));
        }
        String message = operations.get(0).describe().replaceAll("[^a-z0-9]+", " ");
        Revision revision = new Revision(
                RevisionNumber.id(change + 2, Slug.of(message).orElseThrow()),
                List.of(parent),
                message,
                CREATED,
                List.of(),
                List.of(),
                false,
                operations,
                new TreeMap<>(),
                new TreeMap<>(),
                Fingerprint.of(after));
        return RecordedRevision.asRendered(revision, scripts);
    }
}
