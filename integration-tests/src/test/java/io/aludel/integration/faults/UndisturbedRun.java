package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.Aludel;
import io.aludel.schema.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A run that nothing happens to: what one to which something happens has to come to.
 *
 * @param calls how many it has
 * @param end what the database holds behind it
 */
record UndisturbedRun(int calls, Outcome end) {

    /**
     * Runs it.
     *
     * @param aludel makes the runtime for a data source
     */
    static UndisturbedRun of(
            Dialect dialect, DataSource source, Function<DataSource, Aludel> aludel, Consumer<Aludel> run)
            throws SQLException {
        TappedDataSource tapped = new TappedDataSource(source, (call, what) -> {});
        run.accept(aludel.apply(tapped.dataSource()));
        return new UndisturbedRun(tapped.calls(), Outcome.of(dialect, source));
    }

    /** The points at which something can happen to it: before each call, and behind the last. */
    int points() {
        return calls + 1;
    }

    /**
     * A database holds what it held behind this run.
     *
     * @param way that a run has gone which was finished as this one
     */
    void compare(Dialect dialect, DataSource source, Way way) throws SQLException {
        try (Connection connection = source.getConnection()) {
            compare(dialect, connection, way);
        }
    }

    /** As {@link #compare(Dialect, DataSource, Way)}. */
    void compare(Dialect dialect, Connection connection, Way way) throws SQLException {
        Outcome found = way.seen(Outcome.of(dialect, connection));
        Outcome expected = way.seen(end);
        assertThat(found.lines()).as(() -> expected.difference(found)).isEqualTo(expected.lines());
    }
}
