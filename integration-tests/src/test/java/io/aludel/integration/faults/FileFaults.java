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
import java.util.stream.IntStream;

/** Faults of a process that has its database within itself: each begins with the files as they are behind the revision before. */
final class FileFaults {

    private static final String IMAGE = "JVM halted (image of its files)";

    private final Undisturbed undisturbed;
    private final Way way;
    private final Report report;

    FileFaults(Undisturbed undisturbed, Way way, Report report) {
        this.undisturbed = undisturbed;
        this.way = way;
        this.report = report;
    }

    /** How many points there are, counted through all revisions. */
    int points() {
        return IntStream.range(0, undisturbed.revisions().size())
                .map(revision -> undisturbed.of(way, revision).points())
                .sum();
    }

    /**
     * Has images of the files finished that a halt would leave: the one before each call and that behind the last.
     *
     * @param chosen at which points
     * @param kept of which images it's told what's in them, before anything is finished
     */
    Map<Integer, Outcome> images(IntPredicate chosen, IntPredicate kept) throws IOException, SQLException {
        Points points = new Points(undisturbed.site().name(), way, IMAGE);
        Map<Integer, Outcome> found = new TreeMap<>();
        int before = 0;
        for (int i = 0; i < undisturbed.revisions().size(); i++) {
            int revision = i;
            int behind = before;
            Path last = undisturbed.another();
            Path run = undisturbed.start(way, revision);
            try (OpenDatabase original = undisturbed.site().open(run)) {
                TappedDataSource.Tap tap = (call, what) -> {
                    int point = behind + call;
                    if (chosen.test(point)) {
                        points.at(call, what, () -> image(run, last, revision, kept.test(point), point, found));
                    }
                };
                TappedDataSource tapped = new TappedDataSource(original.source(), tap);
                way.step(undisturbed.aludel(tapped.dataSource()), undisturbed.revisions(), revision);
                tap.before(tapped.calls() + 1, "the end");
                undisturbed.finishes(way, revision, original.source());
            }
            FileSite.delete(run);
            FileSite.delete(last);
            before += undisturbed.of(way, revision).points();
        }
        points.settle(report);
        return found;
    }

    /**
     * Finishes an image; what a call has left as it was, as one that only reads does, has been finished before.
     *
     * @param last the image before, which stays if it was survived
     */
    private void image(Path run, Path last, int revision, boolean kept, int point, Map<Integer, Outcome> found)
            throws IOException, SQLException {
        Path image = undisturbed.another();
        FileSite.copy(run, image);
        if (kept) {
            found.put(point, found(image));
        }
        if (FileSite.isSame(image, last)) {
            FileSite.delete(image);
            return;
        }
        FileSite.delete(last);
        Path left = undisturbed.another();
        FileSite.copy(image, left);
        undisturbed.survives(way, revision, left);
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

    /** Has some images of a run that goes all the way finished by starts that do so too. */
    void imagesOfWholeRuns(int number) throws IOException, SQLException {
        Points points = new Points(undisturbed.site().name(), way, IMAGE + ", all revisions in one run");
        IntPredicate chosen = FaultsTest.spread(undisturbed.of(way).calls(), number);
        Path run = undisturbed.start(way);
        try (OpenDatabase original = undisturbed.site().open(run)) {
            TappedDataSource tapped = new TappedDataSource(original.source(), (call, what) -> {
                if (chosen.test(call)) {
                    points.at(call, what, () -> {
                        Path left = undisturbed.another();
                        FileSite.copy(run, left);
                        undisturbed.survives(way, left);
                    });
                }
            });
            undisturbed.run(way, undisturbed.aludel(tapped.dataSource()));
        }
        FileSite.delete(run);
        points.settle(report);
    }

    /**
     * Halts a JVM at points.
     *
     * @param chosen at which
     * @param images what an image of the files at that point held, if there is one
     */
    void halts(IntPredicate chosen, Map<Integer, Outcome> images) throws Exception {
        FileSite site = undisturbed.site();
        if (FaultsTest.FULL) {
            Path empty = undisturbed.start(Way.UPGRADE);
            HaltedProcess.remember(undisturbed.frozen(), site.url(empty), site.user());
            FileSite.delete(empty);
        }
        everywhere("JVM halted", chosen, (point, revision, call) -> {
            Path left = undisturbed.start(way, revision);
            String only = String.valueOf(revision);
            HaltedProcess.run(undisturbed.frozen(), site.url(left), site.user(), way, call, only);
            if (images.containsKey(point)) {
                Outcome image = images.get(point);
                Outcome halted = found(left);
                assertThat(halted.lines())
                        .as(() -> "image and halt differ: " + image.difference(halted))
                        .isEqualTo(image.lines());
            }
            undisturbed.survives(way, revision, left);
        });
    }

    /** Ends the connections before calls, which fail for it. */
    void cutsBefore(IntPredicate chosen) {
        everywhere(
                "connection cut before the statement",
                chosen,
                (point, revision, call) -> goesWrong(revision, Cut.before(call)));
    }

    /** Ends the connections behind calls, which fail for it. */
    void cutsAfter(IntPredicate chosen) {
        everywhere(
                "connection cut after the statement",
                chosen,
                (point, revision, call) -> goesWrong(revision, Cut.after(call)));
    }

    /** Has calls fail. */
    void injected(Injected fault, IntPredicate chosen) {
        String dialect = undisturbed.site().dialect().id();
        everywhere(
                fault.toString(),
                chosen,
                (point, revision, call) ->
                        goesWrong(revision, source -> new TappedDataSource(source, fault.at(call, dialect))));
    }

    private void everywhere(String fault, IntPredicate chosen, Strike strike) {
        Points points = new Points(undisturbed.site().name(), way, fault);
        int before = 0;
        for (int i = 0; i < undisturbed.revisions().size(); i++) {
            int revision = i;
            int in = undisturbed.of(way, revision).points();
            for (int call = 1; call <= in; call++) {
                int at = call;
                int point = before + call;
                if (chosen.test(point)) {
                    points.at(at, undisturbed.revisions().get(i), () -> strike.at(point, revision, at));
                }
            }
            before += in;
        }
        points.settle(report);
    }

    private void goesWrong(int revision, Cut.Breaking breaking) throws IOException, SQLException {
        Path folder = undisturbed.start(way, revision);
        try (OpenDatabase open = undisturbed.site().open(folder)) {
            TappedDataSource tapped = breaking.of(open.source());
            Throwable thrown = catchThrowable(
                    () -> way.step(undisturbed.aludel(tapped.dataSource()), undisturbed.revisions(), revision));
            // What breaks once all is done does no harm.
            assertThat(thrown == null || thrown instanceof AludelException)
                    .as("thrown: %s", thrown)
                    .isTrue();
            undisturbed.finishes(way, revision, open.source());
        }
        FileSite.delete(folder);
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

    /** What happens at a point, which is a call of a revision. */
    private interface Strike {
        void at(int point, int revision, int call) throws Exception;
    }
}
