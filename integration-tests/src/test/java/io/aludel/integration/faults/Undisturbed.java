package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.Aludel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The run of a history on a database within the process that nothing happens to: what any other run has to come to. */
final class Undisturbed {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final FileSite site;
    private final Path folder;
    private final FrozenHistory history;
    private final Map<Way, Outcome> ends = new EnumMap<>(Way.class);
    private final Map<Way, Map<String, Outcome>> stops = new EnumMap<>(Way.class);
    private final Map<Way, Integer> calls = new EnumMap<>(Way.class);

    /**
     * Runs it up and down.
     *
     * @param folder an empty one
     */
    Undisturbed(FileSite site, Path folder) throws IOException, SQLException {
        this.site = site;
        this.folder = Files.createDirectories(folder);
        this.history = FrozenHistory.of(site.dialect());
        FrozenRevision.write(history.revisions(), frozen());
        site.open(start(Way.UPGRADE)).close();
        Path run = copy(Way.UPGRADE);
        try (OpenDatabase open = site.open(run)) {
            run(Way.UPGRADE, open.source());
        }
        FileSite.copy(run, start(Way.DOWNGRADE));
        try (OpenDatabase open = site.open(run)) {
            run(Way.DOWNGRADE, open.source());
        }
        FileSite.delete(run);
        Path phases = copy(Way.PHASES);
        try (OpenDatabase open = site.open(phases)) {
            run(Way.PHASES, open.source());
            finishes(Way.UPGRADE, open.source());
        }
        FileSite.delete(phases);
        if (!FaultsTest.FULL) {
            stops(Way.UPGRADE);
            stops(Way.DOWNGRADE);
        }
    }

    /** Runs a way revision by revision. */
    private void stops(Way way) throws IOException, SQLException {
        Map<String, Outcome> outcomes = new HashMap<>();
        Path run = copy(way);
        try (OpenDatabase open = site.open(run)) {
            for (int i = 0; i < history.revisions().size(); i++) {
                String stop = history.revisions()
                        .get(way == Way.UPGRADE ? i : history.revisions().size() - 1 - i)
                        .id();
                way.stop(aludel(open.source()), stop);
                outcomes.put(stop, Outcome.of(site.dialect(), open.source()));
            }
        }
        FileSite.delete(run);
        stops.put(way, outcomes);
    }

    private void run(Way way, DataSource source) throws SQLException {
        TappedDataSource tapped = new TappedDataSource(source, (call, what) -> {});
        way.run(aludel(tapped.dataSource()), history.first());
        calls.put(way, tapped.calls());
        ends.put(way, Outcome.of(site.dialect(), source));
    }

    FileSite site() {
        return site;
    }

    FrozenHistory history() {
        return history;
    }

    /** The file that a process reads the history from. */
    Path frozen() {
        return folder.resolve("history");
    }

    /** The folder of the database at which a way begins. */
    private Path start(Way way) {
        return folder.resolve("before " + way.finish());
    }

    /** A copy of the database at which a way begins. */
    Path copy(Way way) throws IOException {
        Path copy = another();
        FileSite.copy(start(way), copy);
        return copy;
    }

    /** A folder that isn't there yet. */
    Path another() {
        return folder.resolve("copy" + COPIES.incrementAndGet());
    }

    /** How many calls a way has. */
    int calls(Way way) {
        return calls.getOrDefault(way, 0);
    }

    Aludel aludel(DataSource source) {
        return Aludel.on(source).migrations(history.migrations()).build();
    }

    /**
     * Opens what a fault has left behind, as the next start does, and goes on.
     *
     * <p>Where not all is asked for, it ends with the revision that was under way, in whose end the undisturbed run was too: what would follow is
     * that run.
     */
    void survives(Way way, Path left) throws IOException, SQLException {
        try (OpenDatabase open = site.open(left)) {
            Optional<String> stop = FaultsTest.FULL ? Optional.empty() : way.next(aludel(open.source()), history);
            if (stop.isPresent()) {
                way.stop(aludel(open.source()), stop.get());
                compare(
                        Optional.ofNullable(stops.getOrDefault(way.finish(), Map.of())
                                        .get(stop.get()))
                                .orElseThrow(),
                        open.source());
            } else {
                finishes(way, open.source());
            }
        }
        FileSite.delete(left);
    }

    /** Another start comes to what an undisturbed run comes to, and leaves nothing to do. */
    void finishes(Way way, DataSource source) throws SQLException {
        way.finish().run(aludel(source), history.first());
        compare(Optional.ofNullable(ends.get(way.finish())).orElseThrow(), source);
    }

    private void compare(Outcome expected, DataSource source) throws SQLException {
        Outcome end = Outcome.of(site.dialect(), source);
        assertThat(end.lines()).as(() -> expected.difference(end)).isEqualTo(expected.lines());
    }
}
