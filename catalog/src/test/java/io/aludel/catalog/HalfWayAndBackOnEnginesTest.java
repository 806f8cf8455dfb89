package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.catalog.engine.State;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.TwinSamples;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Revisions that are expanded and taken back from there, as new code turned out to be broken. */
class HalfWayAndBackOnEnginesTest {

    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final Column NOTE = Column.of("note", ColumnType.of("varchar", 10), false);

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    static Stream<Arguments> samples() {
        return HalfWayRenamesOnEnginesTest.samples();
    }

    static Stream<Engine> enginesWithTwins() {
        return HalfWayRenamesOnEnginesTest.engines().stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void nothingIsLeftOfAColumnThatWasThereTwiceAndInTheEndAllIsAsIfDoneAtOnceBothWays(
            Engine engine, TwinSamples sample) throws SQLException {
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.after());
            State after = State.holding(engine, connection, sample.after());
            engine.clear(connection);
            engine.create(connection, sample.before());
            State before = State.holding(engine, connection, sample.before());
            if (script.retreat().isEmpty()) {
                // What can't come half way is done at once, in one phase or the other.
                assertThat(Scripts.expand(script)).isIn(List.of(), script.upgrade());
            } else {
                Scripts.run(engine, connection, Scripts.expand(script));
                Scripts.run(engine, connection, script.retreat());
                assertThat(State.holding(engine, connection, sample.before())).isEqualTo(before);
            }
            Scripts.run(engine, connection, script.upgrade());
            assertThat(State.holding(engine, connection, sample.after())).isEqualTo(after);
            Scripts.run(engine, connection, script.downgrade());
            assertThat(State.holding(engine, connection, sample.before())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("enginesWithTwins")
    void whatWasWrittenUnderTheNewNameIsThereUnderTheOldOne(Engine engine) throws SQLException {
        TwinSamples sample = TwinSamples.all().stream()
                .filter(twin -> twin.name().equals("two columns of an index"))
                .findFirst()
                .orElseThrow();
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(connection, "insert into person (id, mail, nick) values (1, 'ann@x', 'ann')");
            Scripts.run(engine, connection, Scripts.expand(script));
            Engine.execute(connection, "insert into person (id, email, nickname) values (2, 'bob@x', 'bob')");
            Engine.execute(connection, "update person set nickname = 'anna' where id = 1");
            Scripts.run(engine, connection, script.retreat());
            assertThat(Engine.rows(connection, "select mail, nick from person order by id"))
                    .containsExactly("ann@x anna", "bob@x bob");
            Engine.execute(connection, "insert into person (id, mail, nick) values (3, 'cy@x', 'cy')");
            Scripts.run(engine, connection, script.upgrade());
            assertThat(Engine.rows(connection, "select email, nickname from person order by id"))
                    .containsExactly("ann@x anna", "bob@x bob", "cy@x cy");
        }
    }

    /** Old code reads them, and they are not null to it. */
    @ParameterizedTest
    @MethodSource("engines")
    void rowsThatNewCodeWroteWithoutAColumnOfOldCodeStandInTheWay(Engine engine) throws SQLException {
        Column id = Column.of("id", ColumnType.of("bigint"), false);
        Schema before = Schema.of(List.of(Table.of(ITEM, List.of(id, NOTE))), List.of());
        List<Operation> operations = List.of(
                new AddColumn(ITEM, Column.of("age", ColumnType.of("integer"), true), Optional.empty()),
                new DropColumn(ITEM, NOTE));
        Script script = Scripts.online(engine.dialect(), before, operations, false);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, before);
            State state = State.holding(engine, connection, before);
            Engine.execute(connection, "insert into item (id, note) values (1, 'old')");
            Scripts.run(engine, connection, Scripts.expand(script));
            Engine.execute(connection, "insert into item (id, age) values (2, 20)");
            assertThat(Scripts.isRefused(connection, script.retreat())).isTrue();
            Engine.execute(connection, "update item set note = 'new' where id = 2");
            Scripts.run(engine, connection, script.retreat());
            assertThat(State.holding(engine, connection, before)).isEqualTo(state);
            assertThat(Engine.rows(connection, "select id, note from item order by id"))
                    .containsExactly("1 old", "2 new");
        }
    }
}
