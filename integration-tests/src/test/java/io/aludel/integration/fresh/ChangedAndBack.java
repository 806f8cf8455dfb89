package io.aludel.integration.fresh;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.integration.model.RecordedModel;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
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
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetDefault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A history that's long enough for the short way: two tables, changes of one of them, and each taken back. */
final class ChangedAndBack {

    private static final QualifiedName PLAYERS = QualifiedName.of("players");
    private static final ColumnType NARROW = ColumnType.of("varchar", 40);

    private ChangedAndBack() {}

    /** Compiled for all databases, with the changes recorded by hand. */
    static RecordedModel recorded(Path folder) throws IOException {
        RecordedModel project = RecordedModel.begin(folder);
        project.compile("init", sources(), List.of("-Aaludel.record=init"));
        write(folder.resolve("history"));
        project.compile("again", sources(), List.of("-Aaludel.mode=verify"));
        return project;
    }

    private static Map<String, String> sources() {
        String dialects = dialects().stream()
                .map(id -> "io.aludel.annotation.Dialect." + id.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Map.of(
                "package-info.java",
                "@io.aludel.annotation.Database(name = \"model\", dialects = {" + dialects + "})\npackage model;\n",
                "Sources.java",
                """
                package model;

                import io.aludel.annotation.*;

                @Entity
                @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) @Default("'nobody'") String name;
                    @ManyToOne Team team;
                }

                @Entity
                @Table(name = "teams")
                class Team {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false, unique = true) String name;
                }
                """);
    }

    private static List<String> dialects() {
        return Engine.all().stream().map(engine -> engine.dialect().id()).toList();
    }

    private static void write(Path history) throws IOException {
        RecordedRevision parent =
                HistoryReader.read(history, dialects()).history().revisions().get(0);
        Schema schema = Operations.apply(Schema.EMPTY, parent.revision().operations());
        for (Operation operation : changes(schema)) {
            parent = revision(parent.id(), schema, operation);
            HistoryWriter.write(history, parent);
            schema = operation.applyTo(schema);
        }
    }

    private static List<Operation> changes(Schema schema) {
        Column mood = new Column("mood", NARROW, true, Optional.empty(), Optional.empty());
        Column age = new Column("age", ColumnType.of("integer"), true, Optional.empty(), Optional.empty());
        List<Operation> there = List.of(
                new AddColumn(PLAYERS, mood, Optional.empty()),
                new ChangeColumnType(PLAYERS, "mood", NARROW, ColumnType.of("varchar", 80), Optional.empty()),
                new SetDefault(PLAYERS, "mood", Optional.empty(), Optional.of("'none'")),
                new RenameColumn(PLAYERS, "mood", "feeling"),
                new AddColumn(PLAYERS, age, Optional.empty()));
        List<Operation> all = new ArrayList<>(there);
        all.addAll(Operations.inverse(schema, there));
        return all;
    }

    private static RecordedRevision revision(String parent, Schema before, Operation operation) {
        Map<String, Script> scripts = new TreeMap<>();
        for (String id : dialects()) {
            scripts.put(id, Scripts.of(Dialects.byId(id).orElseThrow(), before, List.of(operation), false));
        }
        int number = Integer.parseInt(parent.substring(0, parent.indexOf('_'))) + 1;
        String message = "change " + number;
        Revision revision = new Revision(
                RevisionNumber.id(number, Slug.of(message).orElseThrow()),
                List.of(parent),
                message,
                Instant.EPOCH,
                List.of(),
                List.of(),
                false,
                List.of(operation),
                new TreeMap<>(),
                new TreeMap<>(),
                Fingerprint.of(operation.applyTo(before)));
        return RecordedRevision.asRendered(revision, scripts);
    }
}
