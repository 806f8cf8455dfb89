package io.aludel.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** In this process, whose code is warm after a while; what a start has of the heap is what its pools hold more at most. */
final class InProcess implements Starting {

    private static final double MEGABYTE = 1 << 20;

    /** Held, so that it isn't forgotten with its level: what is told of each revision would hide the figures. */
    private static final Logger ALL = Logger.getLogger("");

    private final List<Place> places;

    InProcess(Path folder) throws IOException {
        ALL.setLevel(Level.WARNING);
        this.places = List.of(new H2Place(folder, true), new PostgresqlPlace());
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public String mark() {
        return "";
    }

    @Override
    public List<Place> places() {
        return places;
    }

    @Override
    public Start start(Tool tool, String url, Path folder) throws Exception {
        long before = used();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        double millis = Figures.millis(() -> tool.migrator().migrate(Place.dataSource(url), folder));
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Start(millis, Math.max(0, peak - before) / MEGABYTE);
    }

    private static long used() {
        return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (Place place : places) {
            place.close();
        }
    }
}
