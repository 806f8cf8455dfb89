package io.aludel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a start costs with Aludel, with Flyway and with Liquibase, beside plain JDBC, on H2 and PostgreSQL, in this process and as a process of
 * its own: on a database that is up to date ({@code startup}), and on an empty one ({@code fresh}).
 *
 * <p>Of plain JDBC that's to connect and select one row, or to send the statements that make the schema. The tools take turns, so that a
 * slow moment of the machine hits all of them alike. Statements and connections are counted where the start is in this process.
 */
final class PeerBenchmark implements Benchmark {

    private static final List<String> COLUMNS = List.of(
            "tool", "database", "revisions", "median_ms", "ratio_to_bare", "statements", "connections", "peak_mb");

    /** Short starts are taken more often in a turn, up to that often or that long. */
    private static final int MOST = 40;

    private static final double TURN = 200;

    private final boolean fresh;
    private final Sizes sizes;
    private final Path work;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * How much is measured.
     *
     * @param tools who is measured; plain JDBC, to which all are compared, among them
     * @param revisions lengths of histories
     * @param turns how many turns are measured
     */
    record Sizes(List<Tool> tools, List<Integer> revisions, int turns) {

        Sizes {
            tools = List.copyOf(tools);
            revisions = List.copyOf(revisions);
        }
    }

    /**
     * A benchmark of that size.
     *
     * @param fresh whether databases are empty
     * @param work folder that may be filled and emptied
     */
    PeerBenchmark(boolean fresh, Sizes sizes, Path work) {
        this.fresh = fresh;
        this.sizes = sizes;
        this.work = work.toAbsolutePath();
    }

    @Override
    public Report run() throws Exception {
        String name = fresh ? "fresh" : "startup";
        for (int length : sizes.revisions()) {
            PeerHistory history = PeerHistory.make(work.resolve("history" + length), length);
            Path databases = Files.createDirectories(work.resolve("databases"));
            measure(history, new InProcess(databases));
            measure(history, new WholeProcess(databases));
            System.out.println(name + " " + length + " measured");
        }
        return new Report(name, COLUMNS, rows);
    }

    private void measure(PeerHistory history, Starting starting) throws Exception {
        try (starting) {
            for (Place place : starting.places()) {
                if (fresh) {
                    new Measurement(history, starting, place).fresh();
                } else {
                    new Measurement(history, starting, place).upToDate();
                }
            }
        }
    }

    /** One kind of start on one kind of database. */
    private final class Measurement {
        private final PeerHistory history;
        private final Starting starting;
        private final Place place;
        private final Map<Tool, List<Double>> times = new EnumMap<>(Tool.class);
        private final Map<Tool, Double> peaks = new EnumMap<>(Tool.class);
        private final Map<Tool, CountingDataSource> counts = new EnumMap<>(Tool.class);

        Measurement(PeerHistory history, Starting starting, Place place) {
            this.history = history;
            this.starting = starting;
            this.place = place;
        }

        void fresh() throws Exception {
            for (int turn = 0; turn <= sizes.turns(); turn++) {
                for (Tool tool : sizes.tools()) {
                    String url = place.create();
                    note(tool, folder(tool), url, turn);
                    place.drop(url);
                }
            }
            tell();
        }

        void upToDate() throws Exception {
            Map<Tool, String> urls = new EnumMap<>(Tool.class);
            for (Tool tool : sizes.tools()) {
                String url = place.create();
                urls.put(tool, url);
                tool.migrator().migrate(Place.dataSource(url), folder(tool));
            }
            Map<Tool, Integer> often = new EnumMap<>(Tool.class);
            for (int turn = 0; turn <= 2 * sizes.turns(); turn++) {
                for (Map.Entry<Tool, String> entry : urls.entrySet()) {
                    Tool tool = entry.getKey();
                    Path folder = tool == Tool.JDBC ? work.resolve("none") : folder(tool);
                    for (int start = 0; start < often.getOrDefault(tool, 1); start++) {
                        double millis = note(tool, folder, entry.getValue(), turn - sizes.turns());
                        often.putIfAbsent(tool, (int) Math.max(1, Math.min(MOST, TURN / millis)));
                    }
                }
            }
            for (String url : urls.values()) {
                place.drop(url);
            }
            tell();
        }

        private Path folder(Tool tool) {
            return history.of(tool, place.dialect());
        }

        /** Starts once; turns up to the first are for warming up, and the first of all for counting. */
        private double note(Tool tool, Path folder, String url, int turn) throws Exception {
            if (starting.counted() && !counts.containsKey(tool)) {
                CountingDataSource counting = new CountingDataSource(Place.dataSource(url));
                counts.put(tool, counting);
                return Figures.millis(() -> tool.migrator().migrate(counting, folder));
            }
            Starting.Start start = starting.start(tool, url, folder);
            if (turn > 0) {
                times.computeIfAbsent(tool, first -> new ArrayList<>()).add(start.millis());
                peaks.merge(tool, start.peak(), Math::max);
            }
            return start.millis();
        }

        private void tell() {
            double bare = Figures.median(times.getOrDefault(Tool.JDBC, List.of()));
            times.forEach((tool, measured) -> {
                double median = Figures.median(measured);
                CountingDataSource counted = counts.get(tool);
                rows.add(Figures.cells(
                        tool + starting.mark(),
                        place.product(),
                        history.revisions(),
                        median,
                        median / bare,
                        counted == null ? "-" : counted.statements(),
                        counted == null ? "-" : counted.connections(),
                        peaks.getOrDefault(tool, 0.0)));
            });
        }
    }
}
