package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.dialect.TwinSamples;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that get other types in revisions that are recorded online: old code goes on writing the old type until contract. */
class HalfWayTypesOnEnginesTest {

    static List<Engine> engines() {
        return HalfWayRenamesOnEnginesTest.engines();
    }

    /** Those on which another column takes the place of the old one; elsewhere the column itself is altered in contract. */
    static List<Engine> successors() {
        return engines().stream()
                .filter(engine -> TwinSamples.convertsBeside(engine.dialect()))
                .toList();
    }

    /** Old and new code write the old type until contract. */
    @ParameterizedTest
    @MethodSource("engines")
    void aColumnOfAnotherTypeHasWhatWasWrittenMeanwhile(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type by an expression");
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "insert into person (id, mail, note) values (1, 'a', 'one'), (2, 'b', 'two')");
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
            Engine.execute(connection, "insert into person (id, mail, note) values (3, 'c', 'three'), (4, 'd', null)");
            Engine.execute(connection, "update person set note = 'seven' where id = 1");
            Engine.execute(connection, "update person set note = null where id = 2");
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, false));
            assertThat(Engine.rows(connection, "select id, note from person order by id"))
                    .containsExactly("1 5", "2 null", "3 5", "4 null");
        }
    }

    /** Old code writes what it likes; what can't be converted is told of in contract, before anything of it is lost. */
    @ParameterizedTest
    @MethodSource("successors")
    void whatCannotBeConvertedIsWrittenUntilContractAndThenNotLost(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type that not all values have");
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "insert into person (id, mail, note) values (1, 'a', '1'), (2, 'b', '2')");
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
            Engine.execute(connection, "update person set note = 'one' where id = 1");
            Engine.execute(connection, "insert into person (id, mail, note) values (3, 'c', '3x')");
            List<Script.Step> left =
                    stopped(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, false), "one|3x");
            assertThat(Engine.rows(connection, "select id, note from person order by id"))
                    .containsExactly("1 one", "2 2", "3 3x");
            assertThatThrownBy(() ->
                            Engine.execute(connection, "insert into person (id, mail, note) values (4, 'd', 'two')"))
                    .hasMessageContaining("two");
            Engine.execute(connection, "update person set note = '5' where id in (1, 3)");
            Scripts.run(engine, connection, left);
            assertThat(Engine.rows(connection, "select id, note from person order by id"))
                    .containsExactly("1 5", "2 2", "3 5");
        }
    }

    /** Old code counts on from before expand until behind contract, and each time that it did counts. */
    @ParameterizedTest
    @MethodSource("successors")
    void nothingThatIsWrittenWhileATypeChangesIsLost(Engine engine) throws Exception {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a larger number that's never null");
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "insert into person (id, mail, points) values (1, 'a', 0), (2, 'b', 0)");
            int counted = Meanwhile.writing(
                    connection,
                    (other, time) ->
                            Engine.execute(other, "update person set points = points + 1 where id = " + (time % 2 + 1)),
                    () -> Scripts.run(engine, connection, script.upgrade()));
            assertThat(Engine.rows(connection, "select sum(points) from person"))
                    .containsExactly(String.valueOf(counted));
        }
    }

    /** Rows come from before expand until behind contract, each with a key of its own. */
    @ParameterizedTest
    @MethodSource("successors")
    void noRowIsLostWhileTheTypeOfTheirKeyChanges(Engine engine) throws Exception {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type of the primary key");
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            int written = Meanwhile.writing(
                    connection,
                    (other, time) -> Engine.execute(
                            other, "insert into person (id, mail) values (" + time + ", 'm" + time + "')"),
                    () -> Scripts.run(engine, connection, script.upgrade()));
            assertThat(Engine.rows(connection, "select count(*), max(id) from person where mail = concat('m', id)"))
                    .containsExactly(written + " " + (written - 1));
            assertThatThrownBy(() -> Engine.execute(connection, "insert into person (id, mail) values (7, 'again')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Whatever the column takes for the same, and whatever the session would; of pieces that begin and end with equals no row is left. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("mariadb")
    void aTableWithATextAsItsKeyIsCopiedInPieces(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type in a table with a text as its key");
        Script script = sample.script(engine.dialect());
        for (String collation :
                List.of("utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_spanish_ci", "latin1_swedish_ci", "latin1_bin")) {
            try (Connection connection = engine.fresh()) {
                engine.create(connection, sample.before());
                Engine.execute(
                        connection,
                        "alter table word convert to character set " + collation.replaceAll("_.*", "") + " collate "
                                + collation);
                Engine.execute(
                        connection,
                        "insert into word select concat(elt(seq mod 7 + 1, 'a', 'A', 'á', 'Ñ', 'n', 'ß', 'ss'), seq div 9000),"
                                + " seq, seq from " + HalfWayRenamesOnEnginesTest.numbers());
                Engine.execute(connection, "flush status");
                Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
                assertThat(Engine.rows(connection, "show session status like 'Com_update'"))
                        .singleElement(STRING)
                        .startsWith("Com_update ")
                        .isNotIn("Com_update 0", "Com_update 1");
                Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, false));
                assertThat(Engine.rows(connection, "select count(*) from word where times = no"))
                        .as(collation)
                        .containsExactly("25000");
                assertThat(Engine.rows(connection, "select @aludel_first, @aludel_last"))
                        .containsExactly("null null");
            }
        }
    }

    static Stream<Engine> mariadb() {
        return HalfWayRenamesOnEnginesTest.inPieces();
    }

    /** Two rows that become the same are told of in contract, not to old code. */
    @ParameterizedTest
    @MethodSource("successors")
    void aKeyIsTakenOverWhenItsRowsDiffer(Engine engine) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a type by an expression that's unique");
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "insert into person (id, mail) values (1, 'ann-one'), (2, 'bob-two')");
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
            Engine.execute(connection, "insert into person (id, mail) values (3, 'bob-three')");
            List<Script.Step> left =
                    stopped(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, false), "bob");
            Engine.execute(connection, "update person set mail = 'cy-three' where id = 3");
            if (engine.dialect().id().equals("postgresql")) {
                // As the runtime does with what a statement that failed has left.
                Engine.execute(connection, "drop index concurrently aludel_twin_uq_person_mail");
            }
            Scripts.run(engine, connection, left);
            assertThat(Engine.rows(connection, "select id, mail from person order by id"))
                    .containsExactly("1 ann", "2 bob", "3 cy-");
            assertThatThrownBy(() -> Engine.execute(connection, "insert into person (id, mail) values (4, 'ann')"))
                    .hasMessageContaining("uq_person_mail");
        }
    }

    /** Runs steps one by one until one fails, and gives those that are left. */
    private static List<Script.Step> stopped(
            Engine engine, Connection connection, List<Script.Step> steps, String message) throws SQLException {
        for (int i = 0; i < steps.size(); i++) {
            List<Script.Step> step = steps.subList(i, i + 1);
            try {
                Scripts.run(engine, connection, step);
            } catch (SQLException e) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                assertThat(e.getMessage()).containsPattern(message);
                return steps.subList(i, steps.size());
            }
        }
        return fail("nothing stopped it");
    }
}
