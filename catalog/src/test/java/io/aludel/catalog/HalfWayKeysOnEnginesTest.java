package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.dialect.TwinSamples;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns of keys and of foreign keys that get other types in revisions that are recorded online: keys hold all the time. */
class HalfWayKeysOnEnginesTest {

    private static final String ALL_THAT_REFER = "types of an identity and of all that refer to it";

    static List<Engine> engines() {
        return HalfWayRenamesOnEnginesTest.engines().stream()
                .filter(engine -> engine.dialect().features().takeOverTogether())
                .toList();
    }

    /** Who refers to what isn't there is refused, and rows leave with what they refer to, before, half way and afterwards. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("engines")
    void aForeignKeyHoldsHalfWay(Engine engine) throws SQLException {
        for (String name : List.of("a type of an identity to which others refer", ALL_THAT_REFER)) {
            TwinSamples sample = HalfWayRenamesOnEnginesTest.sample(name);
            Script script = sample.script(engine.dialect());
            try (Connection connection = engine.fresh()) {
                engine.create(connection, sample.before());
                assertHolds(connection, 5);
                Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
                assertHolds(connection, 9);
                Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, false));
                assertHolds(connection, 13);
                assertThat(Engine.rows(connection, "select max(id) from club")).containsExactly("15");
            }
        }
    }

    /** Makes two clubs, the second below the first one, and takes the members of the second away with it. */
    private static void assertHolds(Connection connection, int first) throws SQLException {
        Engine.execute(connection, "insert into club (name) values ('a')");
        Engine.execute(connection, "insert into club (name, parent_id) values ('b', " + first + ")");
        int second = first + 2;
        Engine.execute(connection, "insert into member (club_id) values (" + first + "), (" + second + ")");
        for (String orphan : List.of(
                "insert into member (club_id) values (8)",
                "update member set club_id = 8 where club_id = " + first,
                "update club set parent_id = 8 where id = " + second,
                "delete from club where id = " + first)) {
            assertThatThrownBy(() -> Engine.execute(connection, orphan)).hasMessageContaining("foreign key");
        }
        Engine.execute(connection, "update club set parent_id = null where id = " + second);
        Engine.execute(connection, "delete from club where id = " + first);
        assertThat(Engine.rows(connection, "select club_id from member where club_id >= " + first))
                .containsExactly(String.valueOf(second));
    }

    /** Somebody founds clubs and gives them members from before expand until behind contract: no number comes twice. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("engines")
    void nobodyWhoWritesToEitherTableIsDisturbed(Engine engine) throws Exception {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample(ALL_THAT_REFER);
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            List<String> numbers = new ArrayList<>();
            Meanwhile.writing(
                    connection,
                    (other, time) -> {
                        numbers.addAll(Engine.rows(other, "insert into club (name) values ('a') returning id"));
                        String last = numbers.get(time);
                        Engine.execute(other, "insert into member (club_id) values (" + last + ")");
                        Engine.execute(other, "update club set parent_id = id where id = " + last);
                    },
                    () -> Scripts.run(engine, connection, script.upgrade()));
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.range(0, numbers.size())
                            .mapToObj(number -> String.valueOf(5 + 2 * number))
                            .toList());
            assertThat(Engine.rows(connection, "select club_id from member order by id"))
                    .isEqualTo(numbers);
            assertThat(Engine.rows(connection, "select parent_id from club order by id"))
                    .isEqualTo(numbers);
        }
    }

    /** While a key stands twice, each does what the other does to rows. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("engines")
    void rowsFollowWhatTheyReferToWhileAKeyStandsTwice(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("types of both columns of a pair");
        List<Script.Step> steps = sample.script(engine.dialect()).upgrade();
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "insert into game (id, no) values (1, 1), (2, 1), (3, 1)");
            Engine.execute(
                    connection, "insert into goal (id, game_id, game_no) values (1, 1, 1), (2, 2, 1), (3, 3, 1)");
            int from = 0;
            for (int cut : exchanges(steps)) {
                Scripts.run(engine, connection, steps.subList(from, cut));
                assertThat(keys(connection)).containsExactly("aludel_twin_fk_goal_game", "fk_goal_game");
                Engine.execute(connection, "update game set no = no + 1 where id = 1");
                Engine.execute(connection, "delete from game where id = " + (from == 0 ? 2 : 3));
                from = cut;
            }
            Scripts.run(engine, connection, steps.subList(from, steps.size()));
            assertThat(keys(connection)).containsExactly("fk_goal_game");
            assertThat(Engine.rows(connection, "select id, game_id, game_no from goal order by id"))
                    .containsExactly("1 1 3", "2 null null", "3 null null");
        }
    }

    private static int[] exchanges(List<Script.Step> steps) {
        return IntStream.range(0, steps.size())
                .filter(step -> steps.get(step).description().startsWith("drop foreign key"))
                .toArray();
    }

    private static List<String> keys(Connection connection) throws SQLException {
        return Engine.rows(
                connection,
                "select conname from pg_constraint where contype = 'f' and conrelid = to_regclass('goal')"
                        + " order by conname");
    }

    /** As {@code serial} makes it: the sequence leaves with its column. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("engines")
    void aSequenceThatBelongsToTheColumnIsHandedOn(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type of numbers of a sequence");
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "alter sequence member_seq owned by member.id");
            Engine.execute(connection, "insert into club (name) values ('a')");
            Engine.execute(connection, "insert into member (club_id) values (5)");
            Scripts.run(engine, connection, sample.script(engine.dialect()).upgrade());
            Engine.execute(connection, "insert into member (club_id) values (5)");
            assertThat(Engine.rows(connection, "select id from member order by id"))
                    .containsExactly("1", "51");
            assertThat(Engine.rows(connection, "select pg_get_serial_sequence('member', 'id')"))
                    .singleElement()
                    .asString()
                    .endsWith(".member_seq");
        }
    }

    /** It's called as it was, whatever the table and the column are called by now. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("engines")
    void theSequenceOfAnIdentityKeepsItsName(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type of an identity to which others refer");
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "alter sequence club_id_seq rename to \"Club's numbers\"");
            Scripts.run(engine, connection, sample.script(engine.dialect()).upgrade());
            Engine.execute(connection, "insert into club (name) values ('a')");
            assertThat(Engine.rows(connection, "select id from club")).containsExactly("5");
            assertThat(Engine.rows(
                            connection,
                            "select seqtypid::regtype, seqstart, seqincrement from pg_sequence"
                                    + " where seqrelid = '\"Club''s numbers\"'::regclass"))
                    .containsExactly("bigint 5 2");
        }
    }
}
