package io.aludel.integration.faults;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.notation.Notation;
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
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the revisions do, each operation made of the schema before it; a database leaves out what it can't do. */
final class Revisions {

    /** The schema besides the connection's own, where the database has schemas. */
    static final String OTHER_SCHEMA = "faults";

    /** To which a table moves. */
    static final String THIRD_SCHEMA = "faults_more";

    private static final Optional<String> NONE = Optional.empty();
    private static final QualifiedName TEAM = QualifiedName.of("team");
    private static final QualifiedName SQUAD = QualifiedName.of("squad");
    private static final QualifiedName PLAYER = QualifiedName.of("player");
    private static final QualifiedName WARE = QualifiedName.of("ware");
    private static final QualifiedName VISIT = QualifiedName.of("visit");
    private static final QualifiedName LOG = QualifiedName.of("log");
    private static final QualifiedName PLACE = new QualifiedName(Optional.of(OTHER_SCHEMA), "place");
    private static final QualifiedName TICKET = QualifiedName.of("ticket");
    private static final Sequence VISITS = new Sequence(QualifiedName.of("visit_seq"), 1, 50);
    private static final Sequence ORDERS = new Sequence(QualifiedName.of("order_seq"), 1, 1);

    /** Rows are in all of these but tickets, whose numbers change their origin. */
    private static final Schema FIRST = Notation.schema("""
            team(id bigint PK, name varchar(60) not null, city varchar(60), founded integer not null, unique uq_team_name(name));
            player(id bigint PK, name varchar(100) not null, n integer not null, goals integer not null default 0,
             code varchar(10), nick varchar(20), team_id bigint FK fk_player_team -> team.id, index ix_player_name(name));
            ware(id bigint PK, net integer not null, vat integer not null, gross integer as (net + vat) stored,
             state varchar(255) not null in (NEW, PAID), note varchar(40), hint varchar(40), check ck_ware_net "net > 0");
            visit(id bigint PK, seen_at timestamp(6), place varchar(40), player_id bigint);
            ticket(id bigint PK, word varchar(20));
            sequence visit_seq increment 50""".replace("\n ", " "));

    private Revisions() {}

    /** All of them, in order. */
    static List<Draft> all(Dialect dialect) {
        List<Draft> drafts = new ArrayList<>(List.of(
                new Draft("init", Data.FILL, false, created(FIRST)),
                new Draft("add", Data.NONE, false, added()),
                new Draft("change", Data.NONE, false, changed()),
                new Draft("rename", Data.NONE, false, renamed()),
                new Draft("count", Data.COUNT, false, counted()),
                new Draft("online", Data.NONE, true, online())));
        if (dialect.features().takeOverTogether()) {
            drafts.add(new Draft("keys", Data.NONE, true, keys()));
        }
        drafts.add(new Draft("drop", Data.NONE, false, dropped()));
        return drafts;
    }

    private static List<Function<Schema, Operation>> created(Schema schema) {
        return io.aludel.catalog.engine.Engine.creation(schema).stream()
                .<Function<Schema, Operation>>map(operation -> before -> operation)
                .toList();
    }

    private static List<Function<Schema, Operation>> added() {
        Table log =
                Notation.schema("log(no integer not null, entry varchar(20))").requireTable(LOG);
        return List.of(
                before -> new CreateTable(log),
                before -> new CreateTable(Table.of(PLACE, List.of(column("name", "varchar(20)")))),
                before -> new CreateSequence(ORDERS),
                before -> new AddColumn(PLAYER, column("born", "date"), NONE),
                before -> new AddColumn(
                        PLAYER, column("shirt", "integer").withNullable(false).withDefault(Optional.of("7")), NONE),
                before ->
                        new AddColumn(PLAYER, column("grade", "integer").withNullable(false), Optional.of("goals + 1")),
                before -> new AddColumn(
                        WARE, Column.of("kind", ColumnType.enumeration("kind", List.of("A", "B")), true), NONE),
                before -> new AddColumn(
                        WARE,
                        column("twice", "integer").withComputed(Optional.of(new Computed("net * 2", true))),
                        NONE),
                before -> new AddPrimaryKey(LOG, new PrimaryKey("pk_log", List.of("no"))),
                before -> new AddUnique(
                        TEAM,
                        like("team(unique uq_team_pair(city, founded))")
                                .uniqueKeys()
                                .get(0)),
                before -> new AddCheck(VISIT, Check.of("ck_visit_id", "id > 0")),
                before -> new AddForeignKey(
                        VISIT,
                        like("visit(player_id bigint FK fk_visit_player -> player.id)")
                                .foreignKeys()
                                .get(0)),
                before -> new AddIndex(
                        PLAYER,
                        like("player(index ix_player_goals(goals))").indexes().get(0)),
                before -> new AddIndex(
                        WARE,
                        like("ware(index ux_ware_note(note) unique)").indexes().get(0)),
                before -> new ChangeComment(TEAM, NONE, NONE, Optional.of("who plays")),
                before -> new ChangeComment(PLAYER, Optional.of("name"), NONE, Optional.of("it's a name")),
                before -> new SetDefault(VISIT, "place", NONE, Optional.of("'here'")),
                before -> new ChangeIdentity(
                        TICKET, "id", Optional.empty(), Optional.of(Generation.Identity.byDefault())));
    }

    private static List<Function<Schema, Operation>> changed() {
        return List.of(
                before -> type(TEAM, "name", "varchar(60)", "varchar(100)", NONE),
                before -> type(PLAYER, "code", "varchar(10)", "integer", Optional.of("cast(code as integer)")),
                before -> new SetNullable(WARE, "note", false, Optional.of("'-'")),
                before -> new SetNullable(TEAM, "founded", true, NONE),
                before -> new ChangeComputed(
                        WARE,
                        "gross",
                        Optional.of(new Computed("net + vat", true)),
                        Optional.of(new Computed("net + vat + 1", true))),
                before -> new SetOnUpdate(VISIT, "seen_at", NONE, Optional.of("current_timestamp")),
                before -> new ChangeCollation(WARE, "hint", NONE, Optional.of("C")),
                before -> new ChangeTableOption(TEAM, "postgresql", "fillfactor", NONE, Optional.of("80")),
                before -> new ChangeTableOption(TEAM, "mysql", "row_format", NONE, Optional.of("dynamic")),
                before -> new ChangeTableOption(LOG, "sqlite", "strict", NONE, Optional.of("true")),
                before -> new AlterSequence(VISITS, new Sequence(VISITS.name(), 1000, 20)),
                before -> new RenameEnumValue(WARE, "state", "PAID", "SETTLED"),
                before -> new ChangeColumnType(
                        WARE,
                        "kind",
                        ColumnType.enumeration("kind", List.of("A", "B")),
                        ColumnType.enumeration("kind", List.of("A", "B", "C")),
                        NONE));
    }

    private static List<Function<Schema, Operation>> renamed() {
        return List.of(
                before -> new RenameTable(TEAM, SQUAD),
                before -> new RenameColumn(PLAYER, "name", "full_name"),
                before -> new RenameConstraint(SQUAD, "uq_team_name", "uq_squad_name"),
                before -> new RenameConstraint(PLAYER, "fk_player_team", "fk_player_squad"),
                before -> new RenameConstraint(WARE, "ck_ware_net", "ck_ware_net_is_more"),
                before -> new RenameIndex(PLAYER, "ix_player_name", "ix_player_full_name"),
                before -> new MoveTable(PLACE, new QualifiedName(Optional.of(THIRD_SCHEMA), PLACE.name())),
                before -> new MoveSequence(ORDERS.name(), QualifiedName.of("order_numbers")));
    }

    private static List<Function<Schema, Operation>> counted() {
        return List.of(
                before -> new AddColumn(
                        PLAYER, column("score", "integer").withNullable(false).withDefault(Optional.of("0")), NONE),
                before -> new DropColumn(PLAYER, before.requireTable(PLAYER).requireColumn("nick")));
    }

    private static List<Function<Schema, Operation>> online() {
        return List.of(
                before -> new AddIndex(
                        PLAYER,
                        like("player(index ix_player_shirt(shirt))").indexes().get(0),
                        true),
                before -> new AddUnique(
                        PLAYER,
                        like("player(unique uq_player_code(code))").uniqueKeys().get(0)),
                before -> new AddCheck(WARE, Check.of("ck_ware_vat", "vat >= 0")),
                before -> new AddForeignKey(
                        TICKET,
                        like("ticket(id bigint FK fk_ticket_player -> player.id)")
                                .foreignKeys()
                                .get(0)),
                before -> new SetNullable(VISIT, "place", false, Optional.of("'?'")),
                before -> new RenameColumn(SQUAD, "city", "town"),
                before -> type(PLAYER, "goals", "integer", "bigint", NONE),
                before -> type(PLAYER, "grade", "integer", "varchar(20)", Optional.of("cast(grade as varchar(20))")));
    }

    /** A table to which others refer, with a column of its own that refers, and an identity that refers to it. */
    private static List<Function<Schema, Operation>> keys() {
        return List.of(
                before -> type(PLAYER, "id", "bigint", "integer", NONE),
                before -> type(PLAYER, "team_id", "bigint", "integer", NONE),
                before -> type(TICKET, "id", "bigint", "integer", NONE));
    }

    private static List<Function<Schema, Operation>> dropped() {
        return List.of(
                before -> new DropForeignKey(
                        VISIT, before.requireTable(VISIT).foreignKeys().get(0)),
                before -> new DropUnique(
                        PLAYER, before.requireTable(PLAYER).uniqueKeys().get(0)),
                before ->
                        new DropCheck(VISIT, before.requireTable(VISIT).checks().get(0)),
                before -> new DropIndex(
                        PLAYER,
                        before.requireTable(PLAYER).index("ix_player_goals").orElseThrow()),
                before -> new DropColumn(PLAYER, before.requireTable(PLAYER).requireColumn("born")),
                before -> new SetDefault(VISIT, "place", Optional.of("'here'"), NONE),
                before -> new DropPrimaryKey(
                        LOG, before.requireTable(LOG).primaryKey().orElseThrow()),
                before -> new DropSequence(before.sequence(VISITS.name()).orElseThrow()),
                before -> new DropForeignKey(
                        TICKET, before.requireTable(TICKET).foreignKeys().get(0)),
                before -> new DropTable(before.requireTable(TICKET)));
    }

    private static Operation type(QualifiedName table, String column, String from, String to, Optional<String> using) {
        return new ChangeColumnType(table, column, ColumnType.parse(from), ColumnType.parse(to), using);
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type), true);
    }

    private static Table like(String table) {
        return Notation.schema(table).tables().values().iterator().next();
    }

    /** What a revision's data step does. */
    enum Data {
        NONE,
        FILL,
        COUNT
    }

    /**
     * A revision that isn't rendered yet.
     *
     * @param slug its name
     * @param data what its data step does
     * @param online whether it's rendered for tables in use
     * @param operations what it does to the schema
     */
    record Draft(String slug, Data data, boolean online, List<Function<Schema, Operation>> operations) {}
}
