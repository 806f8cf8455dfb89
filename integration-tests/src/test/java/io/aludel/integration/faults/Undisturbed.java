package io.aludel.integration.faults;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The runs of a history on a database within the process that nothing happens to, and the files of the database behind each revision, from
 * which all others start.
 */
final class Undisturbed {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final FileSite site;
    private final Path folder;
    private final FrozenHistory history;
    private final Migrations migrations;
    private final List<String> revisions;
    private final Map<Way, List<UndisturbedRun>> steps = new EnumMap<>(Way.class);
    private final Map<Way, UndisturbedRun> whole = new EnumMap<>(Way.class);

    /**
     * Goes each way revision by revision, and as a whole.
     *
     * @param folder an empty one
     */
    Undisturbed(FileSite site, Path folder) throws IOException, SQLException {
        this.site = site;
        this.folder = Files.createDirectories(folder);
        this.history = FrozenHistory.of(site.dialect());
        this.migrations = history.migrations();
        this.revisions = history.revisions().stream().map(FrozenRevision::id).toList();
        FrozenRevision.write(history.revisions(), frozen());
        site.open(behind(0)).close();
        for (Way way : FaultsTest.ways(site)) {
            steps.put(way, steps(way));
        }
        for (Way way : FaultsTest.ways(site)) {
            Path run = copy(way == Way.DOWNGRADE ? behind(revisions.size()) : behind(0));
            whole.put(way, run(run, aludel -> way.run(aludel, history.first())));
            FileSite.delete(run);
        }
    }

    private List<UndisturbedRun> steps(Way way) throws IOException, SQLException {
        List<UndisturbedRun> found = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            int revision = i;
            Path run = start(way, revision);
            found.add(run(run, aludel -> way.step(aludel, revisions, revision)));
            if (way == Way.UPGRADE) {
                Files.move(run, behind(revision + 1));
            } else {
                FileSite.delete(run);
            }
        }
        return List.copyOf(found);
    }

    private UndisturbedRun run(Path files, Consumer<Aludel> run) throws IOException, SQLException {
        try (OpenDatabase open = site.open(files)) {
            return UndisturbedRun.of(site.dialect(), open.source(), this::aludel, run);
        }
    }

    FileSite site() {
        return site;
    }

    /** The ids of the revisions. */
    List<String> revisions() {
        return revisions;
    }

    /** The file that a process reads the history from. */
    Path frozen() {
        return folder.resolve("history");
    }

    /** The files behind so many revisions. */
    private Path behind(int number) {
        return folder.resolve("behind " + number);
    }

    /** A copy of the files from which a way begins with a revision. */
    Path start(Way way, int revision) throws IOException {
        return copy(behind(way == Way.DOWNGRADE ? revision + 1 : revision));
    }

    /** A copy of the files from which a way begins that goes all the way. */
    Path start(Way way) throws IOException {
        return start(way, way == Way.DOWNGRADE ? revisions.size() - 1 : 0);
    }

    private Path copy(Path files) throws IOException {
        Path copy = another();
        FileSite.copy(files, copy);
        return copy;
    }

    /** A folder that isn't there yet. */
    Path another() {
        return folder.resolve("copy" + COPIES.incrementAndGet());
    }

    /** The run of one revision. */
    UndisturbedRun of(Way way, int revision) {
        return steps.getOrDefault(way, List.of()).get(revision);
    }

    /** The run that goes all the way. */
    UndisturbedRun of(Way way) {
        return Optional.ofNullable(whole.get(way)).orElseThrow();
    }

    Aludel aludel(DataSource source) {
        return Aludel.on(source).migrations(migrations).build();
    }

    /** Goes all the way, or finishes that. */
    void run(Way way, Aludel aludel) {
        way.run(aludel, history.first());
    }

    /** Another start finishes a revision, to what an undisturbed run comes to. */
    void finishes(Way way, int revision, DataSource source) throws SQLException {
        way.finish().step(aludel(source), revisions, revision);
        of(way.finish(), revision).compare(site.dialect(), source, way);
    }

    /** Opens what a fault in a revision has left behind, as the next start does, and finishes it. */
    void survives(Way way, int revision, Path left) throws IOException, SQLException {
        try (OpenDatabase open = site.open(left)) {
            finishes(way, revision, open.source());
        }
        FileSite.delete(left);
    }

    /** As {@link #survives(Way, int, Path)}, all the way. */
    void survives(Way way, Path left) throws IOException, SQLException {
        try (OpenDatabase open = site.open(left)) {
            run(way.finish(), aludel(open.source()));
            of(way.finish()).compare(site.dialect(), open.source(), way);
        }
        FileSite.delete(left);
    }
}
