package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.dialect.TwinSamples;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table demands of a column, and gives its rows, it does as long as the column goes by two names, whichever is written. */
class HalfWayRulesOnEnginesTest {

    static Stream<Arguments> settings() {
        return HalfWayRenamesOnEnginesTest.settings();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void aColumnWithoutNullHasNoneUnderEitherName(Engine engine, String setting) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a unique column");
        Script script = sample.script(engine.dialect());
        try (Connection connection = HalfWayRenamesOnEnginesTest.set(engine, setting)) {
            engine.create(connection, sample.before());
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
            Engine.execute(connection, "insert into person (id, mail) values (1, 'a')");
            Engine.execute(connection, "insert into person (id, email) values (2, 'b')");
            assertRefused(connection, "insert into person (id) values (3)");
            assertRefused(connection, "insert into person (id, mail) values (3, null)");
            assertRefused(connection, "insert into person (id, email) values (3, null)");
            assertRefused(connection, "update person set mail = null where id = 1");
            assertRefused(connection, "update person set email = null where id = 1");
            assertRefused(connection, "update person set mail = null, email = null where id = 1");
            assertRefused(connection, "insert into person (id, email) values (3, 'a')");
            assertRefused(connection, "insert into person (id, mail) values (3, 'b')");
            assertRefused(connection, "update person set email = 'a' where id = 2");
            assertThat(Engine.rows(connection, "select id, mail, email from person order by id"))
                    .containsExactly("1 a a", "2 b b");
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, false));
            assertRefused(connection, "insert into person (id, email) values (3, null)");
            assertThat(Engine.rows(connection, "select id, email from person order by id"))
                    .containsExactly("1 a", "2 b");
        }
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatThrownBy(() -> Engine.execute(connection, sql)).as(sql).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void valuesOnUpdateAreGivenByUpdatesThatDontNameThem(Engine engine, String setting) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a column with a default");
        Script script = sample.script(engine.dialect());
        String longAgo = engine.moment("2001-02-03 04:05:06");
        String touched = "select id from person where changed <> " + longAgo;
        try (Connection connection = HalfWayRenamesOnEnginesTest.set(engine, setting)) {
            engine.create(connection, sample.before());
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
            Engine.execute(connection, "insert into person (id, mail, nick) values (1, 'a', 'ann')");
            Engine.execute(connection, "insert into person (id, mail, nickname) values (2, 'b', 'bob')");
            assertThat(Engine.rows(connection, "select id from person where changed is null order by id"))
                    .containsExactly("1", "2");
            Engine.execute(connection, "update person set nick = 'cy', changed = " + longAgo + " where id = 1");
            Engine.execute(connection, "update person set nickname = 'dee', changed = " + longAgo + " where id = 2");
            assertThat(Engine.rows(connection, touched)).isEmpty();
            Engine.execute(connection, "update person set nickname = 'eve' where id = 1");
            Engine.execute(connection, "update person set score = 7 where id = 2");
            assertThat(Engine.rows(connection, touched + " order by id")).containsExactly("1", "2");
            assertThat(Engine.rows(connection, "select nick, nickname from person order by id"))
                    .containsExactly("eve eve", "dee dee");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void aValueOnUpdateGoesByTwoNamesBesideAnotherColumn(Engine engine, String setting) throws SQLException {
        TwinSamples sample = HalfWayRenamesOnEnginesTest.sample("a value on update and a name beside it");
        Script script = sample.script(engine.dialect());
        String longAgo = engine.moment("2001-02-03 04:05:06");
        String old = "select id from person where changed = " + longAgo + " and changed_at = " + longAgo;
        String given = "select id from person where changed <> " + longAgo + " and changed_at = changed";
        try (Connection connection = HalfWayRenamesOnEnginesTest.set(engine, setting)) {
            engine.create(connection, sample.before());
            Engine.execute(
                    connection, "insert into person (id, mail, nick, changed) values (1, 'a', 'ann', " + longAgo + ")");
            Scripts.run(engine, connection, HalfWayRenamesOnEnginesTest.steps(script, true));
            assertThat(Engine.rows(connection, old)).as("as copied").containsExactly("1");
            Engine.execute(connection, "update person set nick = 'bob'");
            assertThat(Engine.rows(connection, given)).as("by old code").containsExactly("1");
            Engine.execute(connection, "update person set changed_at = " + longAgo);
            assertThat(Engine.rows(connection, old)).as("set by new code").containsExactly("1");
            Engine.execute(connection, "update person set nickname = 'cy'");
            assertThat(Engine.rows(connection, given)).as("by new code").containsExactly("1");
            Engine.execute(connection, "update person set changed = " + longAgo);
            assertThat(Engine.rows(connection, old)).as("set by old code").containsExactly("1");
        }
    }
}
