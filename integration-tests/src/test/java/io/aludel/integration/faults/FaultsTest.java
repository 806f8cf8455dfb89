package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.data.Report;
import io.aludel.integration.faults.ServerFaults.Chosen;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.FactSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.dialect.Samples;
import io.aludel.testservers.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens at any statement, another start finishes, and catalogue, rows and history are those of a run to which nothing
 * happened.
 *
 * <p>What a halted process leaves of a database within it are the files as the operating system has them at that moment. A copy of them is
 * the same, and that it is is shown by processes that really are halted, whose files hold what the copy of that call holds. A copy that is, byte
 * for byte, the one of the call before is that one: it's finished once. Between two calls there is one point, as to a process that is dead it
 * makes no difference whether it died after a call or before the next one. What a halted process leaves of a server's database is a session whose socket
 * the operating system has closed: so it's closed beneath the driver, which has no say any more; and again some processes really are
 * halted. A server's database goes on revision by revision: a run that goes as far as one revision is broken off in it, its own lock and
 * history included, and the next start finishes it.
 *
 * <p>{@code -Pfaults} (or {@code -Daludel.faults=all}) halts a process of its own at each call, and tries every fault at every call;
 * {@code -Daludel.engine=h2} does so on one database alone.
 */
final class FaultsTest {

    /** Whether each fault is tried at every statement, and each next start goes all the way. */
    static final boolean FULL = "all".equals(System.getProperty("aludel.faults"));

    private static final Report REPORT = new Report("faults", "database", "direction", "fault", "points", "survived");

    private static final Report TOGETHER = new Report(
            "together", "database", "rounds", "starts", "revisions", "run", "failed", "told_whom_they_wait_for");

    /** Held, so that it isn't forgotten with its level: what thousands of broken runs say hides the figures. */
    private static final Logger PROGRESS = Logger.getLogger("io.aludel.runtime");

    private static final Map<FileSite, Undisturbed> UNDISTURBED = new ConcurrentHashMap<>();

    private static final Map<ServerSite, ServerFaults> SERVERS = new ConcurrentHashMap<>();

    private static final Way[] UP_AND_DOWN = {Way.UPGRADE, Way.DOWNGRADE};

    private static Path folder;

    @BeforeAll
    static void begin() throws IOException {
        // Where no disk is waited for, if there is such a place.
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "aludel-faults")
                : Files.createTempDirectory("aludel-faults");
        PROGRESS.setLevel(Level.OFF);
        System.setProperty("derby.system.durability", "test");
        System.setProperty("derby.stream.error.method", "java.io.OutputStream.nullOutputStream");
    }

    @AfterAll
    static void end() throws IOException {
        FileSite.delete(folder);
        REPORT.write();
        TOGETHER.write();
    }

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    static Stream<FileSite> files() {
        return Stream.of(FileSite.values()).filter(site -> isWanted(site.dialect()));
    }

    static Stream<ServerSite> servers() {
        return Stream.of(ServerSite.values()).filter(site -> isWanted(site.dialect()));
    }

    private static boolean isWanted(Dialect dialect) {
        return engines().anyMatch(engine -> engine.dialect().id().equals(dialect.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void theHistoryUsesEveryOperationThatTheDatabaseCanDo(Engine engine) {
        Set<String> possible = new TreeSet<>();
        Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                .filter(sample -> !engine.limits().contains(sample.name()))
                .flatMap(sample -> Stream.of(sample, sample.inverse()))
                .map(Sample::operation)
                .forEach(operation -> possible.add(FrozenHistory.kind(operation)));
        assertThat(FrozenHistory.of(engine.dialect()).operations()).containsAll(possible);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void aJvmThatIsHaltedAtAnyStatementIsFollowedByOneThatFinishes(FileSite site) throws Exception {
        for (Way way : ways(site)) {
            FileFaults faults = faults(site, way);
            IntPredicate halted = some(site, way, 1);
            Map<Integer, Outcome> images = faults.images(images(faults, way).or(halted), halted);
            faults.halts(FULL ? call -> true : halted, images);
            faults.imagesOfWholeRuns(FULL ? 25 : 2);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void aRunThatFailsAtAnyStatementIsFinishedByTheNext(FileSite site) throws Exception {
        for (Way way : ways()) {
            FileFaults faults = faults(site, way);
            faults.cutsBefore(FULL ? call -> true : some(site, way, 2));
            faults.cutsAfter(FULL ? call -> true : some(site, way, 2));
            for (Injected fault : Injected.values()) {
                faults.injected(fault, FULL ? call -> true : some(site, way, 2));
            }
        }
    }

    static Stream<ServerSite> postgresql() {
        return servers().filter(site -> site == ServerSite.POSTGRESQL);
    }

    /** On a database of its own, as it takes longer than all others together. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("postgresql")
    void aClientThatIsHaltedAtAnyStatementIsFollowedByOneThatFinishes(ServerSite site) throws Exception {
        halts(ServerFaults.of(site, Files.createDirectories(folder.resolve("halts")), REPORT), way -> point -> true);
    }

    static Stream<ServerSite> mariadb() {
        return servers().filter(site -> site == ServerSite.MARIADB);
    }

    /** Its schemas are databases that all tests share. */
    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("servers")
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("mariadb")
    void aClientThatIsHaltedAtSomeStatementIsFollowedByOneThatFinishes(ServerSite site) throws Exception {
        halts(faults(site), some(faults(site), 60));
    }

    private static void halts(ServerFaults faults, Chosen upAndDown) throws Exception {
        faults.halts(upAndDown, UP_AND_DOWN);
        faults.halts(some(faults, 15), Way.PHASES, Way.RETREAT);
        faults.haltsOfWholeRuns(FULL ? 25 : 2, UP_AND_DOWN);
        faults.haltsProcesses(some(faults, 1), ways());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("servers")
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void aClientWhoseRunFailsAtAnyStatementIsFinishedByTheNext(ServerSite site) throws Exception {
        ServerFaults faults = faults(site);
        faults.cuts(some(faults, 4), ways());
        for (Injected fault : Injected.values()) {
            faults.injected(fault, some(faults, 2), ways());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("servers")
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void aStatementThatOutlivesItsClientIsWaitedForByTheNextStart(ServerSite site) throws Exception {
        ServerFaults faults = faults(site);
        Orphans orphans = new Orphans(faults, site);
        Points points = new Points(site.name(), Way.UPGRADE, "statement orphaned in the server");
        points.at(1, "alter table", () -> {
            assertThat(orphans.survives("0001_init", "alter table player")).isNotEmpty();
            faults.empty();
        });
        if (site == ServerSite.POSTGRESQL) {
            points.at(2, "create index concurrently", () -> {
                assertThat(orphans.survives("0005_count", "create index concurrently"))
                        .isNotEmpty();
                faults.empty();
            });
        }
        points.settle(REPORT);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void aServerThatIsKilledAtAnyStatementIsFollowedByOneThatFinishes(ServerSite site) throws Exception {
        // To install a MariaDB costs more than all its points.
        if (FULL || site == ServerSite.POSTGRESQL) {
            Path home = Files.createDirectories(folder.resolve("own-" + site));
            try (OwnServer server = site.own(home)) {
                ServerFaults faults = new ServerFaults(site, server::newDatabase, home, REPORT);
                faults.kills(server, some(faults, 1), ways());
            }
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ResourceLock("servers")
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("servers")
    void ofEightProcessesThatStartAtOnceOneRunsEachRevisionAndNoneFails(ServerSite site) throws Exception {
        ServerFaults faults = faults(site);
        StartTogether.rounds(faults, FULL ? 50 : 3, FULL, site, TOGETHER);
    }

    /** The ways on which each halt is tried. */
    static Way[] ways(FileSite site) {
        return site == FileSite.H2 ? Way.values() : ways();
    }

    /** The ways on which each fault is tried. */
    private static Way[] ways() {
        return FULL ? Way.values() : UP_AND_DOWN;
    }

    /** The points at which images are taken: all of those ways that every database goes in each build. */
    private static IntPredicate images(FileFaults faults, Way way) {
        boolean all = FULL || List.of(UP_AND_DOWN).contains(way);
        return all ? point -> true : spread(faults.points(), 100);
    }

    /** So many points of a way, or all when all is asked for. */
    private static Chosen some(ServerFaults faults, int number) {
        return way -> FULL ? point -> true : spread(faults.points(way), number);
    }

    private static ServerFaults faults(ServerSite site) {
        return SERVERS.computeIfAbsent(site, unknown -> ServerFaults.of(site, folder, REPORT));
    }

    private static FileFaults faults(FileSite site, Way way) {
        return new FileFaults(
                UNDISTURBED.computeIfAbsent(site, unknown -> FileFaults.undisturbed(site, folder)), way, REPORT);
    }

    /** So many calls of a run, spread over all of it. */
    private static IntPredicate some(FileSite site, Way way, int number) {
        return spread(faults(site, way).points(), number);
    }

    static IntPredicate spread(int calls, int number) {
        int step = Math.max(1, calls / number);
        return call -> call % step == step / 2;
    }
}
