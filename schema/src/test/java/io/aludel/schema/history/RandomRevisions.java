package io.aludel.schema.history;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Revisions, operations and scripts of every kind with texts of every nastiness; they needn't fit any schema. */
final class RandomRevisions {

    private static final List<String> TEXTS = List.of(
            "team",
            "Player",
            "order",
            "a.b",
            "say \"hi\"",
            "it's",
            "Gr\u00f6\u00dfe",
            "\ud83e\uddea\u202e",
            "\ud800",
            "tab\there",
            "two\nlines",
            "\u2028",
            "nul\u0000",
            "back\\slash",
            "",
            "-- aludel: upgrade expand | x",
            "  --aludel::x",
            "-- aludel",
            "a | b",
            "|",
            "x;",
            ";",
            "-- end",
            "$$ begin; end $$",
            "'a''b'",
            "probe table x",
            "java");
    private static final List<String> TYPES = List.of(
            "bigint",
            "varchar(50)",
            "numeric(10,2)",
            "timestamp(6) with time zone",
            "enum('A', 'b''c')",
            "double precision");

    private final Random random;

    RandomRevisions(long seed) {
        random = new Random(seed);
    }

    RecordedRevision recorded() {
        Map<String, Script> scripts = new TreeMap<>();
        Stream.of("h2", "postgresql").filter(d -> flip()).forEach(dialect -> scripts.put(dialect, script()));
        return RecordedRevision.asRendered(revision(), scripts);
    }

    Revision revision() {
        TreeMap<QualifiedName, String> sources = new TreeMap<>();
        list(this::name).forEach(table -> sources.put(table, text()));
        return new Revision(
                id(),
                list(this::id),
                text(),
                Instant.ofEpochSecond(random.nextInt()),
                list(() -> "label-" + random.nextInt(9)),
                list(() -> flip() ? id() : "sport"),
                flip(),
                list(this::operation),
                sources,
                flip() ? new TreeMap<>() : new TreeMap<>(Map.of("h2", text())),
                text());
    }

    Script script() {
        return new Script(steps(), steps());
    }

    Operation operation() {
        QualifiedName table = name();
        List<Supplier<Operation>> kinds = List.of(
                () -> new CreateTable(table()),
                () -> new DropTable(table()),
                () -> new RenameTable(table, name()),
                () -> new AddColumn(table, column(), maybe(this::text)),
                () -> new DropColumn(table, column()),
                () -> new RenameColumn(table, text(), text()),
                () -> new ChangeColumnType(table, text(), type(), type(), maybe(this::text)),
                () -> new SetDefault(table, text(), maybe(this::text), maybe(this::text)),
                () -> new SetNullable(table, text(), flip(), maybe(this::text)),
                () -> new ChangeIdentity(table, text(), maybe(this::generation), maybe(this::generation)),
                () -> new AddPrimaryKey(table, primaryKey()),
                () -> new DropPrimaryKey(table, primaryKey()),
                () -> new AddUnique(table, uniqueKey("uq")),
                () -> new DropUnique(table, uniqueKey("uq")),
                () -> new AddForeignKey(table, foreignKey()),
                () -> new DropForeignKey(table, foreignKey()),
                () -> new RenameConstraint(table, text(), text()),
                () -> new AddIndex(table, index("ix")),
                () -> new DropIndex(table, index("ix")),
                () -> new RenameIndex(table, text(), text()),
                () -> new CreateSequence(sequence()),
                () -> new DropSequence(sequence()),
                () -> new AlterSequence(sequence(), sequence()));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private List<Script.Step> steps() {
        List<Script.Step> steps = new ArrayList<>(list(() -> new Script.GuardStep(text(), sql())));
        for (Phase phase : Phase.values()) {
            steps.addAll(list(() -> sqlStep(phase)));
            if (phase == Phase.DATA && flip()) {
                steps.add(new Script.JavaStep(text()));
            }
        }
        return steps;
    }

    private Script.SqlStep sqlStep(Phase phase) {
        String probe = probe();
        return new Script.SqlStep(phase, text(), probe, sql(), !probe.isEmpty() && flip());
    }

    /** Probes are made by Aludel alone, of names on one line. */
    private String probe() {
        return pick(List.of("", "table teams", "column \"a | b\".c & !column t.d", "type t.c character varying(50)"));
    }

    private String sql() {
        String sql = String.join(pick(List.of("\n", " ", "\r\n")), list(this::text));
        return "select 1" + pick(List.of(" ", "\n")) + sql;
    }

    private Table table() {
        List<Column> columns = new ArrayList<>();
        int count = random.nextInt(4);
        IntStream.range(0, count).forEach(i -> columns.add(column().withName(text() + "x" + i)));
        return new Table(
                name(),
                columns,
                maybe(this::primaryKey),
                list(() -> uniqueKey("uq" + random.nextInt())),
                List.of(),
                list(() -> index("ix" + random.nextInt())));
    }

    private Column column() {
        Optional<Generation> generation = maybe(this::generation);
        Optional<String> defaultText = generation.isPresent() ? Optional.empty() : maybe(this::text);
        return new Column(text() + "x", type(), flip(), defaultText, generation);
    }

    private Generation generation() {
        return switch (random.nextInt(3)) {
            case 0 -> new Generation.Identity(flip(), random.nextInt(3), 1L + random.nextInt(2));
            case 1 -> new Generation.NextValue(name());
            default -> new Generation.RandomUuid();
        };
    }

    private PrimaryKey primaryKey() {
        return new PrimaryKey("pk" + text(), columns());
    }

    private UniqueKey uniqueKey(String name) {
        return new UniqueKey(name, columns());
    }

    private ForeignKey foreignKey() {
        List<String> columns = columns();
        return new ForeignKey(
                text(),
                columns,
                name(),
                columns,
                pick(List.of(ReferenceAction.values())),
                pick(List.of(ReferenceAction.values())));
    }

    private Index index(String name) {
        return new Index(
                name,
                columns().stream().map(column -> new Index.Part(column, flip())).toList(),
                flip());
    }

    private Sequence sequence() {
        return new Sequence(name(), random.nextLong(), 1L + random.nextInt(3));
    }

    private List<String> columns() {
        return Stream.concat(Stream.of("id"), list(this::text).stream()).toList();
    }

    private QualifiedName name() {
        return new QualifiedName(maybe(() -> text() + "s"), text() + "t");
    }

    private ColumnType type() {
        return ColumnType.parse(pick(TYPES));
    }

    private String id() {
        return "%04d_%s".formatted(random.nextInt(20_000), pick(List.of("init", "create_teams", "a_1_b")));
    }

    private String text() {
        return pick(TEXTS);
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> thing) {
        return flip() ? Optional.of(thing.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<? extends T> thing) {
        List<T> things = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            things.add(thing.get());
        }
        return things;
    }
}
