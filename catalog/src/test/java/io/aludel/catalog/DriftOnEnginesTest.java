package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
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
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done to a database beside Aludel is told, exactly that and nothing else, and what would undo it does. */
class DriftOnEnginesTest {

    private static final QualifiedName TEAM = QualifiedName.of("team");
    private static final QualifiedName PLAYER = QualifiedName.of("player");
    private static final Optional<String> NONE = Optional.empty();
    private static final ForeignKey KEY = new ForeignKey(
            "fk_player_team",
            List.of("team_id"),
            TEAM,
            List.of("id"),
            ReferenceAction.NO_ACTION,
            ReferenceAction.NO_ACTION);
    private static final Check CHECK = Check.of("ck_player_goals", "goals >= 0");
    private static final Index INDEX = new Index("ix_player_name", List.of(Index.Part.of("name")), false);
    private static final UniqueKey UNIQUE = new UniqueKey("uq_team_name", List.of("name"));
    private static final Sequence SEQUENCE = new Sequence(QualifiedName.of("player_seq"), 1, 50);
    private static final Schema MODEL = Schema.of(List.of(team(), player()), List.of());
    private static final Schema COUNTING = MODEL.withSequence(SEQUENCE);

    private static Table team() {
        return Table.of(TEAM, List.of(column("id", "bigint", false), column("name", "varchar(60)", false)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_team", List.of("id"))))
                .withUniqueKeys(List.of(UNIQUE));
    }

    private static Table player() {
        return Table.of(
                        PLAYER,
                        List.of(
                                column("id", "bigint", false),
                                column("name", "varchar(100)", false),
                                column("goals", "integer", false).withDefault(Optional.of("0")),
                                column("code", "varchar(10)", true).withDefault(Optional.of("'x'")),
                                column("seen", "timestamp(6)", true).withDefault(Optional.of("current_timestamp")),
                                column("born", "date", true),
                                column("team_id", "bigint", true)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_player", List.of("id"))))
                .withForeignKeys(List.of(KEY))
                .withChecks(List.of(CHECK))
                .withIndexes(List.of(INDEX));
    }

    private static Column column(String name, String type, boolean nullable) {
        return Column.of(name, ColumnType.parse(type), nullable);
    }

    /**
     * What's done, and what has to be told.
     *
     * @param model what should be there, and is at first
     */
    private record Edit(Schema model, List<Operation> operations, List<String> told) {

        Schema after() {
            return Operations.apply(model, operations);
        }

        @Override
        public String toString() {
            return operations.stream().map(Operation::describe).toList().toString();
        }
    }

    private static Edit edit(Operation operation, String... told) {
        return new Edit(MODEL, List.of(operation), List.of(told));
    }

    private static Edit ofSequence(Operation operation, String... told) {
        return new Edit(COUNTING, List.of(operation), List.of(told));
    }

    private static Stream<Edit> edits() {
        return Stream.of(tablesAndColumns(), facts(), rules(), sequences()).flatMap(List::stream);
    }

    private static List<Edit> tablesAndColumns() {
        Table crew = Table.of(QualifiedName.of("crew"), List.of(column("id", "integer", true)));
        return List.of(
                edit(new CreateTable(crew), "table crew exists in the database and not in the model"),
                new Edit(
                        MODEL,
                        List.of(new DropForeignKey(PLAYER, KEY), new DropTable(player().withForeignKeys(List.of()))),
                        List.of("table player exists in the model and not in the database")),
                edit(
                        new AddColumn(PLAYER, column("nick", "varchar(20)", true), NONE),
                        "column player.nick exists in the database and not in the model"),
                edit(
                        new DropColumn(PLAYER, column("born", "date", true)),
                        "column player.born exists in the model and not in the database"),
                edit(
                        new RenameColumn(PLAYER, "born", "birthday"),
                        "column player.birthday exists in the database and not in the model",
                        "column player.born exists in the model and not in the database"));
    }

    private static List<Edit> facts() {
        return List.of(
                edit(
                        new ChangeColumnType(
                                PLAYER, "code", ColumnType.parse("varchar(10)"), ColumnType.parse("varchar(20)"), NONE),
                        "the type of column player.code is varchar(20) in the database and varchar(10) in the model"),
                edit(
                        new SetNullable(PLAYER, "born", false, NONE),
                        "column player.born is not null in the database and nullable in the model"),
                edit(
                        new SetNullable(PLAYER, "goals", true, NONE),
                        "column player.goals is nullable in the database and not null in the model"),
                edit(
                        new SetDefault(PLAYER, "goals", Optional.of("0"), Optional.of("1")),
                        "the default of column player.goals is 1 in the database and 0 in the model"),
                edit(
                        new SetDefault(PLAYER, "code", Optional.of("'x'"), Optional.of("'it''s'")),
                        "the default of column player.code is 'it''s' in the database and 'x' in the model"),
                edit(
                        new SetDefault(PLAYER, "code", Optional.of("'x'"), NONE),
                        "the default of column player.code is none in the database and 'x' in the model"),
                edit(
                        new ChangeComment(PLAYER, NONE, NONE, Optional.of("who plays")),
                        "the comment of table player is 'who plays' in the database and none in the model"),
                edit(
                        new ChangeComment(PLAYER, Optional.of("born"), NONE, Optional.of("the day")),
                        "the comment of column player.born is 'the day' in the database and none in the model"));
    }

    private static List<Edit> rules() {
        ForeignKey cascading = new ForeignKey(
                KEY.name(),
                KEY.columns(),
                TEAM,
                KEY.targetColumns(),
                ReferenceAction.CASCADE,
                ReferenceAction.NO_ACTION);
        Index turned = new Index(INDEX.name(), List.of(new Index.Part("name", true)), false);
        return List.of(
                edit(
                        new DropPrimaryKey(PLAYER, new PrimaryKey("pk_player", List.of("id"))),
                        "primary key pk_player of player exists in the model and not in the database"),
                edit(
                        new AddUnique(PLAYER, new UniqueKey("uq_player_code", List.of("code"))),
                        "unique key uq_player_code of player exists in the database and not in the model"),
                edit(
                        new DropUnique(TEAM, UNIQUE),
                        "unique key uq_team_name of team exists in the model and not in the database"),
                edit(
                        new DropForeignKey(PLAYER, KEY),
                        "foreign key fk_player_team of player exists in the model and not in the database"),
                new Edit(
                        MODEL,
                        List.of(new DropForeignKey(PLAYER, KEY), new AddForeignKey(PLAYER, cascading)),
                        List.of("foreign key fk_player_team of player is " + cascading + " in the database and " + KEY
                                + " in the model")),
                edit(
                        new AddCheck(PLAYER, Check.of("ck_by_hand", "goals < 1000")),
                        "check ck_by_hand of player exists in the database and not in the model"),
                edit(
                        new DropCheck(PLAYER, CHECK),
                        "check ck_player_goals of player exists in the model and not in the database"),
                edit(
                        new AddIndex(PLAYER, new Index("ix_by_hand", List.of(Index.Part.of("born")), false)),
                        "index ix_by_hand of player exists in the database and not in the model"),
                edit(
                        new DropIndex(PLAYER, INDEX),
                        "index ix_player_name of player exists in the model and not in the database"),
                new Edit(
                        MODEL,
                        List.of(new DropIndex(PLAYER, INDEX), new AddIndex(PLAYER, turned)),
                        List.of("index ix_player_name of player is " + turned + " in the database and " + INDEX
                                + " in the model")));
    }

    private static List<Edit> sequences() {
        Sequence slower = new Sequence(SEQUENCE.name(), 1, 1);
        return List.of(
                edit(new CreateSequence(SEQUENCE), "sequence player_seq exists in the database and not in the model"),
                ofSequence(
                        new DropSequence(SEQUENCE), "sequence player_seq exists in the model and not in the database"),
                ofSequence(
                        new AlterSequence(SEQUENCE, slower),
                        "sequence player_seq is " + slower + " in the database and " + SEQUENCE + " in the model"));
    }

    /** All edits but those that the dialect refuses, both ways. */
    static Stream<Arguments> editsOnEngines() {
        return Engine.all().stream()
                .flatMap(engine ->
                        edits().filter(edit -> !isRefused(engine, edit)).map(edit -> Arguments.of(engine, edit)));
    }

    private static boolean isRefused(Engine engine, Edit edit) {
        try {
            engine.dialect().statements(Schema.EMPTY, Engine.creation(edit.model()));
            engine.dialect().statements(edit.model(), edit.operations());
            engine.dialect().statements(edit.after(), Operations.inverse(edit.model(), edit.operations()));
            return false;
        } catch (DialectLimit limit) {
            return true;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("editsOnEngines")
    void whatWasDoneBesideIsToldAndCanBeUndone(Engine engine, Edit edit) throws SQLException {
        Catalog catalog = Catalog.of(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, edit.model());
            engine.run(connection, edit.model(), edit.operations());
            Schema found = catalog.recognised(connection, edit.model());
            Drift drift = Drift.between(found, edit.model());
            assertThat(told(engine, drift.descriptions()))
                    .containsExactlyInAnyOrderElementsOf(isKept(engine, edit) ? told(engine, edit.told()) : List.of());
            assertThat(Operations.apply(found, drift.operations())).isEqualTo(edit.model());
            engine.run(connection, found, drift.operations());
            assertThat(catalog.drift(connection, edit.model()).descriptions()).isEmpty();
        }
    }

    /** Without names of constraints where the database gives them names of its own. */
    private static List<String> told(Engine engine, List<String> descriptions) {
        return descriptions.stream()
                .map(text -> engine.dialect().features().keepsConstraintNames()
                        ? text
                        : text.replaceFirst("^(unique key|check) \\S+ of ", "$1 of "))
                .toList();
    }

    /** Whether the database keeps what was done at all; not each keeps comments, or lengths of texts. */
    private static boolean isKept(Engine engine, Edit edit) {
        return !kept(edit.model(), engine.dialect()).equals(kept(edit.after(), engine.dialect()));
    }

    private static Schema kept(Schema schema, Dialect dialect) {
        Features features = dialect.features();
        return Schema.of(
                schema.tables().values().stream()
                        .map(features::kept)
                        .map(table -> table.columns().stream()
                                .map(Column::name)
                                .reduce(
                                        table,
                                        (all, name) -> all.withColumnChanged(
                                                name,
                                                c -> c.withType(new ColumnType(
                                                        dialect.types().catalogue(c.type()), List.of()))),
                                        (one, other) -> other))
                        .toList(),
                schema.sequences().values().stream()
                        .flatMap(sequence -> features.kept(sequence).stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("io.aludel.catalog.engine.Engine#all")
    void statementsThatAnybodyMayTypeAreTold(Engine engine) throws SQLException {
        try (Connection connection = engine.fresh()) {
            engine.create(connection, MODEL);
            Engine.execute(connection, "create table crew (id integer)");
            Engine.execute(connection, "create index ix_by_hand on player (born)");
            Engine.execute(connection, "create table aludel_history (id integer)");
            assertThat(Catalog.of(engine.dialect()).drift(connection, MODEL).descriptions())
                    .containsExactlyInAnyOrder(
                            "table crew exists in the database and not in the model",
                            "index ix_by_hand of player exists in the database and not in the model");
        }
    }
}
