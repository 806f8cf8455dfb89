package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.OnlineSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.Rule;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one thing in a table makes of operations on the rest of it, on MariaDB and MySQL: what can't be done beside writers is told, and
 * all else is taken by the server, which refuses what it can't do so.
 */
class OnlineObstaclesOnEnginesTest {

    private static final Set<String> IDS = Set.of("mariadb", "mysql");

    private static final String EXPRESSION = "lower(name)";

    /** What gives a column another name or definition. */
    private static final List<String> DEFINITIONS = List.of(
            "rename column t.spare to extra",
            "set default of t.spare to 7",
            "set t.spare not null",
            "set t.n null",
            "set comment of t.spare",
            "change type of t.name from varchar(20) to varchar(30)");

    /** Types whose checks MySQL holds against all rows when any column has another name or definition. */
    private static final Set<String> MISTAKEN =
            Set.of("text", "date", "time", "timestamp", "timestamp with time zone", "blob");

    static Stream<Arguments> tables() {
        return Engine.all().stream()
                .filter(engine -> IDS.contains(engine.dialect().id()))
                .flatMap(engine -> things().entrySet().stream()
                        .filter(thing -> keeps(engine, thing.getValue()))
                        .map(thing -> Arguments.of(engine, thing.getKey(), thing.getValue())));
    }

    private static boolean keeps(Engine engine, Table table) {
        return table.indexes().stream()
                .allMatch(index -> engine.dialect().features().kept(index).isPresent());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tables")
    void whatIsNotToldAsALimitIsTaken(Engine engine, String thing, Table table) throws SQLException {
        List<String> refused = new ArrayList<>();
        try (Connection connection = engine.fresh()) {
            for (Operation operation : operations(table)) {
                Schema before = Schema.of(List.of(table), List.of());
                engine.create(connection, before);
                Sample sample = new Sample(thing, before, operation);
                try {
                    for (Statement statement :
                            OnlineSamples.online(engine.dialect(), sample).statements(before, List.of(operation))) {
                        Engine.execute(connection, statement.sql());
                    }
                } catch (DialectLimit limit) {
                    refused.add(operation.describe());
                }
                engine.clear(connection);
            }
        }
        assertThat(refused)
                .containsExactlyInAnyOrderElementsOf(limits(engine.dialect().id(), thing, table));
    }

    private static List<String> limits(String engine, String thing, Table table) {
        List<String> limits = new ArrayList<>();
        boolean stored = table.columns().stream()
                .anyMatch(column -> column.computed().filter(Computed::stored).isPresent());
        if (stored) {
            limits.add("set t.spare not null");
        }
        return engine.equals("mysql") ? onMysql(limits, thing) : onMariadb(limits, thing);
    }

    private static List<String> onMysql(List<String> limits, String thing) {
        limits.add("add index ix_t_fresh((upper(name))) to t");
        if (MISTAKEN.stream().anyMatch(type -> thing.endsWith("a check of " + type))
                || thing.endsWith("an enumeration")) {
            limits.addAll(DEFINITIONS);
        }
        if (thing.contains("over an expression")) {
            limits.add("add column t.fresh integer null as (n + 1)");
        }
        if (thing.contains("unique index over an expression")) {
            limits.add("drop index ix_t_thing((lower(name))) unique of t");
        }
        if (thing.contains("over an expression and a check of")) {
            limits.add("rename index ix_t_thing of t to ix_t_other");
        }
        return limits;
    }

    private static List<String> onMariadb(List<String> limits, String thing) {
        if (thing.contains("over a column that's computed") || thing.contains("over one of two")) {
            limits.add("add column t.fresh integer null");
            limits.add("add column t.fresh integer null as (n + 1)");
            limits.add("set t.spare not null");
            limits.add("set t.n null");
            limits.add("drop column t.spare");
        }
        return limits;
    }

    private static Map<String, Table> things() {
        Map<String, Table> things = new LinkedHashMap<>();
        things.put("nothing", plain());
        for (String type : List.of(
                "integer",
                "varchar(9)",
                "text",
                "boolean",
                "date",
                "time",
                "timestamp",
                "timestamp with time zone",
                "uuid",
                "blob")) {
            things.put(
                    "a check of " + type,
                    plain().withColumn(column("checked", type))
                            .withChecks(List.of(Check.of("ck_t", "checked is not null"))));
        }
        things.put(
                "a check of an enumeration",
                plain().withColumn(Column.of("checked", ColumnType.enumeration("state", List.of("A", "B")), true))
                        .withChecks(List.of(Check.of("ck_t", "checked <> 'A'"))));
        things.put("an index over an expression", withIndex(plain(), Index.Part.ofExpression(EXPRESSION), false));
        things.put("a unique index over an expression", withIndex(plain(), Index.Part.ofExpression(EXPRESSION), true));
        things.put(
                "an index over an expression and a check of date",
                withIndex(
                        plain().withColumn(column("checked", "date"))
                                .withChecks(List.of(Check.of("ck_t", "checked is not null"))),
                        Index.Part.ofExpression(EXPRESSION),
                        false));
        Table computed =
                plain().withColumn(column("twice", "integer").withComputed(Optional.of(new Computed("n + n", false))));
        things.put("a column that's computed when read", computed);
        Table twoComputed = computed.withColumn(
                column("thrice", "integer").withComputed(Optional.of(new Computed("n + n + n", false))));
        things.put("two columns that are computed when read", twoComputed);
        things.put(
                "an index over one of two columns that are computed when read",
                withIndex(twoComputed, Index.Part.of("twice"), false));
        things.put(
                "an index over a column that's computed when read", withIndex(computed, Index.Part.of("twice"), false));
        things.put(
                "a unique key over a column that's computed when read",
                computed.withUniqueKeys(List.of(new UniqueKey("uq_t_twice", List.of("twice")))));
        things.put(
                "a stored column",
                plain().withColumn(column("twice", "integer").withComputed(Optional.of(new Computed("n + n", true)))));
        return things;
    }

    private static Table plain() {
        return new Table(
                QualifiedName.of("t"),
                List.of(
                        column("id", "integer not null"),
                        column("n", "integer not null"),
                        column("name", "varchar(20)"),
                        column("spare", "integer"),
                        column("seen", "integer")),
                Optional.of(new PrimaryKey("pk_t", List.of("id"))),
                List.of(),
                List.of(),
                List.of(new Index("ix_t_seen", List.of(Index.Part.of("seen")), false)));
    }

    private static Table withIndex(Table table, Index.Part part, boolean unique) {
        List<Index> indexes = new ArrayList<>(table.indexes());
        indexes.add(new Index("ix_t_thing", List.of(part), unique));
        return table.withIndexes(indexes);
    }

    private static Column column(String name, String declaration) {
        boolean nullable = !declaration.endsWith(" not null");
        return Column.of(name, ColumnType.parse(declaration.replace(" not null", "")), nullable);
    }

    private static List<Operation> operations(Table table) {
        QualifiedName name = table.name();
        List<Operation> operations = new ArrayList<>(List.of(
                new AddColumn(name, column("fresh", "integer"), Optional.empty()),
                new AddColumn(
                        name,
                        column("fresh", "integer").withComputed(Optional.of(new Computed("n + 1", false))),
                        Optional.empty()),
                new RenameColumn(name, "spare", "extra"),
                new SetDefault(name, "spare", Optional.empty(), Optional.of("7")),
                new SetNullable(name, "spare", false, Optional.empty()),
                new SetNullable(name, "n", true, Optional.empty()),
                new ChangeComment(name, Optional.empty(), Optional.empty(), Optional.of("a table")),
                new ChangeComment(name, Optional.of("spare"), Optional.empty(), Optional.of("a column")),
                new ChangeColumnType(
                        name,
                        "name",
                        ColumnType.parse("varchar(20)"),
                        ColumnType.parse("varchar(30)"),
                        Optional.empty()),
                new AddIndex(name, new Index("ix_t_fresh", List.of(Index.Part.of("spare")), false)),
                new AddIndex(name, new Index("ix_t_fresh", List.of(Index.Part.ofExpression("upper(name)")), false))));
        table.columns().stream()
                .filter(column -> !Set.of("id", "n", "name", "checked").contains(column.name()))
                .filter(column ->
                        Rule.of(table).stream().noneMatch(rule -> rule.columns().contains(column.name())))
                .forEach(column -> operations.add(new DropColumn(name, column)));
        for (Index index : table.indexes()) {
            operations.add(new DropIndex(name, index));
            operations.add(new RenameIndex(name, index.name(), "ix_t_other"));
        }
        return operations;
    }
}
