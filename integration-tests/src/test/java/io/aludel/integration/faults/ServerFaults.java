package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.data.Report;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.support.UrlDataSource;
import io.aludel.testservers.OwnServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Faults between a process and its server.
 *
 * <p>One database goes up and down again and again: when a fault has been survived it's as it would be after an undisturbed run, which is
 * compared, and in the end as a new one.
 */
final class ServerFaults {

    private static final String HALT = "JVM halted (its sockets closed)";

    private final ServerSite site;
    private final Supplier<String> databases;
    private final Report report;
    private final FrozenHistory history;
    private final Path frozen;
    private final Map<Way, Outcome> ends = new EnumMap<>(Way.class);
    private final Map<Way, Integer> calls = new EnumMap<>(Way.class);
    private String url;

    /**
     * Runs the history up and down, undisturbed.
     *
     * @param databases makes new ones, and gives their URLs
     * @param folder where processes find the history
     */
    ServerFaults(ServerSite site, Supplier<String> databases, Path folder, Report report)
            throws IOException, SQLException {
        this.site = site;
        this.databases = databases;
        this.report = report;
        this.history = FrozenHistory.of(site.dialect());
        this.frozen = folder.resolve("history of " + site);
        FrozenRevision.write(history.revisions(), frozen);
        this.url = databases.get();
        run(Way.UPGRADE);
        run(Way.DOWNGRADE);
        empty();
        run(Way.PHASES);
        finishes(Way.UPGRADE);
        empty();
    }

    private void run(Way way) throws SQLException {
        TappedDataSource tapped = new TappedDataSource(source(), (call, what) -> {});
        way.run(aludel(tapped.dataSource()), history.first());
        calls.put(way, tapped.calls());
        ends.put(way, Outcome.of(site.dialect(), source()));
    }

    /** Those of a site; what can't be reached can't be tested. */
    static ServerFaults of(ServerSite site, Path folder, Report report) {
        try {
            return new ServerFaults(site, site::newDatabase, folder, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process is halted between any two calls: its sockets are closed, and nothing more is sent. */
    void halts(IntPredicate chosenUp, IntPredicate chosenDown) throws SQLException {
        everywhere(HALT, chosenUp, chosenDown, this::halt);
    }

    /** As {@link #halts}, while revisions are expanded and contracted. */
    void haltsOfPhases(IntPredicate chosen) throws SQLException {
        Points points = new Points(site.name(), Way.PHASES, HALT);
        for (int call = 1; call <= calls(Way.PHASES) + 1; call++) {
            if (chosen.test(call)) {
                survives(points, Way.PHASES, call, this::halt);
                empty();
            }
        }
        points.settle(report);
    }

    private void halt(Way way, int at) {
        Throwable thrown = catchThrowable(() -> way.run(
                aludel(new TappedDataSource(ServerSite.client(url), (call, what) -> {
                            if (call >= at) {
                                TrackedSockets.close();
                                throw new Halted();
                            }
                        })
                        .dataSource()),
                history.first()));
        assertThat(thrown == null || thrown instanceof Halted).as("%s", thrown).isTrue();
        TrackedSockets.close();
    }

    /** A process of its own is halted. */
    void haltsProcesses(IntPredicate chosenUp, IntPredicate chosenDown) throws SQLException {
        everywhere("JVM halted", chosenUp, chosenDown, (way, at) -> HaltedProcess.run(frozen, url, "", way, at));
    }

    /** The connection ends while the server has a statement of it, which goes on there. */
    void cuts(IntPredicate chosenUp, IntPredicate chosenDown) throws SQLException {
        everywhere("connection cut while the statement runs", chosenUp, chosenDown, (way, at) -> {
            fails(way, new TappedDataSource(ServerSite.client(url), new TappedDataSource.Tap() {
                @Override
                public void before(int call, String what) {
                    if (call == at) {
                        TrackedSockets.closeBehindNextRequest();
                    }
                }

                @Override
                public void after(int call, String what) {
                    if (call == at) {
                        TrackedSockets.close();
                    }
                }
            }));
            TrackedSockets.close();
        });
    }

    /** Calls fail. */
    void injected(Injected fault, IntPredicate chosenUp, IntPredicate chosenDown) throws SQLException {
        everywhere(
                fault.toString(),
                chosenUp,
                chosenDown,
                (way, at) -> fails(
                        way,
                        new TappedDataSource(
                                source(), fault.at(at, site.dialect().id()))));
    }

    /** The server is killed between two calls, and started again when the process has failed for it. */
    void kills(OwnServer server, IntPredicate chosenUp, IntPredicate chosenDown) throws SQLException {
        everywhere("server killed and restarted", chosenUp, chosenDown, (way, at) -> {
            boolean[] killed = {false};
            fails(way, new TappedDataSource(source(), (call, what) -> {
                if (call == at) {
                    killed[0] = true;
                    server.kill();
                }
            }));
            if (killed[0]) {
                server.restart();
            }
        });
    }

    /** The process lives on, and says what is wrong if anything is. */
    private void fails(Way way, TappedDataSource tapped) {
        Throwable thrown = catchThrowable(() -> way.run(aludel(tapped.dataSource()), history.first()));
        assertThat(thrown == null || thrown instanceof AludelException)
                .as("thrown: %s", thrown)
                .isTrue();
    }

    private void everywhere(String fault, IntPredicate chosenUp, IntPredicate chosenDown, Strike strike)
            throws SQLException {
        Points up = new Points(site.name(), Way.UPGRADE, fault);
        Points down = new Points(site.name(), Way.DOWNGRADE, fault);
        int last = Math.max(calls(Way.UPGRADE), calls(Way.DOWNGRADE)) + 1;
        for (int call = 1; call <= last; call++) {
            boolean onTheWayUp = call <= calls(Way.UPGRADE) + 1 && chosenUp.test(call);
            boolean onTheWayDown = call <= calls(Way.DOWNGRADE) + 1 && chosenDown.test(call);
            if (!onTheWayUp && !onTheWayDown) {
                continue;
            }
            if (onTheWayUp) {
                survives(up, Way.UPGRADE, call, strike);
            } else {
                Way.UPGRADE.run(aludel(source()), history.first());
            }
            if (onTheWayDown) {
                survives(down, Way.DOWNGRADE, call, strike);
            }
            empty();
        }
        up.settle(report);
        down.settle(report);
    }

    private void survives(Points points, Way way, int call, Strike strike) throws SQLException {
        boolean[] survived = {false};
        points.at(call, "", () -> {
            strike.at(way, call);
            finishes(way);
            survived[0] = true;
        });
        if (!survived[0]) {
            // What is left is of no use to those that follow.
            url = databases.get();
            if (way.finish() == Way.UPGRADE) {
                Way.UPGRADE.run(aludel(source()), history.first());
            }
        }
    }

    void finishes(Way way) throws SQLException {
        way.finish().run(aludel(source()), history.first());
        Outcome end = Outcome.of(site.dialect(), source());
        Outcome expected = ends.get(way.finish());
        assertThat(end.lines()).as(() -> expected.difference(end)).isEqualTo(expected.lines());
    }

    /** As a new database. */
    void empty() throws SQLException {
        aludel(source()).downgrade("base");
        try (Connection connection = source().getConnection()) {
            Engine.execute(connection, "drop table aludel_history");
            Engine.execute(connection, "drop table aludel_journal");
        }
    }

    int calls(Way way) {
        return calls.getOrDefault(way, 0);
    }

    String url() {
        return url;
    }

    Path frozen() {
        return frozen;
    }

    /** The ids of the revisions. */
    List<String> revisions() {
        return history.revisions().stream().map(FrozenRevision::id).toList();
    }

    Migrations migrations() {
        return history.migrations();
    }

    DataSource source() {
        return new UrlDataSource(url, "");
    }

    Aludel aludel(DataSource source) {
        return Aludel.on(source).migrations(migrations()).build();
    }

    /** What happens at a call of a way; it has come back when the process that it happens to is no more. */
    private interface Strike {
        void at(Way way, int call) throws Exception;
    }

    /** The end of a process. */
    private static final class Halted extends Error {
        private static final long serialVersionUID = 1L;
    }
}
