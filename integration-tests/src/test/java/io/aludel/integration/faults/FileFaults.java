package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.integration.data.Report;
import io.aludel.runtime.migration.AludelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Faults of a process that has its database within itself. */
final class FileFaults {

    private final Undisturbed undisturbed;
    private final Way way;
    private final Report report;

    FileFaults(Undisturbed undisturbed, Way way, Report report) {
        this.undisturbed = undisturbed;
        this.way = way;
        this.report = report;
    }

    /** How many calls a run has that nothing happens to. */
    int calls() {
        return undisturbed.calls(way);
    }

    /**
     * Has each image of the files finished that a halt would leave: the one before each call and that behind the last.
     *
     * @param kept of which images it's told what's in them, before anything is finished
     */
    Map<Integer, Outcome> images(IntPredicate kept) throws IOException, SQLException {
        Points points = points("JVM halted (image of its files)");
        Map<Integer, Outcome> found = new TreeMap<>();
        Path run = undisturbed.copy(way);
        Path last = undisturbed.another();
        try (OpenDatabase original = undisturbed.site().open(run)) {
            TappedDataSource tapped = new TappedDataSource(
                    original.source(),
                    (call, what) -> points.at(call, what, () -> image(run, last, call, kept.test(call), found)));
            way.run(
                    undisturbed.aludel(tapped.dataSource()),
                    undisturbed.history().first());
            points.at(tapped.calls() + 1, "the end", () -> image(run, last, tapped.calls() + 1, false, found));
            undisturbed.finishes(way, original.source());
        }
        FileSite.delete(run);
        FileSite.delete(last);
        points.settle(report);
        return found;
    }

    /**
     * Finishes an image; what a call has left as it was, as one that only reads does, has been finished before.
     *
     * @param last the image before, which stays if it was survived
     */
    private void image(Path run, Path last, int call, boolean kept, Map<Integer, Outcome> found)
            throws IOException, SQLException {
        Path image = undisturbed.another();
        FileSite.copy(run, image);
        if (kept) {
            found.put(call, found(image));
        }
        if (FileSite.isSame(image, last)) {
            FileSite.delete(image);
            return;
        }
        FileSite.delete(last);
        Path left = undisturbed.another();
        FileSite.copy(image, left);
        undisturbed.survives(way, left);
        Files.move(image, last);
    }

    /** What's in the files, which stay as they are. */
    private Outcome found(Path left) throws IOException, SQLException {
        Path looked = undisturbed.another();
        FileSite.copy(left, looked);
        try (OpenDatabase open = undisturbed.site().open(looked)) {
            return Outcome.of(undisturbed.site().dialect(), open.source());
        } finally {
            FileSite.delete(looked);
        }
    }

    /**
     * Halts a JVM at calls.
     *
     * @param chosen at which
     * @param images what an image of the files at that call held, if there is one
     */
    void halts(IntPredicate chosen, Map<Integer, Outcome> images) {
        Points points = points("JVM halted");
        for (int call = 1; call <= undisturbed.calls(way) + 1; call++) {
            int at = call;
            if (chosen.test(at)) {
                points.at(at, "halt", () -> halt(at, images));
            }
        }
        points.settle(report);
    }

    private void halt(int call, Map<Integer, Outcome> images) throws Exception {
        Path left = undisturbed.copy(way);
        FileSite site = undisturbed.site();
        HaltedProcess.run(undisturbed.frozen(), site.url(left), site.user(), way, call);
        if (images.containsKey(call)) {
            Outcome image = images.get(call);
            Outcome halted = found(left);
            assertThat(halted.lines())
                    .as(() -> "image and halt differ: " + image.difference(halted))
                    .isEqualTo(image.lines());
        }
        undisturbed.survives(way, left);
    }

    /** Ends the connections before and after calls, which fail for it. */
    void cuts(IntPredicate chosen) throws IOException {
        Points points = points("connection cut");
        for (int call = 1; call <= undisturbed.calls(way); call++) {
            int at = call;
            if (chosen.test(at)) {
                points.at(at, "cut before", () -> goesWrong(Cut.before(at)));
                points.at(at, "cut after", () -> goesWrong(Cut.after(at)));
            }
        }
        points.settle(report);
    }

    /** Has calls fail. */
    void injected(Injected fault, IntPredicate chosen) {
        Points points = points(fault.toString());
        String dialect = undisturbed.site().dialect().id();
        for (int call = 1; call <= undisturbed.calls(way); call++) {
            int at = call;
            if (chosen.test(at)) {
                points.at(
                        at, "injected", () -> goesWrong(source -> new TappedDataSource(source, fault.at(at, dialect))));
            }
        }
        points.settle(report);
    }

    private void goesWrong(Cut.Breaking breaking) throws IOException, SQLException {
        Path folder = undisturbed.copy(way);
        try (OpenDatabase open = undisturbed.site().open(folder)) {
            TappedDataSource tapped = breaking.of(open.source());
            Throwable thrown = catchThrowable(() -> way.run(
                    undisturbed.aludel(tapped.dataSource()),
                    undisturbed.history().first()));
            // What breaks once all is done does no harm.
            assertThat(thrown == null || thrown instanceof AludelException)
                    .as("thrown: %s", thrown)
                    .isTrue();
            undisturbed.finishes(way, open.source());
        }
        FileSite.delete(folder);
    }

    private Points points(String fault) {
        return new Points(undisturbed.site().name(), way, fault);
    }

    /** The undisturbed run of a site; what can't be read can't be tested. */
    static Undisturbed undisturbed(FileSite site, Path folder) {
        try {
            return new Undisturbed(site, folder.resolve(site.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
