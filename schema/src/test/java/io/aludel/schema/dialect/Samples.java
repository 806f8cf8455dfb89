package io.aludel.schema.dialect;

import static io.aludel.schema.dialect.League.CLUB;
import static io.aludel.schema.dialect.League.LEAGUE;
import static io.aludel.schema.dialect.League.ODD;
import static io.aludel.schema.dialect.League.ORDER;
import static io.aludel.schema.dialect.League.PLAYER;
import static io.aludel.schema.dialect.League.PLAYER_SEQ;
import static io.aludel.schema.dialect.League.SEQUENCE;
import static io.aludel.schema.dialect.League.TEAM;
import static io.aludel.schema.dialect.League.column;
import static io.aludel.schema.dialect.League.index;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
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
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every kind of operation at least once, with what is special about some; drops are the inverses of what adds. */
public final class Samples {

    private static final Generation NEXT = new Generation.NextValue(PLAYER_SEQ);
    private static final Generation UUID = new Generation.RandomUuid();
    private static final Generation IDENTITY = Generation.Identity.byDefault();

    private Samples() {}

    /** All of them. */
    public static List<Sample> all() {
        return Stream.of(tables(), columns(), types(), generations(), keys(), foreignKeys(), indexes(), sequences())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> tables() {
        Table all = new Table(
                QualifiedName.of("match"),
                List.of(
                        column("id", "bigint not null").withGeneration(Optional.of(IDENTITY)),
                        column("number", "bigint not null").withGeneration(Optional.of(NEXT)),
                        column("token", "uuid not null").withGeneration(Optional.of(UUID)),
                        column("place", "varchar(40) not null").withDefault(Optional.of("'here'")),
                        column("note", "text")),
                Optional.of(new PrimaryKey("pk_match", List.of("id", "number"))),
                List.of(new UniqueKey("uq_match_token", List.of("token"))),
                List.of(),
                List.of(
                        index("ix_match_place", "place"),
                        new Index(
                                "ux_match_place_number",
                                List.of(new Index.Part("place", true), Index.Part.of("number")),
                                true)));
        Table counted = Table.of(
                QualifiedName.of("counted"),
                List.of(column("id", "integer not null")
                        .withGeneration(Optional.of(new Generation.Identity(true, 100, 10)))));
        Table falling = Table.of(
                QualifiedName.of("falling"),
                List.of(column("id", "smallint not null")
                        .withGeneration(Optional.of(new Generation.Identity(false, 5, -1)))));
        return List.of(
                sampleOf("create table with everything", Schema.of(List.of(), List.of(SEQUENCE)), new CreateTable(all)),
                sample("create table with identity options", new CreateTable(counted)),
                sample("create table with falling identity", new CreateTable(falling)),
                sampleOf("create table with reserved words", Schema.EMPTY, new CreateTable(League.order())),
                sampleOf("create table with odd names", Schema.EMPTY, new CreateTable(League.odd())),
                sampleOf("create table in a schema", Schema.EMPTY, new CreateTable(League.club())),
                sample("rename table", new RenameTable(TEAM, QualifiedName.of("squad"))),
                sample("rename table to a reserved word", new RenameTable(TEAM, QualifiedName.of("table"))),
                sample("rename table by case", new RenameTable(TEAM, QualifiedName.of("Team"))),
                sample("rename table in a schema", new RenameTable(CLUB, CLUB.sibling("clubs"))),
                sample("rename table with an odd name", new RenameTable(ODD, QualifiedName.of("a.b"))));
    }

    private static List<Sample> columns() {
        return List.of(
                sample("add column", add("nick", "varchar(20)", c -> c)),
                sample(
                        "add column not null with default",
                        add("shirt", "integer not null", c -> c.withDefault(Optional.of("7")))),
                sample(
                        "add identity column",
                        add("no", "bigint not null", c -> c.withGeneration(Optional.of(IDENTITY)))),
                sample(
                        "add column from sequence",
                        add("no", "bigint not null", c -> c.withGeneration(Optional.of(NEXT)))),
                sample("add uuid column", add("key", "uuid not null", c -> c.withGeneration(Optional.of(UUID)))),
                sample("add column in a schema", new AddColumn(CLUB, column("since", "date"), Optional.empty())),
                sample("add column to odd table", new AddColumn(ODD, column("from", "date"), Optional.empty())),
                sample("rename column", new RenameColumn(PLAYER, "name", "full_name")),
                sample("rename referenced column", new RenameColumn(TEAM, "id", "no")),
                sample("rename column by case", new RenameColumn(PLAYER, "name", "Name")),
                sample("rename reserved column", new RenameColumn(ORDER, "value", "position")),
                sample(
                        "set default",
                        new SetDefault(PLAYER, "born", Optional.empty(), Optional.of("date '2000-01-01'"))),
                sample("replace default", new SetDefault(PLAYER, "goals", Optional.of("0"), Optional.of("1"))),
                sample("set not null", new SetNullable(PLAYER, "born", false, Optional.empty())));
    }

    private static List<Sample> types() {
        return List.of(
                sample("widen text", type(TEAM, "name", "varchar(60)", "varchar(100)")),
                sample("widen text with default", type(PLAYER, "code", "varchar(10)", "varchar(20)")),
                sample("text without length", type(TEAM, "name", "varchar(60)", "text")),
                sample("widen number", type(TEAM, "founded", "integer", "bigint")),
                sample("widen number with default", type(PLAYER, "goals", "integer", "bigint")),
                sample("more digits", type(PLAYER, "rating", "numeric(10,2)", "numeric(12,4)")),
                sample(
                        "convert by expression",
                        new ChangeColumnType(
                                TEAM,
                                "city",
                                ColumnType.parse("varchar(60)"),
                                ColumnType.parse("integer"),
                                Optional.of("cast(trim(city) as integer)"))),
                sample("convert with default", type(PLAYER, "code", "varchar(10)", "integer")),
                sample("convert to uuid", type(TEAM, "city", "varchar(60)", "uuid")),
                sample("another time zone", type(PLAYER, "seen", "timestamp(6)", "timestamp(6) with time zone")),
                sample("change type of an odd column", type(ODD, "größe & ! \" | .x", "integer", "varchar(5)")));
    }

    private static List<Sample> generations() {
        return List.of(
                generation("identity", Optional.empty(), Optional.of(IDENTITY)),
                generation(
                        "identity with options",
                        Optional.empty(),
                        Optional.of(new Generation.Identity(true, 1000, 10))),
                generation("falling identity", Optional.empty(), Optional.of(new Generation.Identity(false, -1, -1))),
                generation("sequence", Optional.empty(), Optional.of(NEXT)),
                generation("identity to sequence", Optional.of(IDENTITY), Optional.of(NEXT)),
                generation("identity always", Optional.of(IDENTITY), Optional.of(new Generation.Identity(true, 1, 1))),
                generation(
                        "identity increment",
                        Optional.of(IDENTITY),
                        Optional.of(new Generation.Identity(false, 1, 10))),
                generation(
                        "identity start", Optional.of(IDENTITY), Optional.of(new Generation.Identity(false, 500, 1))),
                generation(
                        "identity turns", Optional.of(IDENTITY), Optional.of(new Generation.Identity(false, -1, -1))),
                sample("uuid", new ChangeIdentity(PLAYER, "token", Optional.empty(), Optional.of(UUID))),
                sample(
                        "identity of an odd column",
                        new ChangeIdentity(ODD, "Id", Optional.empty(), Optional.of(IDENTITY))));
    }

    private static List<Sample> keys() {
        Schema keyless = LEAGUE.withTableChanged(ORDER, t -> t.withPrimaryKey(Optional.empty()));
        return List.of(
                sampleOf(
                        "add primary key",
                        keyless,
                        new AddPrimaryKey(ORDER, new PrimaryKey("pk_order", List.of("user")))),
                sample(
                        "add unique",
                        new AddUnique(PLAYER, new UniqueKey("uq_player_name_born", List.of("name", "born")))),
                sample("rename primary key", new RenameConstraint(TEAM, "pk_team", "team_pk")),
                sample("rename unique", new RenameConstraint(TEAM, "uq_team_name", "Team Name")),
                sample("rename foreign key", new RenameConstraint(PLAYER, "fk_player_team", "fk_player_team_id_team")),
                sample("rename constraint in a schema", new RenameConstraint(CLUB, "pk_club", "club_pk")),
                sample("rename odd constraint", new RenameConstraint(ODD, "pk of \"it\"", "check")));
    }

    private static List<Sample> foreignKeys() {
        return List.of(
                sample("add foreign key", new AddForeignKey(ORDER, key("fk_order_user", "user", TEAM, "id"))),
                sample(
                        "add foreign key with rules",
                        new AddForeignKey(
                                PLAYER,
                                new ForeignKey(
                                        "fk_player_name",
                                        List.of("code"),
                                        TEAM,
                                        List.of("name"),
                                        ReferenceAction.SET_NULL,
                                        ReferenceAction.CASCADE))),
                sample(
                        "add foreign key with more rules",
                        new AddForeignKey(
                                PLAYER,
                                new ForeignKey(
                                        "fk_player_name",
                                        List.of("code"),
                                        TEAM,
                                        List.of("name"),
                                        ReferenceAction.SET_DEFAULT,
                                        ReferenceAction.RESTRICT))),
                sample(
                        "add composite foreign key",
                        new AddForeignKey(
                                PLAYER,
                                new ForeignKey(
                                        "fk_player_pair",
                                        List.of("goals", "name"),
                                        TEAM,
                                        List.of("founded", "city"),
                                        ReferenceAction.NO_ACTION,
                                        ReferenceAction.NO_ACTION))),
                sample(
                        "add foreign key to own table",
                        new AddForeignKey(TEAM, key("fk_team_self", "founded", TEAM, "id"))),
                sample(
                        "add foreign key to another schema",
                        new AddForeignKey(PLAYER, key("fk_player_club", "id", CLUB, "id"))));
    }

    private static List<Sample> indexes() {
        return List.of(
                sample("add index", new AddIndex(PLAYER, index("ix_player_born", "born"))),
                sample(
                        "add unique index",
                        new AddIndex(
                                PLAYER,
                                new Index(
                                        "ux_player_born_name",
                                        List.of(new Index.Part("born", true), Index.Part.of("name")),
                                        true))),
                sample("add index in a schema", new AddIndex(CLUB, index("ix_club_id_name", "id", "name"))),
                sample("add odd index", new AddIndex(ODD, index("on \"x\"", "Id"))),
                sample("rename index", new RenameIndex(PLAYER, "ix_player_name", "ix_name")),
                sample("rename index in a schema", new RenameIndex(CLUB, "ix_club_name", "ix_name")),
                sample("rename index from a reserved word", new RenameIndex(ORDER, "group", "ix_order_value")),
                sample("drop index that a foreign key uses", dropIndex()));
    }

    private static Operation dropIndex() {
        return new AddIndex(PLAYER, League.player().index("ix_player_team_id").orElseThrow()).inverse(LEAGUE);
    }

    private static List<Sample> sequences() {
        return List.of(
                sample("create sequence", new CreateSequence(new Sequence(QualifiedName.of("order_seq"), 1000, 1))),
                sample(
                        "create falling sequence",
                        new CreateSequence(new Sequence(QualifiedName.of("falling"), 10, -2))),
                sample("create sequence in a schema", new CreateSequence(new Sequence(CLUB.sibling("Seq"), 1, 1))),
                sample("alter sequence", new AlterSequence(SEQUENCE, new Sequence(PLAYER_SEQ, 1000, 20))),
                sample("turn sequence", new AlterSequence(SEQUENCE, new Sequence(PLAYER_SEQ, 1, -1))));
    }

    private static Sample sample(String name, Operation operation) {
        return new Sample(name, LEAGUE, operation);
    }

    private static Sample sampleOf(String name, Schema before, Operation operation) {
        return new Sample(name, before, operation);
    }

    private static Sample generation(String name, Optional<Generation> from, Optional<Generation> to) {
        Schema before = LEAGUE.withTableChanged(PLAYER, t -> t.withColumnChanged("id", c -> c.withGeneration(from)));
        return new Sample(name, before, new ChangeIdentity(PLAYER, "id", from, to));
    }

    private static AddColumn add(String name, String type, UnaryOperator<Column> change) {
        return new AddColumn(PLAYER, change.apply(column(name, type)), Optional.empty());
    }

    private static ChangeColumnType type(QualifiedName table, String column, String from, String to) {
        return new ChangeColumnType(table, column, ColumnType.parse(from), ColumnType.parse(to), Optional.empty());
    }

    private static ForeignKey key(String name, String column, QualifiedName target, String targetColumn) {
        return new ForeignKey(
                name,
                List.of(column),
                target,
                List.of(targetColumn),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION);
    }
}
