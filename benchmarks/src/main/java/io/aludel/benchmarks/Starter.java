package io.aludel.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An application that starts, migrates and ends; it prints how much memory its process has had at most. */
public final class Starter {

    static final String PEAK = "peak kB: ";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String HIGH_WATER = "VmHWM:";

    private Starter() {}

    /**
     * Starts.
     *
     * @param arguments the tool, the URL, the folder of its history
     * @throws Exception when it can't migrate
     */
    public static void main(String[] arguments) throws Exception {
        Tool.valueOf(arguments[0]).migrator().migrate(Place.dataSource(arguments[1]), Path.of(arguments[2]));
        System.out.println(PEAK + peak());
    }

    /** Resident memory where the system tells it, else what the pools of the JVM have held. */
    private static long peak() throws IOException {
        if (Files.exists(STATUS)) {
            List<String> lines = Files.readAllLines(STATUS);
            for (String line : lines) {
                if (line.startsWith(HIGH_WATER)) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1024;
    }
}
