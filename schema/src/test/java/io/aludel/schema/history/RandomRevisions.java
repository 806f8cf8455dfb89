package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Revisions, operations and scripts of every kind with texts of every nastiness; they needn't fit any schema. */
final class RandomRevisions {

    private final Random random;
    private final RandomDefinitions any;

    RandomRevisions(long seed) {
        random = new Random(seed);
        any = new RandomDefinitions(random);
    }

    RecordedRevision recorded() {
        Map<String, Script> scripts = new TreeMap<>();
        Stream.of("h2", "postgresql").filter(d -> any.flip()).forEach(dialect -> scripts.put(dialect, script()));
        return RecordedRevision.asRendered(revision(), scripts);
    }

    Revision revision() {
        TreeMap<QualifiedName, String> sources = new TreeMap<>();
        any.list(any::name).forEach(table -> sources.put(table, any.text()));
        return new Revision(
                id(),
                any.list(this::id),
                any.text(),
                Instant.ofEpochSecond(random.nextInt()),
                any.list(() -> "label-" + random.nextInt(9)),
                any.list(() -> any.flip() ? id() : "sport"),
                any.list(this::id),
                any.flip(),
                any.flip(),
                any.list(this::operation),
                sources,
                any.flip() ? new TreeMap<>() : new TreeMap<>(Map.of("h2", any.text())),
                any.text());
    }

    Script script() {
        return new Script(steps(), steps(), steps());
    }

    Operation operation() {
        QualifiedName table = any.name();
        List<Supplier<Operation>> kinds = List.of(
                () -> new CreateTable(any.table()),
                () -> new DropTable(any.table()),
                () -> new RenameTable(table, table.sibling(any.name().name())),
                () -> new AddColumn(table, any.column(), any.maybe(any::text)),
                () -> new DropColumn(table, any.column()),
                () -> new RenameColumn(table, any.text(), any.text()),
                () -> new ChangeColumnType(table, any.text(), any.type(), any.type(), any.maybe(any::text)),
                () -> new SetDefault(table, any.text(), any.maybe(any::text), any.maybe(any::text)),
                () -> new SetNullable(table, any.text(), any.flip(), any.maybe(any::text)),
                () -> new ChangeIdentity(table, any.text(), any.maybe(any::generation), any.maybe(any::generation)),
                () -> new AddPrimaryKey(table, any.primaryKey()),
                () -> new DropPrimaryKey(table, any.primaryKey()),
                () -> new AddUnique(table, any.uniqueKey("uq")),
                () -> new DropUnique(table, any.uniqueKey("uq")),
                () -> new AddForeignKey(table, any.foreignKey()),
                () -> new DropForeignKey(table, any.foreignKey()),
                () -> new RenameConstraint(table, any.text(), any.text()),
                () -> new AddIndex(table, any.index("ix"), any.flip()),
                () -> new DropIndex(table, any.index("ix"), any.flip()),
                () -> new RenameIndex(table, any.text(), any.text()),
                () -> new CreateSequence(any.sequence()),
                () -> new DropSequence(any.sequence()),
                () -> new AlterSequence(any.sequence(), any.sequence()),
                () -> new AddCheck(table, any.check(any.text())),
                () -> new DropCheck(table, any.check(any.text())),
                () -> new ChangeComment(table, any.maybe(any::text), any.maybe(any::text), any.maybe(any::text)),
                () -> new ChangeCollation(table, any.text(), any.maybe(any::text), any.maybe(any::text)),
                () -> new ChangeComputed(table, any.text(), any.maybe(any::computed), any.maybe(any::computed)),
                () -> new SetOnUpdate(table, any.text(), any.maybe(any::text), any.maybe(any::text)),
                () -> new ChangeTableOption(table, any.text(), any.text(), any.maybe(any::text), any.maybe(any::text)),
                () -> new MoveTable(table, new QualifiedName(any.name().schema(), table.name())),
                () -> new MoveSequence(table, any.name()),
                () -> new RenameEnumValue(table, any.text(), any.text(), any.text()));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private List<Script.Step> steps() {
        List<Script.Step> steps = new ArrayList<>(any.list(() -> new Script.GuardStep(any.text(), sql())));
        for (Phase phase : Phase.values()) {
            steps.addAll(any.list(() -> sqlStep(phase)));
            if (phase == Phase.DATA && any.flip()) {
                steps.add(new Script.JavaStep(any.text()));
            }
        }
        return steps;
    }

    private Script.SqlStep sqlStep(Phase phase) {
        String probe = probe();
        return new Script.SqlStep(phase, any.text(), probe, sql(), !probe.isEmpty() && any.flip());
    }

    /** Probes are made by Aludel alone, of names on one line. */
    private String probe() {
        return any.pick(
                List.of("", "table teams", "column \"a | b\".c & !column t.d", "type t.c character varying(50)"));
    }

    private String sql() {
        String sql = String.join(any.pick(List.of("\n", " ", "\r\n")), any.list(any::text));
        return "select 1" + any.pick(List.of(" ", "\n")) + sql;
    }

    private String id() {
        return "%04d_%s".formatted(random.nextInt(20_000), any.pick(List.of("init", "create_teams", "a_1_b")));
    }
}
