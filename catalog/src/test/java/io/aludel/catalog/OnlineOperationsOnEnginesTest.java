package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Probe;
import io.aludel.catalog.engine.State;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.FactSamples;
import io.aludel.schema.dialect.OnlineSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.dialect.Samples;
import io.aludel.schema.dialect.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that is done in another way where a revision is recorded online, on every engine that has one: it runs, its probes tell
 * so, and the catalogue says what it says of the usual way. What would have to be done by copying is in the files of {@code
 * OnlineStatementsTest}, as a limit.
 */
class OnlineOperationsOnEnginesTest {

    static Stream<Arguments> samples() {
        return Engine.all().stream()
                .filter(engine -> OnlineSamples.IDS.contains(engine.dialect().id()))
                .flatMap(engine -> Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                        .map(sample ->
                                FactSamples.fitted(sample, engine.dialect().id()))
                        .flatMap(sample -> Stream.of(sample, sample.inverse()))
                        .filter(sample -> isOtherwise(engine.dialect(), sample))
                        .map(sample -> Arguments.of(engine, sample)));
    }

    private static boolean isOtherwise(Dialect dialect, Sample sample) {
        Optional<List<Statement>> online = statements(OnlineSamples.online(dialect, sample), sample);
        return online.isPresent() && !online.equals(statements(dialect, sample));
    }

    private static Optional<List<Statement>> statements(Dialect dialect, Sample sample) {
        try {
            return Optional.of(dialect.statements(sample.before(), List.of(sample.operation())));
        } catch (DialectLimit limit) {
            return Optional.empty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void anOperationLeadsThereAndItsProbesTell(Engine engine, Sample sample) throws SQLException {
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            for (Statement statement : statements(OnlineSamples.online(engine.dialect(), sample), sample)
                    .orElseThrow()) {
                assertThat(engine.ask(connection, statement.probe()))
                        .as("before: %s", statement)
                        .isEqualTo(Probe.NOT_HAPPENED);
                Engine.execute(connection, statement.sql());
                assertThat(engine.ask(connection, statement.probe()))
                        .as("after: %s", statement)
                        .isEqualTo(Probe.expectedAfter(statement.probe(), statement.sql()));
            }
            State.holding(engine, connection, sample.operation().applyTo(sample.before()));
        }
    }
}
