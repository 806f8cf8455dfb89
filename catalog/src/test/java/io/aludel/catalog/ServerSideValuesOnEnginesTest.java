package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database does by itself for a client that knows nothing of the application, and what becomes of rows. */
class ServerSideValuesOnEnginesTest {

    private static final String ENGINES = "io.aludel.catalog.engine.Engine#all";
    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final QualifiedName ARTICLE = QualifiedName.of("article");
    private static final Optional<String> NOW = Optional.of("localtimestamp");

    @ParameterizedTest
    @MethodSource(ENGINES)
    void aPlainClientGetsWhenRowsWereCreatedAndUpdated(Engine engine) throws SQLException {
        Schema schema =
                Schema.of(List.of(table(moment("created_at").withDefault(NOW), updated("updated_at"))), List.of());
        try (Connection connection = engine.fresh()) {
            if (engine.refusedFacts().contains(Fact.ON_UPDATE)) {
                assertThatThrownBy(() -> engine.create(connection, schema))
                        .isInstanceOf(DialectLimit.class)
                        .hasMessageContaining("updated_at");
                return;
            }
            engine.create(connection, schema);
            Engine.execute(connection, "insert into item (id, name) values (1, 'one')");
            assertThat(Engine.rows(connection, "select 1 from item where created_at is null or updated_at is null"))
                    .isEmpty();
            assertTouched(engine, connection, "item", "updated_at");
            List<Operation> renames =
                    List.of(new RenameColumn(ITEM, "updated_at", "changed_at"), new RenameTable(ITEM, ARTICLE));
            engine.run(connection, schema, renames);
            assertTouched(engine, connection, "article", "changed_at");
            engine.run(connection, Operations.apply(schema, renames), Operations.inverse(schema, renames));
            assertTouched(engine, connection, "item", "updated_at");
        }
    }

    /**
     * An update that names the column gives it its value, one that doesn't has the database do it; H2 leaves a row alone in which
     * nothing changes.
     */
    private static void assertTouched(Engine engine, Connection connection, String table, String column)
            throws SQLException {
        String old = engine.moment("2000-01-01 00:00:00");
        Engine.execute(connection, "update " + table + " set created_at = " + old + ", " + column + " = " + old);
        assertThat(Engine.rows(connection, "select 1 from " + table + " where " + column + " = " + old))
                .hasSize(1);
        Engine.execute(connection, "update " + table + " set name = '" + column + "'");
        assertThat(Engine.rows(
                        connection,
                        "select 1 from " + table + " where " + column + " > " + old + " and created_at = " + old))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(ENGINES)
    void aTypeChangesUnderACheckAnIndexAndAComputedColumn(Engine engine) throws SQLException {
        Table table = table(
                        Column.of("net", ColumnType.of("integer"), true),
                        Column.of("twice", ColumnType.of("numeric", 12, 2), true)
                                .withComputed(Optional.of(new Computed("net * 2", true))))
                .withChecks(List.of(Check.of("ck_item_net", "net > 0")))
                .withIndexes(List.of(
                        new Index("ix_item_net", List.of(Index.Part.of("net")), false),
                        new Index("ix_item_twice", List.of(Index.Part.of("twice")), false)));
        Schema schema = Schema.of(List.of(table), List.of());
        ChangeColumnType change = new ChangeColumnType(
                ITEM, "net", ColumnType.of("integer"), ColumnType.of("numeric", 10, 2), Optional.empty());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            Engine.execute(connection, "insert into item (id, name, net) values (1, 'one', 21)");
            runScript(engine, connection, schema, List.of(change));
            Engine.execute(connection, "update item set net = net + 0.5");
            assertThat(new BigDecimal(
                            Engine.rows(connection, "select twice from item").get(0)))
                    .isEqualByComparingTo("43");
            Schema after = change.applyTo(schema);
            runScript(engine, connection, after, List.of(change.inverse(schema)));
            assertThat(Engine.rows(connection, "select count(*) from item where twice = 2 * net"))
                    .containsExactly("1");
        }
    }

    @ParameterizedTest
    @MethodSource(ENGINES)
    void rowsFollowValuesOfAnEnumerationThatAreRenamedBothWays(Engine engine) throws SQLException {
        List<String> values = List.of("NEW", "PAID");
        boolean isNative = !engine.refusedFacts().contains(Fact.NATIVE_ENUMS);
        Column named = Column.of("state", ColumnType.of("varchar", 255), false).withDefault(Optional.of("'NEW'"));
        ColumnType type = isNative ? ColumnType.enumeration("kind", values) : ColumnType.of("varchar", 255);
        Column typed = Column.of("kind", type, false);
        List<Check> checks = List.of(
                new Check("ck_item_state", new Check.Values("state", values, false)),
                new Check("ck_item_kind", new Check.Values("kind", values, false)));
        Schema schema =
                Schema.of(List.of(table(named, typed).withChecks(isNative ? checks.subList(0, 1) : checks)), List.of());
        List<Operation> operations = List.of(
                new RenameEnumValue(ITEM, "state", "PAID", "SETTLED"),
                new RenameEnumValue(ITEM, "kind", "PAID", "SETTLED"));
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            Engine.execute(connection, "insert into item (id, name, state, kind) values (1, 'one', 'PAID', 'PAID')");
            runScript(engine, connection, schema, operations);
            assertThat(Engine.rows(connection, "select state, kind from item")).containsExactly("SETTLED SETTLED");
            runScript(engine, connection, Operations.apply(schema, operations), Operations.inverse(schema, operations));
            assertThat(Engine.rows(connection, "select state, kind from item")).containsExactly("PAID PAID");
        }
    }

    /** MySQL takes no such default with a column that it adds. */
    @ParameterizedTest
    @MethodSource(ENGINES)
    void aDefaultOfEachRowFillsTheRowsThatAreThere(Engine engine) throws SQLException {
        Column token = Column.of("token", ColumnType.of("uuid"), false)
                .withGeneration(Optional.of(new Generation.RandomUuid()));
        Schema before = Schema.of(List.of(table(updated("updated_at"))), List.of());
        Operation add = new AddColumn(ITEM, token, Optional.empty());
        try (Connection connection = engine.fresh()) {
            Schema plain = engine.refusedFacts().contains(Fact.ON_UPDATE)
                    ? before.withTableChanged(ITEM, table -> table.withoutColumn("updated_at"))
                    : before;
            engine.create(connection, plain);
            if (engine.limits().contains("add uuid column")) {
                assertThatThrownBy(() -> engine.run(connection, plain, List.of(add)))
                        .isInstanceOf(DialectLimit.class);
                return;
            }
            Engine.execute(connection, "insert into item (id, name) values (1, 'one'), (2, 'two')");
            engine.run(connection, plain, List.of(add));
            Engine.execute(connection, "insert into item (id, name) values (3, 'three')");
            assertThat(Engine.rows(connection, "select count(distinct token) from item"))
                    .containsExactly("3");
            engine.assertHolds(connection, add.applyTo(plain));
        }
    }

    /** An enumeration of the database's own, where it has that, and one that a check guards. */
    @ParameterizedTest
    @MethodSource("io.aludel.catalog.engine.Engine#all")
    void aGuardCountsTheRowsThatHoldAValueThatIsToGo(Engine engine) throws SQLException {
        ColumnType text = ColumnType.of("varchar", 20);
        Check wide = new Check("ck_item_state", new Check.Values("state", List.of("NEW", "PAID", "it's"), false));
        Check narrow = new Check("ck_item_state", new Check.Values("state", List.of("NEW", "PAID"), false));
        guardCounts(
                engine,
                table(Column.of("state", text, true)).withChecks(List.of(wide)),
                List.of(new DropCheck(ITEM, wide), new AddCheck(ITEM, narrow)));
        if (!engine.refusedFacts().contains(Fact.NATIVE_ENUMS)) {
            ColumnType from = ColumnType.enumeration("state", List.of("NEW", "PAID", "it's"));
            ColumnType to = ColumnType.enumeration("state", List.of("NEW", "PAID"));
            guardCounts(
                    engine,
                    table(Column.of("state", from, true)),
                    List.of(new ChangeColumnType(ITEM, "state", from, to, Optional.empty())));
        }
    }

    private static void guardCounts(Engine engine, Table table, List<Operation> operations) throws SQLException {
        Schema schema = Schema.of(List.of(table), List.of());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            Engine.execute(
                    connection, "insert into item (id, name, state) values (1, 'one', 'it''s'), (2, 'two', 'NEW')");
            PhasedOperations phases = PhaseSplitter.split(schema, operations, false);
            String query = engine.dialect().query(phases.guards().get(0));
            assertThat(Engine.rows(connection, query)).containsExactly("1");
            Engine.execute(connection, "delete from item where id = 1");
            assertThat(Engine.rows(connection, query)).isEmpty();
        }
    }

    /** All phases of a revision, one after the other. */
    private static void runScript(Engine engine, Connection connection, Schema before, List<Operation> operations)
            throws SQLException {
        PhasedOperations way = PhaseSplitter.split(before, operations, false);
        Script script = ScriptRenderer.render(engine.dialect(), way, way, false);
        for (Script.Step step : script.upgrade()) {
            if (step instanceof Script.SqlStep sql) {
                Engine.execute(connection, sql.sql());
            }
        }
    }

    private static Table table(Column... columns) {
        Table table = Table.of(
                ITEM,
                List.of(
                        Column.of("id", ColumnType.of("bigint"), false),
                        Column.of("name", ColumnType.of("varchar", 20), true)));
        for (Column column : columns) {
            table = table.withColumn(column);
        }
        return table.withPrimaryKey(Optional.of(new PrimaryKey("pk_item", List.of("id"))));
    }

    private static Column moment(String name) {
        return Column.of(name, ColumnType.of("timestamp", 6), true);
    }

    private static Column updated(String name) {
        return moment(name).withDefault(NOW).withOnUpdate(NOW);
    }
}
