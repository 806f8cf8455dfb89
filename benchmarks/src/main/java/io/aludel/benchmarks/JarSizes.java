package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What each tool adds to an application: its jars and those that they need, drivers left out. */
final class JarSizes implements Benchmark {

    @Override
    public Report run() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            long bytes = 0;
            for (Path jar : tool.jars()) {
                bytes += Files.size(jar);
            }
            if (tool != Tool.JDBC) {
                rows.add(Figures.cells(tool, tool.jars().size(), bytes));
            }
        }
        return new Report("jars", List.of("tool", "jars", "bytes"), rows);
    }
}
