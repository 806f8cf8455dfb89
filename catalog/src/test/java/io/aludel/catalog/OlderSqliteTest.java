package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.dialect.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An application brings its own SQLite: what's frozen runs on 3.50 as on the newest. */
class OlderSqliteTest {

    private static final Engine OLDER = Engine.olderSqlite();

    static Stream<Sample> samples() {
        return OperationsOnEnginesTest.samples()
                .map(Arguments::get)
                .filter(arguments -> ((Engine) arguments[0]).dialect().id().equals("sqlite"))
                .map(arguments -> (Sample) arguments[1]);
    }

    @Test
    void itIsAnOlderOne() throws SQLException {
        try (Connection connection = OLDER.fresh()) {
            assertThat(Engine.rows(connection, "select sqlite_version()")).containsExactly("3.50.2");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void anOperationLeadsThereAndBackAndItsProbesTell(Sample sample) throws SQLException {
        new OperationsOnEnginesTest().anOperationLeadsThereAndBackAndItsProbesTell(OLDER, sample);
    }
}
