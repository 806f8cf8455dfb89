package io.aludel.schema.dialect;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schema that the samples change: ordinary tables, one in a schema of its own, reserved words and odd names. */
final class League {

    static final QualifiedName TEAM = QualifiedName.of("team");
    static final QualifiedName PLAYER = QualifiedName.of("player");
    static final QualifiedName CLUB = new QualifiedName(Optional.of("app"), "club");
    static final QualifiedName ORDER = QualifiedName.of("order");
    static final QualifiedName ODD = QualifiedName.of("Odd \"Table\".1");
    static final QualifiedName PLAYER_SEQ = QualifiedName.of("player_seq");
    static final Sequence SEQUENCE = new Sequence(PLAYER_SEQ, 1, 50);

    static final Schema LEAGUE = Schema.of(List.of(team(), player(), club(), order(), odd()), List.of(SEQUENCE));

    private League() {}

    static Table team() {
        return new Table(
                TEAM,
                List.of(
                        column("id", "bigint not null"),
                        column("name", "varchar(60) not null"),
                        column("city", "varchar(60)"),
                        column("founded", "integer not null")),
                Optional.of(new PrimaryKey("pk_team", List.of("id"))),
                List.of(
                        new UniqueKey("uq_team_name", List.of("name")),
                        new UniqueKey("uq_team_pair", List.of("city", "founded"))),
                List.of(),
                List.of());
    }

    static Table player() {
        return new Table(
                PLAYER,
                List.of(
                        column("id", "bigint not null"),
                        column("name", "varchar(100) not null"),
                        column("goals", "integer not null").withDefault(Optional.of("0")),
                        column("born", "date"),
                        column("seen", "timestamp(6)").withDefault(Optional.of("current_timestamp")),
                        column("code", "varchar(10)").withDefault(Optional.of("'7'")),
                        column("rating", "numeric(10,2)"),
                        column("token", "uuid not null"),
                        column("team_id", "bigint")),
                Optional.of(new PrimaryKey("pk_player", List.of("id"))),
                List.of(),
                List.of(new ForeignKey(
                        "fk_player_team",
                        List.of("team_id"),
                        TEAM,
                        List.of("id"),
                        ReferenceAction.NO_ACTION,
                        ReferenceAction.NO_ACTION)),
                List.of(index("ix_player_name", "name"), index("ix_player_team_id", "team_id")));
    }

    static Table club() {
        return new Table(
                CLUB,
                List.of(column("id", "bigint not null"), column("name", "varchar(60)")),
                Optional.of(new PrimaryKey("pk_club", List.of("id"))),
                List.of(),
                List.of(),
                List.of(index("ix_club_name", "name")));
    }

    /** Reserved words wherever one can stand. */
    static Table order() {
        return new Table(
                ORDER,
                List.of(column("user", "bigint not null"), column("value", "integer"), column("select", "integer")),
                Optional.of(new PrimaryKey("primary", List.of("user"))),
                List.of(),
                List.of(),
                List.of(index("group", "value")));
    }

    /** Names that need their quotes. */
    static Table odd() {
        return new Table(
                ODD,
                List.of(column("Id", "bigint not null"), column("größe & ! \" | .x", "integer")),
                Optional.of(new PrimaryKey("pk of \"it\"", List.of("Id"))),
                List.of(),
                List.of(),
                List.of(index("IX", "größe & ! \" | .x")));
    }

    static Column column(String name, String declaration) {
        boolean notNull = declaration.endsWith(" not null");
        String type = notNull ? declaration.substring(0, declaration.length() - " not null".length()) : declaration;
        return Column.of(name, ColumnType.parse(type), !notNull);
    }

    static Index index(String name, String... columns) {
        return new Index(name, Stream.of(columns).map(Index.Part::of).toList(), false);
    }
}
