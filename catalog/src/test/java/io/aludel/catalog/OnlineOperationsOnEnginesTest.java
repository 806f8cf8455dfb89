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
                        .filter(sample -> !engine.limits().contains(sample.name()))
                        .map(sample ->
                                FactSamples.fitted(sample, engine.dialect().id()))
                        .filter(sample -> isOtherwise(engine.dialect(), sample)
                                || isOtherwise(engine.dialect(), sample.inverse()))
                        .map(sample -> Arguments.of(engine, sample)));
    }

    private static boolean isOtherwise(Dialect dialect, Sample sample) {
        return !statements(dialect, sample).equals(plain(dialect, sample));
    }

    private static List<Statement> plain(Dialect dialect, Sample sample) {
        return dialect.statements(sample.before(), List.of(sample.operation()));
    }

    /** What's refused online is done in the usual way, so that the other direction can be tried. */
    private static List<Statement> statements(Dialect dialect, Sample sample) {
        try {
            return plain(OnlineSamples.online(dialect, sample), sample);
        } catch (DialectLimit limit) {
            return plain(dialect, sample);
        }
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
        for (Statement statement : statements(engine.dialect(), sample)) {
            assertThat(engine.ask(connection, statement.probe()))
                    .as("before: %s", statement)
                    .isEqualTo(Probe.NOT_HAPPENED);
            Engine.execute(connection, statement.sql());
            assertThat(engine.ask(connection, statement.probe()))
                    .as("after: %s", statement)
                    .isEqualTo(Probe.expectedAfter(statement.probe(), statement.sql()));
        }
        return State.holding(engine, connection, sample.operation().applyTo(sample.before()));
    }
}
