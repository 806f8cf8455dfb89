package io.aludel.schema.history;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables, columns, keys and sequences with every fact and texts of every nastiness. */
final class RandomDefinitions {

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
            "enum state('A', 'b''c')",
            "double precision");

    private final Random random;

    RandomDefinitions(Random random) {
        this.random = random;
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        int count = random.nextInt(4);
        IntStream.range(0, count).forEach(i -> columns.add(column().withName(text() + "x" + i)));
        SortedMap<String, SortedMap<String, String>> options = new TreeMap<>();
        list(this::text).forEach(dialect -> options.put(dialect, new TreeMap<>(Map.of(text(), text()))));
        return new Table(
                name(),
                columns,
                maybe(this::primaryKey),
                list(() -> uniqueKey("uq" + random.nextInt())),
                List.of(),
                list(() -> index("ix" + random.nextInt())),
                list(() -> check("ck" + random.nextInt())),
                maybe(this::text),
                options);
    }

    Column column() {
        Column column = Column.of(text() + "x", type(), flip())
                .withCollation(maybe(this::text))
                .withComment(maybe(this::text));
        return switch (random.nextInt(3)) {
            case 0 -> column.withComputed(maybe(this::computed));
            case 1 -> column.withGeneration(maybe(this::generation)).withOnUpdate(maybe(this::text));
            default -> column.withDefault(maybe(this::text)).withOnUpdate(maybe(this::text));
        };
    }

    Computed computed() {
        return new Computed(text() + "x", flip());
    }

    Check check(String name) {
        return new Check(
                name, flip() ? new Check.Expression("x" + text()) : new Check.Values(text(), columns(), flip()));
    }

    Generation generation() {
        return switch (random.nextInt(3)) {
            case 0 -> new Generation.Identity(flip(), random.nextInt(3), 1L + random.nextInt(2));
            case 1 -> new Generation.NextValue(name());
            default -> new Generation.RandomUuid();
        };
    }

    PrimaryKey primaryKey() {
        return new PrimaryKey("pk" + text(), columns());
    }

    UniqueKey uniqueKey(String name) {
        return new UniqueKey(name, columns(), flip(), pick(List.of(Deferral.values())));
    }

    ForeignKey foreignKey() {
        List<String> columns = columns();
        return new ForeignKey(
                text(),
                columns,
                name(),
                columns,
                pick(List.of(ReferenceAction.values())),
                pick(List.of(ReferenceAction.values())),
                pick(List.of(Deferral.values())));
    }

    Index index(String name) {
        return new Index(
                name,
                columns().stream().map(this::part).toList(),
                flip(),
                maybe(this::text),
                maybe(this::text),
                list(this::text));
    }

    Index.Part part(String text) {
        return new Index.Part(text, flip(), flip(), pick(List.of(Index.Nulls.values())));
    }

    Sequence sequence() {
        return new Sequence(
                name(),
                pick(List.of(Sequence.USUAL_TYPE, ColumnType.of("integer"))),
                random.nextLong(),
                1L + random.nextInt(3),
                maybe(random::nextLong),
                maybe(random::nextLong),
                flip(),
                maybe(random::nextLong));
    }

    List<String> columns() {
        return Stream.concat(Stream.of("id"), list(this::text).stream()).toList();
    }

    QualifiedName name() {
        return new QualifiedName(maybe(() -> text() + "s"), text() + "t");
    }

    ColumnType type() {
        return ColumnType.parse(pick(TYPES));
    }

    String text() {
        return pick(TEXTS);
    }

    boolean flip() {
        return random.nextBoolean();
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> Optional<T> maybe(Supplier<T> thing) {
        return flip() ? Optional.of(thing.get()) : Optional.empty();
    }

    <T> List<T> list(Supplier<? extends T> thing) {
        List<T> things = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            things.add(thing.get());
        }
        return things;
    }
}
