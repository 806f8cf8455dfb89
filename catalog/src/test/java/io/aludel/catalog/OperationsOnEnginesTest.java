package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Probe;
import io.aludel.catalog.engine.State;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.FactSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.dialect.Samples;
import io.aludel.schema.dialect.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, both ways, on every engine: it runs, its probes tell so, and the catalogue says what the schema says. */
class OperationsOnEnginesTest {

    static Stream<Arguments> samples() {
        return Engine.all().stream()
                .flatMap(engine -> Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                        .filter(sample -> !isLimited(engine, sample))
                        .map(sample ->
                                FactSamples.fitted(sample, engine.dialect().id()))
                        .map(sample -> Arguments.of(engine, sample)));
    }

    static Stream<Arguments> limits() {
        return Engine.all().stream()
                .flatMap(engine -> Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                        .filter(sample -> isLimited(engine, sample))
                        .map(sample ->
                                FactSamples.fitted(sample, engine.dialect().id()))
                        .map(sample -> Arguments.of(engine, sample)));
    }

    private static boolean isLimited(Engine engine, Sample sample) {
        return engine.limits().contains(sample.name());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void whatADatabaseCantKeepIsRefusedWithTheThingItIsAbout(Engine engine, Sample sample) {
        assertThatThrownBy(() -> engine.dialect().statements(sample.before(), List.of(sample.operation())))
                .isInstanceOfSatisfying(
                        DialectLimit.class, limit -> assertThat(limit.table()).isPresent());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void anOperationLeadsThereAndBackAndItsProbesTell(Engine engine, Sample sample) throws SQLException {
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            State before = State.holding(engine, connection, sample.before());
            run(engine, connection, sample);
            assertThat(run(engine, connection, sample.inverse())).isEqualTo(before);
        }
    }

    private static State run(Engine engine, Connection connection, Sample sample) throws SQLException {
        for (Statement statement : engine.dialect().statements(sample.before(), List.of(sample.operation()))) {
            assertThat(engine.ask(connection, statement.probe()))
                    .as("before: %s", statement)
                    .isEqualTo(Probe.NOT_HAPPENED);
            Engine.execute(connection, statement.sql());
            Probe answer = engine.ask(connection, statement.probe());
            assertThat(answer)
                    .as("after: %s", statement)
                    .isEqualTo(Probe.expectedAfter(statement.probe(), statement.sql()));
            if (answer == Probe.NOT_HAPPENED && Probe.mayRunTwice(statement.sql())) {
                Engine.execute(connection, statement.sql());
            }
        }
        return State.holding(engine, connection, sample.operation().applyTo(sample.before()));
    }
}
