package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Check;
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
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetNullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of rows, and of what users made besides, when SQLite makes a table anew. */
class SqliteRebuildTest {

    private static final QualifiedName TEAM = QualifiedName.of("team");
    private static final QualifiedName PLAYER = QualifiedName.of("player");
    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<Generation> IDENTITY = Optional.of(Generation.Identity.byDefault());
    private static final Operation CITY = new SetNullable(TEAM, "city", false, NONE);

    private final Engine engine = Engine.of("sqlite");

    @Test
    void aTableThatOthersReferToKeepsTheirRows() throws SQLException {
        try (Connection connection = league()) {
            run(connection, schema(), List.of(CITY));
            assertThat(Engine.rows(connection, "select id, name, city from team order by id"))
                    .containsExactly("1 a x", "2 b y");
            assertThat(Engine.rows(connection, "select id, team_id from player order by id"))
                    .containsExactly("1 1", "2 2", "3 2");
            Engine.execute(connection, "delete from team where id = 2");
            assertThat(Engine.rows(connection, "select id from player")).containsExactly("1");
            engine.assertHolds(connection, CITY.applyTo(schema()));
        }
    }

    @Test
    void viewsAndTriggersOfOthersThatNameTheTableStand() throws SQLException {
        try (Connection connection = league()) {
            Engine.execute(connection, "create view teams as select id, name from team");
            Engine.execute(connection, "create view names as select name from teams");
            Engine.execute(
                    connection,
                    "create trigger by_view instead of insert on teams begin insert into team (id, name, city)"
                            + " values (new.id, new.name, 'z'); end");
            Engine.execute(
                    connection,
                    "create trigger by_player after delete on player begin update team set city = 'gone' where id = old.team_id;"
                            + " end");
            run(connection, schema(), List.of(CITY));
            Engine.execute(connection, "insert into teams (id, name) values (7, 'c')");
            Engine.execute(connection, "delete from player where id = 1");
            assertThat(Engine.rows(connection, "select name from names order by 1"))
                    .containsExactly("a", "b", "c");
            assertThat(Engine.rows(connection, "select city from team order by id"))
                    .containsExactly("gone", "y", "z");
        }
    }

    @Test
    void viewsAndTriggersFollowRenamesInARevisionThatMakesTheTableAnewToo() throws SQLException {
        QualifiedName squad = QualifiedName.of("squad");
        try (Connection connection = league()) {
            Engine.execute(connection, "create view names as select name from team");
            run(
                    connection,
                    schema(),
                    List.of(
                            new RenameTable(TEAM, squad),
                            new RenameColumn(squad, "name", "title"),
                            new SetNullable(squad, "city", false, NONE)));
            assertThat(Engine.rows(connection, "select * from names order by 1"))
                    .containsExactly("a", "b");
            assertThat(Engine.rows(connection, "pragma foreign_key_check")).isEmpty();
        }
    }

    @Test
    void numbersGoOnWhereTheyWere() throws SQLException {
        Schema numbered =
                schema().withTableChanged(TEAM, t -> t.withColumnChanged("id", c -> c.withGeneration(IDENTITY)));
        try (Connection connection = engine.fresh()) {
            engine.create(connection, numbered);
            Engine.execute(connection, "insert into team (name, city) values ('a', 'x'), ('b', 'y'), ('c', 'z')");
            Engine.execute(connection, "delete from team where id = 3");
            run(connection, numbered, List.of(CITY));
            Engine.execute(connection, "insert into team (name, city) values ('d', 'w')");
            assertThat(Engine.rows(connection, "select id from team order by id"))
                    .containsExactly("1", "2", "4");
            Operation start =
                    new ChangeIdentity(TEAM, "id", IDENTITY, Optional.of(new Generation.Identity(false, 100, 1)));
            run(connection, CITY.applyTo(numbered), List.of(start));
            Engine.execute(connection, "insert into team (name, city) values ('e', 'v')");
            assertThat(Engine.rows(connection, "select max(id) from team")).containsExactly("100");
        }
    }

    @Test
    void anIdentityStartsBeyondTheNumbersThatAreThereAndAnEmptyTableAtItsStart() throws SQLException {
        Operation identity = new ChangeIdentity(TEAM, "id", Optional.empty(), IDENTITY);
        Operation late =
                new ChangeIdentity(TEAM, "id", Optional.empty(), Optional.of(new Generation.Identity(false, 50, 1)));
        try (Connection connection = league()) {
            run(connection, schema(), List.of(identity));
            Engine.execute(connection, "insert into team (name, city) values ('c', 'z')");
            assertThat(Engine.rows(connection, "select max(id) from team")).containsExactly("3");
        }
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema());
            run(connection, schema(), List.of(late));
            Engine.execute(connection, "insert into team (name, city) values ('c', 'z')");
            assertThat(Engine.rows(connection, "select id from team")).containsExactly("50");
        }
    }

    @Test
    void aNumberedKeyBecomesAnotherOneThoughThereIsNoneInBetween() throws SQLException {
        Schema numbered = schema().withTableChanged(
                        TEAM, t -> t.withColumnChanged("id", c -> c.withGeneration(IDENTITY)))
                .withTableChanged(PLAYER, t -> t.withForeignKeys(List.of()));
        List<Operation> operations = List.of(
                new DropPrimaryKey(TEAM, new PrimaryKey("pk_team", List.of("id"))),
                CITY,
                new ChangeIdentity(TEAM, "id", IDENTITY, Optional.empty()),
                new AddPrimaryKey(TEAM, new PrimaryKey("pk_team", List.of("id", "city"))));
        PhasedOperations way = PhaseSplitter.split(numbered, operations, false);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, numbered);
            Engine.execute(connection, "insert into team (name, city) values ('a', 'x'), ('b', 'y')");
            for (Script.Step step :
                    ScriptRenderer.render(engine.dialect(), way, way, false).upgrade()) {
                if (step instanceof Script.SqlStep sql) {
                    Engine.execute(connection, sql.sql());
                }
            }
            assertThat(Engine.rows(connection, "select id, city from team order by id"))
                    .containsExactly("1 x", "2 y");
            engine.assertHolds(connection, Operations.apply(numbered, operations));
        }
    }

    @Test
    void allChangesOfATableAreOneNewTable() throws SQLException {
        List<Operation> operations = List.of(
                CITY,
                new AddCheck(TEAM, Check.of("ck_team_name", "name <> ''")),
                new AddColumn(
                        TEAM,
                        Column.of("stored", ColumnType.of("varchar", 9), false).withDefault(Optional.of("lower('X')")),
                        NONE),
                new ChangeColumnType(
                        TEAM,
                        "name",
                        ColumnType.of("varchar", 20),
                        ColumnType.of("integer"),
                        Optional.of("length(name)")),
                new DropColumn(TEAM, Column.of("spare", ColumnType.of("integer"), true)),
                new AddIndex(TEAM, new Index("ix_team_city", List.of(Index.Part.of("city")), false)));
        try (Connection connection = league()) {
            List<Statement> statements = engine.dialect().statements(schema(), operations);
            assertThat(statements)
                    .filteredOn(statement -> statement.sql().startsWith("create table "))
                    .hasSize(1);
            run(connection, schema(), operations);
            assertThat(Engine.rows(connection, "select name, city, stored from team order by id"))
                    .containsExactly("1 x x", "1 y x");
            engine.assertHolds(connection, Operations.apply(schema(), operations));
        }
    }

    @Test
    void tablesThatReferToEachOtherAreCreatedWithTheirKeys() {
        ForeignKey captain = key("fk_team_captain", "captain_id", PLAYER);
        List<Operation> operations = List.of(
                new CreateTable(team().withColumn(Column.of("captain_id", ColumnType.of("bigint"), true))),
                new CreateTable(player().withForeignKeys(List.of())),
                new AddForeignKey(PLAYER, player().foreignKeys().get(0)),
                new AddForeignKey(TEAM, captain));
        PhasedOperations way = PhaseSplitter.split(Schema.EMPTY, operations, false);
        Script script = ScriptRenderer.render(engine.dialect(), way, way, false);
        assertThat(script.upgrade())
                .hasSize(2)
                .allSatisfy(step -> assertThat(((Script.SqlStep) step).sql())
                        .startsWith("create table ")
                        .contains("references"));
    }

    /** As the runtime runs a revision: keys are off outside of the transaction, and checked at its end. */
    private void run(Connection connection, Schema before, List<Operation> operations) throws SQLException {
        Engine.execute(connection, "pragma foreign_keys = off");
        connection.setAutoCommit(false);
        engine.run(connection, before, operations);
        assertThat(Engine.rows(connection, "pragma foreign_key_check")).isEmpty();
        connection.setAutoCommit(true);
        Engine.execute(connection, "pragma foreign_keys = on");
    }

    private Connection league() throws SQLException {
        Connection connection = engine.fresh();
        engine.create(connection, schema());
        Engine.execute(connection, "pragma foreign_keys = on");
        Engine.execute(connection, "insert into team (id, name, city) values (1, 'a', 'x'), (2, 'b', 'y')");
        Engine.execute(connection, "insert into player (id, team_id) values (1, 1), (2, 2), (3, 2)");
        return connection;
    }

    private static Schema schema() {
        return Schema.of(List.of(team(), player()), List.of());
    }

    private static Table team() {
        return Table.of(
                        TEAM,
                        List.of(
                                Column.of("id", ColumnType.of("bigint"), false),
                                Column.of("name", ColumnType.of("varchar", 20), true),
                                Column.of("city", ColumnType.of("varchar", 20), true),
                                Column.of("spare", ColumnType.of("integer"), true)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_team", List.of("id"))));
    }

    private static Table player() {
        return Table.of(
                        PLAYER,
                        List.of(
                                Column.of("id", ColumnType.of("bigint"), false),
                                Column.of("team_id", ColumnType.of("bigint"), true)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_player", List.of("id"))))
                .withForeignKeys(List.of(key("fk_player_team", "team_id", TEAM)));
    }

    private static ForeignKey key(String name, String column, QualifiedName target) {
        return new ForeignKey(
                name, List.of(column), target, List.of("id"), ReferenceAction.CASCADE, ReferenceAction.NO_ACTION);
    }
}
