package io.aludel.schema.notation;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.diff.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads schemas and hints as one writes them on a whiteboard.
 *
 * <pre>
 * team(id bigint PK); player(id bigint PK player_pk, nick varchar(20) not null default 'x' unique,
 *   team_id bigint FK fk_team -> team.id on delete cascade deferrable, index ix_a(nick desc, (lower(nick))) unique where id > 0,
 *   unique uq_b(nick, id) nulls not distinct, PK pk_c(a, b), FK fk_d(a, b) -> line(order_id, no),
 *   check ck_id "id > 0", comment 'who plays', option mysql engine InnoDB); sequence order_seq increment 50
 * </pre>
 *
 * Names of keys and indexes that are left out are derived: {@code pk_player}, {@code uq_player_nick}, {@code
 * fk_player_team_id_team}, {@code ix_player_nick}. Generations are {@code generated identity always start 2 increment 3}, {@code
 * generated uuid} and {@code generated order_seq}; a computed column is {@code gross numeric(10,2) as (net + vat) stored}. An
 * enumeration is {@code state enum state('NEW', 'PAID')}, by name {@code state varchar(255) in (NEW, PAID)} and by position {@code
 * state smallint at (NEW, PAID)}; the check is {@code ck_player_state}. In texts, {@code \\n} and {@code \\r} are line ends.
 *
 * <p>Hints: {@code rename client <- customer; rename client.email <- mail; move crm.client <- app.client; move sequence b <- a; rename
 * value order.state SETTLED <- PAID; drop customer.phone; backfill customer.age 0; convert item.code cast(code as integer);
 * concurrently customer ix_a; data step}.
 */
public final class Notation {

    private static final Pattern TABLE = Pattern.compile("(?<name>[\\w.]+|\"[^\"]+\")\\((?<items>.*)\\)");
    private static final Pattern SEQUENCE = Pattern.compile("sequence (?<name>[\\w.]+)(?<type> integer| smallint)?"
            + "(?: start (?<start>-?\\d+))?(?: increment (?<increment>-?\\d+))?(?: minimum (?<minimum>-?\\d+))?"
            + "(?: maximum (?<maximum>-?\\d+))?(?<cycle> cycle)?(?: cache (?<cache>\\d+))?");

    private Notation() {}

    /** The schema that the text says; {@code nothing} is the empty one. */
    public static Schema schema(String text) {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        for (String thing : Pieces.parted(text, ';')) {
            Matcher sequence = SEQUENCE.matcher(thing);
            if (sequence.matches()) {
                sequences.add(sequence(sequence));
            } else if (!thing.isEmpty() && !thing.equals("nothing")) {
                Matcher shape = Pieces.matched(TABLE, thing);
                TableNotation table = new TableNotation(Pieces.name(Pieces.plain(shape.group("name"))));
                Pieces.parted(shape.group("items"), ',').forEach(table::add);
                tables.add(table.toTable());
            }
        }
        return Schema.of(tables, sequences);
    }

    /** The hints that the text says; an empty text says none. */
    public static Hints hints(String text) {
        return new HintNotation().read(text);
    }

    private static Sequence sequence(Matcher text) {
        return new Sequence(
                Pieces.name(text.group("name")),
                Optional.ofNullable(text.group("type")).map(ColumnType::parse).orElse(Sequence.USUAL_TYPE),
                Pieces.number(text.group("start"), 1),
                Pieces.number(text.group("increment"), 1),
                Optional.ofNullable(text.group("minimum")).map(Long::valueOf),
                Optional.ofNullable(text.group("maximum")).map(Long::valueOf),
                text.group("cycle") != null,
                Optional.ofNullable(text.group("cache")).map(Long::valueOf));
    }
}
