package io.aludel.integration.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of figures: printed, and kept as {@code target/reports/<name>.tsv}. */
public final class Report {

    private final String name;
    private final List<String> header;
    private final Queue<List<String>> rows = new ConcurrentLinkedQueue<>();

    public Report(String name, String... header) {
        this.name = name;
        this.header = List.of(header);
    }

    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
    }

    /** Sorted, however they came. */
    public void write() throws IOException {
        List<List<String>> lines = Stream.concat(
                        Stream.of(header),
                        rows.stream().sorted((a, b) -> String.join("\t", a).compareTo(String.join("\t", b))))
                .toList();
        Path file = Path.of("target", "reports", name + ".tsv");
        Files.createDirectories(file.getParent());
        Files.write(file, lines.stream().map(line -> String.join("\t", line)).toList());
        System.out.println(lines.stream().map(line -> padded(line, lines)).collect(Collectors.joining("\n")));
    }

    private static String padded(List<String> line, List<List<String>> all) {
        return IntStream.range(0, line.size())
                .mapToObj(i -> line.get(i)
                        + " "
                                .repeat(all.stream()
                                                .mapToInt(other -> other.get(i).length())
                                                .max()
                                                .orElseThrow()
                                        - line.get(i).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}
