package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.data.Report;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.support.UrlDataSource;
import io.aludel.schema.dialect.Dialect;
import io.aludel.testservers.OwnServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Faults between a process and its server.
 *
 * <p>One database goes up and down again and again, revision by revision: a run goes as far as one revision, is broken off in it, and the next
 * start finishes it. Then the database is as it would be after an undisturbed run, which is compared, and ready for the next fault. Some runs
 * and their next starts go all the way, as an application's do.
 */
final class ServerFaults {

    private static final String HALT = "JVM halted (its sockets closed)";

    private final ServerSite site;
    private final Supplier<String> databases;
    private final Report report;
    private final FrozenHistory history;
    private final Migrations migrations;
    private final List<String> revisions;
    private final Path frozen;
    private final ServerRuns undisturbed;
    private final KeptConnection watcher = new KeptConnection();
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
        this.migrations = history.migrations();
        this.revisions = history.revisions().stream().map(FrozenRevision::id).toList();
        this.frozen = folder.resolve("history of " + site);
        FrozenRevision.write(history.revisions(), frozen);
        this.url = databases.get();
        this.undisturbed = ServerRuns.of(this);
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
    void halts(Chosen chosen, Way... ways) throws SQLException {
        everywhere(HALT, chosen, (way, revision, at) -> halt(at, run -> way.step(run, revisions, revision)), ways);
    }

    /** As {@link #halts}, at so many calls of runs that go all the way, and so does the next start. */
    void haltsOfWholeRuns(int number, Way... ways) throws SQLException {
        for (Way way : ways) {
            Points points = new Points(site.name(), way, HALT + ", all revisions in one run");
            int calls = undisturbed.of(way).calls();
            for (int call = 1; call <= calls; call++) {
                int at = call;
                if (FaultsTest.spread(calls, number).test(at)) {
                    if (way == Way.DOWNGRADE) {
                        Way.UPGRADE.run(aludel(source()), history.first());
                    }
                    points.at(at, "", () -> {
                        halt(at, run -> way.run(run, history.first()));
                        finishes(way);
                    });
                    empty();
                }
            }
            points.settle(report);
        }
    }

    private void halt(int at, Consumer<Aludel> run) {
        Halted.at(at, url, source -> run.accept(aludel(source)));
    }

    /** A process of its own is halted. */
    void haltsProcesses(Chosen chosen, Way... ways) throws Exception {
        if (FaultsTest.FULL) {
            HaltedProcess.remember(frozen, url, "");
            empty();
        }
        everywhere(
                "JVM halted",
                chosen,
                (way, revision, at) -> HaltedProcess.run(frozen, url, "", way, at, String.valueOf(revision)),
                ways);
    }

    /** The connection ends while the server has a statement of it, which goes on there. */
    void cuts(Chosen chosen, Way... ways) throws SQLException {
        everywhere(
                "connection cut while the statement runs",
                chosen,
                (way, revision, at) -> {
                    fails(way, revision, new TappedDataSource(ServerSite.client(url), new TappedDataSource.Tap() {
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
                },
                ways);
    }

    /** Calls fail. */
    void injected(Injected fault, Chosen chosen, Way... ways) throws SQLException {
        String dialect = dialect().id();
        everywhere(
                fault.toString(),
                chosen,
                (way, revision, at) -> fails(way, revision, new TappedDataSource(source(), fault.at(at, dialect))),
                ways);
    }

    /** The server is killed between two calls, and started again when the process has failed for it. */
    void kills(OwnServer server, Chosen chosen, Way... ways) throws SQLException {
        everywhere(
                "server killed and restarted",
                chosen,
                (way, revision, at) -> {
                    boolean[] killed = {false};
                    fails(way, revision, new TappedDataSource(source(), (call, what) -> {
                        if (call == at) {
                            killed[0] = true;
                            server.kill();
                        }
                    }));
                    if (killed[0]) {
                        server.restart();
                    }
                },
                ways);
    }

    /** The process lives on, and says what is wrong if anything is. */
    private void fails(Way way, int revision, TappedDataSource tapped) {
        Throwable thrown = catchThrowable(() -> way.step(aludel(tapped.dataSource()), revisions, revision));
        assertThat(thrown == null || thrown instanceof AludelException)
                .as("thrown: %s", thrown)
                .isTrue();
    }

    /** Strikes at chosen calls, and behind the last, of each revision on each way. */
    private void everywhere(String fault, Chosen chosen, Strike strike, Way... ways) throws SQLException {
        for (Way way : ways) {
            Points points = new Points(site.name(), way, fault);
            IntPredicate wanted = chosen.of(way);
            int before = 0;
            for (int revision = 0; revision < revisions.size(); revision++) {
                undisturbed.settle(revision);
                int calls = undisturbed.of(way, revision).points();
                for (int call = 1; call <= calls; call++) {
                    if (wanted.test(before + call)) {
                        survives(points, way, revision, call, strike);
                    }
                }
                before += calls;
                Way.UPGRADE.step(aludel(source()), revisions, revision);
            }
            empty();
            points.settle(report);
        }
    }

    /** Strikes once in a revision, which isn't applied before nor afterwards. */
    private void survives(Points points, Way way, int revision, int call, Strike strike) throws SQLException {
        if (way == Way.DOWNGRADE) {
            Way.UPGRADE.step(aludel(source()), revisions, revision);
        }
        boolean[] survived = {false};
        points.at(call, revisions.get(revision), () -> {
            strike.at(way, revision, call);
            way.finish().step(aludel(source()), revisions, revision);
            undisturbed.of(way.finish(), revision).compare(dialect(), watcher.to(url), way);
            survived[0] = true;
        });
        if (!survived[0]) {
            // What is left is of no use to those that follow.
            url = databases.get();
            undisturbed.settle(0);
            for (int i = 0; i < revision; i++) {
                Way.UPGRADE.step(aludel(source()), revisions, i);
                undisturbed.settle(i + 1);
            }
            return;
        }
        if (way != Way.DOWNGRADE) {
            Way.DOWNGRADE.step(aludel(source()), revisions, revision);
        }
        if (revision == 0) {
            empty();
        }
    }

    /** Another start goes all the way. */
    void finishes(Way way) throws SQLException {
        way.finish().run(aludel(source()), history.first());
        undisturbed.of(way.finish()).compare(dialect(), watcher.to(url), way);
    }

    /** As a new database, wherever it stands. */
    void empty() throws SQLException {
        aludel(source()).downgrade("base");
        try (Connection connection = source().getConnection()) {
            Engine.execute(connection, "drop table aludel_history");
            Engine.execute(connection, "drop table aludel_journal");
        }
    }

    /** How many points a way has: the calls of each revision, and the one behind its last. */
    int points(Way way) {
        return IntStream.range(0, revisions.size())
                .map(revision -> undisturbed.of(way, revision).points())
                .sum();
    }

    String url() {
        return url;
    }

    Path frozen() {
        return frozen;
    }

    /** The ids of the revisions. */
    List<String> revisions() {
        return revisions;
    }

    Migrations migrations() {
        return migrations;
    }

    Dialect dialect() {
        return site.dialect();
    }

    DataSource source() {
        return new UrlDataSource(url, "");
    }

    Aludel aludel(DataSource source) {
        return Aludel.on(source).migrations(migrations).build();
    }

    /** At which points of a way it happens; they are counted through all revisions. */
    interface Chosen {
        IntPredicate of(Way way);
    }

    /** What happens at a call of a revision; it has come back when the process that it happens to is no more. */
    private interface Strike {
        void at(Way way, int revision, int call) throws Exception;
    }
}
