package io.aludel.schema.dialect;

import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.notation.Notation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Revisions, recorded online, in which columns of keys get other types, or several that share something. */
final class SuccessorSamples {

    private SuccessorSamples() {}

    static List<TwinSamples> all() {
        return List.of(
                sample("a type of an identity to which others refer", clubs(), "club.id"),
                sample(
                        "types of an identity and of all that refer to it",
                        clubs(),
                        "club.id",
                        "club.parent_id",
                        "member.club_id"),
                sample("a type of numbers of a sequence", clubs(), "member.id"),
                sample("a type in a table with a text as its key", words(), "word.times"),
                sample(
                        "types of both columns of a pair",
                        games(),
                        "game.id",
                        "game.no",
                        "goal.game_id",
                        "goal.game_no"),
                sample("types of columns of both sides and of a unique index", nodes(), "node.tenant", "node.no"),
                sample("a type beside a check of a date", meetings(), "meeting.seats"),
                new TwinSamples(
                        "a name beside a check of a date",
                        meetings(),
                        List.of(new RenameColumn(QualifiedName.of("meeting"), "seats", "places"))),
                new TwinSamples(
                        "a type that can't be paired with the other",
                        games(),
                        List.of(type(games(), "game.id", "numeric(10)", Optional.empty()))),
                new TwinSamples(
                        "types of two columns of a key, a check and indexes",
                        races(),
                        List.of(
                                type(races(), "race.first", "integer", Optional.of("cast(first as integer)")),
                                type(races(), "race.last", "integer", Optional.of("cast(last as integer)")))));
    }

    private static Schema clubs() {
        return schema("""
                club(id integer generated identity start 5 increment 2 PK, name varchar(20),
                 parent_id integer FK fk_club_parent -> club.id, comment 'all of them');
                member(id integer generated member_seq PK,
                 club_id integer not null FK fk_member_club -> club.id on delete cascade, index ix_member_club(club_id));
                sequence member_seq increment 50
                """);
    }

    private static Schema games() {
        return schema("""
                game(id integer PK, no integer not null, unique uq_game(id, no));
                goal(id bigint PK, game_id integer, game_no integer,
                 FK fk_goal_game(game_id, game_no) -> game(id, no) on delete set null on update cascade)
                """);
    }

    private static Schema nodes() {
        return schema("""
                node(tenant integer, id integer, parent integer, no integer, PK pk_node(tenant, id),
                 FK fk_node_parent(tenant, parent) -> node(tenant, id) deferrable initially deferred,
                 index ux_node_no(no) unique);
                leaf(id bigint PK, node_no integer FK fk_leaf_node -> node.no on update cascade)
                """);
    }

    private static Schema meetings() {
        return schema(
                "meeting(id bigint PK, held date, seats integer, check ck_meeting_held \"held > date '2000-01-01'\")");
    }

    private static Schema words() {
        return schema("word(word varchar(40), no integer, times integer, PK pk_word(word, no))");
    }

    /** Neither the check nor the index with texts would be understood with one of the two changed. */
    private static Schema races() {
        return schema("""
                race(id bigint PK, first varchar(10) not null, last varchar(10) not null default '9',
                 unique uq_race(first, last), check ck_race "first <= last", index ix_race(last, first desc),
                 index ux_race((coalesce(first, last)), last) unique where first <> last)
                """);
    }

    private static Schema schema(String text) {
        return Notation.schema(text.replace("\n ", " ").replace("\n", ""));
    }

    /** Columns that come to be larger numbers. */
    private static TwinSamples sample(String name, Schema before, String... columns) {
        return new TwinSamples(
                name,
                before,
                Stream.of(columns)
                        .map(column -> type(before, column, "bigint", Optional.empty()))
                        .toList());
    }

    private static Operation type(Schema schema, String column, String to, Optional<String> using) {
        String[] parts = column.split("\\.", -1);
        QualifiedName table = QualifiedName.of(parts[0]);
        ColumnType from = schema.requireTable(table).requireColumn(parts[1]).type();
        return new ChangeColumnType(table, parts[1], from, ColumnType.parse(to), using);
    }
}
