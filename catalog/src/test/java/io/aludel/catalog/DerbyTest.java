package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Derby alone asks for: counters that start at literals, indexes that keys have taken, and the ways of a delete. */
class DerbyTest {

    private static final Engine DERBY = Engine.of("derby");
    private static final QualifiedName TEAM = QualifiedName.of("team");
    private static final QualifiedName PLAYER = QualifiedName.of("player");
    private static final Optional<Generation> NONE = Optional.empty();

    private static Optional<Generation> identity(long start, long increment) {
        return Optional.of(new Generation.Identity(false, start, increment));
    }

    @Test
    void aColumnThatBecomesAnIdentityCountsFromItsStart() throws SQLException {
        assertThat(idsAfter(NONE, identity(1000, 10), 7, 40)).containsExactly("7", "40", "1000", "1010");
        assertThat(idsAfter(NONE, identity(1, 1))).containsExactly("1", "2");
        assertThat(idsAfter(NONE, identity(-1, -1), 7, 40)).containsExactly("-2", "-1", "7", "40");
    }

    @Test
    void anIdentityThatChangesHandsOutNoNumberTwice() throws SQLException {
        assertThat(idsAfter(identity(1, 1), identity(1, 10), 40)).containsExactly("1", "11", "40");
        assertThat(idsAfter(identity(1, 1), identity(1000, 1), 40)).containsExactly("40", "1000", "1001");
        assertThat(idsAfter(identity(1, 1), NONE, 40)).containsExactly("40");
    }

    @Test
    void aGuardRefusesAnIdentityThatWouldHandOutNumbersOfRows() throws SQLException {
        List<List<Optional<Generation>>> changes = List.of(
                List.of(NONE, identity(40, 1)),
                List.of(identity(1, 1), identity(30, 1)),
                List.of(identity(1, 1), identity(50, -1)));
        for (List<Optional<Generation>> change : changes) {
            assertThat(guards(change.get(0), change.get(1), 7, 40))
                    .as("%s", change)
                    .hasSize(1);
        }
        assertThat(guards(NONE, identity(41, 1), 7, 40)).isEmpty();
        assertThat(guards(identity(1, 1), identity(1, 10), 7, 40)).isEmpty();
    }

    @Test
    void anIdentityColumnOfAnotherTypeGoesOnBeyondItsStart() throws SQLException {
        Schema schema = numbered(identity(1, 1));
        ChangeColumnType change =
                new ChangeColumnType(TEAM, "id", ColumnType.of("integer"), ColumnType.of("bigint"), Optional.empty());
        try (Connection connection = DERBY.fresh()) {
            DERBY.create(connection, schema);
            DERBY.run(connection, schema, List.of(change));
            DERBY.assertHolds(connection, change.applyTo(schema));
            Engine.execute(connection, "insert into team (name) values ('new')");
            assertThat(Engine.rows(connection, "select id from team")).containsExactly("1");
            assertThat(ScriptRenderer.render(
                                    DERBY.dialect(),
                                    PhaseSplitter.split(schema, List.of(change), false),
                                    PhaseSplitter.split(schema, List.of(), false),
                                    false)
                            .upgrade())
                    .anyMatch(Script.GuardStep.class::isInstance);
        }
    }

    @Test
    void aUniqueIndexTakesNullsForDifferent() throws SQLException {
        Table table = team(NONE).withIndexes(List.of(new Index("ux_team_name", List.of(Index.Part.of("name")), true)));
        Schema schema = Schema.of(List.of(table), List.of());
        try (Connection connection = DERBY.fresh()) {
            DERBY.create(connection, schema);
            Engine.execute(connection, "insert into team (id, name) values (1, null), (2, null), (3, 'a')");
            assertThatThrownBy(() -> Engine.execute(connection, "insert into team (id, name) values (4, 'a')"))
                    .isInstanceOf(SQLException.class);
            DERBY.assertHolds(connection, schema);
        }
    }

    @Test
    void anIndexThatAKeyHasTakenComesBackWhenTheKeyGoes() throws SQLException {
        Schema schema = Schema.of(List.of(team(NONE), player(ColumnType.of("integer"))), List.of());
        AddForeignKey add = new AddForeignKey(PLAYER, key("fk_player_team", ReferenceAction.CASCADE));
        String indexes =
                "select conglomeratename from sys.sysconglomerates where conglomeratename = 'IX_PLAYER_TEAM_ID'";
        try (Connection connection = DERBY.fresh()) {
            DERBY.create(connection, schema);
            assertThat(Engine.rows(connection, indexes)).hasSize(1);
            DERBY.run(connection, schema, List.of(add));
            assertThat(Engine.rows(connection, indexes)).isEmpty();
            DERBY.assertHolds(connection, add.applyTo(schema));
            DERBY.run(connection, add.applyTo(schema), List.of(new DropForeignKey(PLAYER, add.key())));
            assertThat(Engine.rows(connection, indexes)).hasSize(1);
            DERBY.assertHolds(connection, schema);
        }
    }

    @Test
    void bothSidesOfAForeignKeyChangeTheirTypeWhileTheKeyIsAwayOnce() throws SQLException {
        Table player = player(ColumnType.of("integer"))
                .withForeignKeys(List.of(key("fk_player_team", ReferenceAction.CASCADE)));
        Schema schema = Schema.of(List.of(team(NONE), player), List.of());
        List<Operation> operations = List.of(
                new ChangeColumnType(TEAM, "id", ColumnType.of("integer"), ColumnType.of("bigint"), Optional.empty()),
                new ChangeColumnType(
                        PLAYER, "team_id", ColumnType.of("integer"), ColumnType.of("bigint"), Optional.empty()));
        assertThat(DERBY.dialect().statements(schema, operations))
                .filteredOn(statement -> statement.sql().contains("fk_player_team"))
                .hasSize(2);
        try (Connection connection = DERBY.fresh()) {
            DERBY.create(connection, schema);
            Engine.execute(connection, "insert into team (id) values (1)");
            Engine.execute(connection, "insert into player (id, team_id) values (1, 1)");
            DERBY.run(connection, schema, operations);
            Engine.execute(connection, "delete from team");
            assertThat(Engine.rows(connection, "select * from player")).isEmpty();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Foreign keys between four tables, one after the other: the dialect refuses those that Derby does, and no others. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theDialectRefusesTheWaysOfADeleteThatDerbyDoes(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Table> tables = IntStream.range(0, 4).mapToObj(DerbyTest::node).toList();
        Schema schema = Schema.of(tables, List.of());
        List<ReferenceAction> rules = List.of(
                ReferenceAction.CASCADE, ReferenceAction.CASCADE, ReferenceAction.SET_NULL, ReferenceAction.NO_ACTION);
        try (Connection connection = DERBY.fresh()) {
            DERBY.create(connection, schema);
            for (int number = 0; number < 10; number++) {
                QualifiedName from = tables.get(random.nextInt(4)).name();
                QualifiedName to = tables.get(random.nextInt(4)).name();
                ReferenceAction rule = rules.get(random.nextInt(rules.size()));
                ForeignKey key = new ForeignKey(
                        "fk_" + number, List.of("r" + number), to, List.of("id"), rule, ReferenceAction.NO_ACTION);
                AddForeignKey add = new AddForeignKey(from, key);
                Optional<String> refused = refusal(schema, add);
                String sql = "alter table " + from + " add constraint fk_" + number + " foreign key (r" + number
                        + ") references " + to + " (id) on delete " + rule;
                Optional<String> state = Optional.empty();
                try {
                    Engine.execute(connection, sql);
                    schema = add.applyTo(schema);
                } catch (SQLException e) {
                    state = Optional.of(e.getSQLState());
                }
                assertThat(state)
                        .as("%s after %s; the dialect says %s", sql, keys(schema), refused)
                        .isEqualTo(refused.map(text -> "42915"));
            }
        }
    }

    private static Optional<String> refusal(Schema schema, AddForeignKey add) {
        try {
            DERBY.dialect().statements(schema, List.of(add));
            return Optional.empty();
        } catch (DialectLimit limit) {
            return Optional.of(String.valueOf(limit.getMessage()));
        }
    }

    private static List<String> keys(Schema schema) {
        List<String> keys = new ArrayList<>();
        schema.tables()
                .values()
                .forEach(table -> table.foreignKeys()
                        .forEach(key -> keys.add(table.name() + " -> " + key.target() + " " + key.onDelete())));
        return keys;
    }

    private static Table node(int number) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", ColumnType.of("integer"), false)));
        IntStream.range(0, 10).forEach(column -> columns.add(Column.of("r" + column, ColumnType.of("integer"), true)));
        return Table.of(QualifiedName.of("t" + number), columns)
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_t" + number, List.of("id"))));
    }

    private static List<String> idsAfter(Optional<Generation> from, Optional<Generation> to, long... ids)
            throws SQLException {
        try (Connection connection = DERBY.fresh()) {
            Schema schema = numbered(from);
            DERBY.create(connection, schema);
            insert(connection, ids);
            ChangeIdentity change = new ChangeIdentity(TEAM, "id", from, to);
            assertThat(guards(connection, schema, change)).isEmpty();
            DERBY.run(connection, schema, List.of(change));
            DERBY.assertHolds(connection, change.applyTo(schema));
            if (to.isPresent()) {
                Engine.execute(connection, "insert into team (name) values ('new')");
                Engine.execute(connection, "insert into team (name) values ('newer')");
            }
            return Engine.rows(connection, "select id from team order by id");
        }
    }

    private static List<String> guards(Optional<Generation> from, Optional<Generation> to, long... ids)
            throws SQLException {
        try (Connection connection = DERBY.fresh()) {
            Schema schema = numbered(from);
            DERBY.create(connection, schema);
            insert(connection, ids);
            return guards(connection, schema, new ChangeIdentity(TEAM, "id", from, to));
        }
    }

    /** What the guards find. */
    private static List<String> guards(Connection connection, Schema schema, Operation operation) throws SQLException {
        PhasedOperations way = PhaseSplitter.split(schema, List.of(operation), false);
        List<String> found = new ArrayList<>();
        for (Script.Step step :
                ScriptRenderer.render(DERBY.dialect(), way, way, false).upgrade()) {
            if (step instanceof Script.GuardStep guard) {
                found.addAll(Engine.rows(connection, guard.query()));
            }
        }
        return found;
    }

    private static void insert(Connection connection, long... ids) throws SQLException {
        for (long id : ids) {
            Engine.execute(connection, "insert into team (id, name) values (" + id + ", 'old')");
        }
    }

    private static Schema numbered(Optional<Generation> generation) {
        return Schema.of(List.of(team(generation)), List.of());
    }

    private static Table team(Optional<Generation> generation) {
        return Table.of(
                        TEAM,
                        List.of(
                                Column.of("id", ColumnType.of("integer"), false).withGeneration(generation),
                                Column.of("name", ColumnType.of("varchar", 10), true)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_team", List.of("id"))));
    }

    private static Table player(ColumnType type) {
        return Table.of(
                        PLAYER,
                        List.of(Column.of("id", ColumnType.of("integer"), false), Column.of("team_id", type, true)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_player", List.of("id"))))
                .withIndexes(List.of(new Index("ix_player_team_id", List.of(Index.Part.of("team_id")), false)));
    }

    private static ForeignKey key(String name, ReferenceAction onDelete) {
        return new ForeignKey(name, List.of("team_id"), TEAM, List.of("id"), onDelete, ReferenceAction.NO_ACTION);
    }
}
