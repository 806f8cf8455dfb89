package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of an enumeration that is a type come and go with the default that names them. */
class EnumerationsOnEnginesTest {

    private static final List<String> MORE = List.of("NEW", "PAID", "it's old");
    private static final List<String> FEWER = List.of("NEW", "PAID");
    private static final String GONE = "'it''s old'";

    static Stream<Arguments> enginesAndDefaults() {
        return Engine.keeping(Fact.NATIVE_ENUMS).stream()
                .flatMap(engine -> Stream.of("", "'PAID'").map(text -> Arguments.of(engine, text)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("enginesAndDefaults")
    void aDefaultLeavesInTheRevisionInWhichItsValueDoes(Engine engine, String next) throws SQLException {
        Schema before = schema(MORE, Optional.of(GONE));
        Schema after = schema(FEWER, Optional.of(next).filter(text -> !text.isEmpty()));
        List<Operation> operations =
                SchemaDiffer.diff(before, after, Hints.NONE).operations();
        Script script = ScriptRenderer.render(
                engine.dialect(),
                PhaseSplitter.split(before, operations, false),
                PhaseSplitter.split(after, Operations.inverse(before, operations), false),
                false);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, before);
            Engine.execute(connection, "insert into orders (id, state) values (1, 'NEW')");
            run(connection, script.upgrade());
            engine.assertHolds(connection, after);
            run(connection, script.downgrade());
            engine.assertHolds(connection, before);
            assertThat(Engine.rows(connection, "select id, state from orders")).containsExactly("1 NEW");
        }
    }

    private static void run(Connection connection, List<Script.Step> steps) throws SQLException {
        for (Script.Step step : steps) {
            if (step instanceof Script.SqlStep sql) {
                Engine.execute(connection, sql.sql());
            }
        }
    }

    private static Schema schema(List<String> states, Optional<String> standard) {
        Column id = Column.of("id", ColumnType.of("bigint"), false);
        Column state = Column.of("state", ColumnType.enumeration("state", states), true)
                .withDefault(standard);
        return Schema.of(
                List.of(new Table(
                        QualifiedName.of("orders"),
                        List.of(id, state),
                        Optional.of(new PrimaryKey("pk_orders", List.of("id"))),
                        List.of(),
                        List.of(),
                        List.of())),
                List.of());
    }
}
