package io.aludel.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A process of its own each time, from its start to its end, with nothing on its class path but what the tool needs. */
final class WholeProcess implements Starting {

    private static final double KILOBYTES = 1024;

    private final List<Place> places;

    WholeProcess(Path folder) throws IOException {
        this.places = List.of(new H2Place(folder, false), new PostgresqlPlace());
    }

    @Override
    public boolean counted() {
        return false;
    }

    @Override
    public String mark() {
        return " (process)";
    }

    @Override
    public List<Place> places() {
        return places;
    }

    @Override
    public Start start(Tool tool, String url, Path folder) throws Exception {
        String classPath = tool.classPath().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Starter.class.getName(),
                        tool.name(),
                        url,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean wentWell = process.waitFor() == 0;
        double millis = (System.nanoTime() - start) / 1e6;
        if (!wentWell) {
            throw new IllegalStateException(tool + " failed:\n" + said);
        }
        return new Start(millis, peak(said));
    }

    private static double peak(String said) {
        return said.lines()
                        .filter(line -> line.startsWith(Starter.PEAK))
                        .mapToLong(line -> Long.parseLong(line.substring(Starter.PEAK.length())))
                        .findFirst()
                        .orElseThrow()
                / KILOBYTES;
    }

    @Override
    public void close() throws IOException {
        for (Place place : places) {
            place.close();
        }
    }
}
