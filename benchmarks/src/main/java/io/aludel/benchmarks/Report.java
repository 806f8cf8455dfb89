package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of figures: printed for people, written as tab-separated values for programs.
 *
 * @param name the file's name without {@code .tsv}
 * @param columns the heading of each column, units included
 * @param rows as many cells each as there are columns
 */
public record Report(String name, List<String> columns, List<List<String>> rows) {
    /** Copies the lists and refuses a row of another width. */
    public Report {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(name + " has " + columns.size() + " columns, not as in " + row);
            }
        }
    }

    /** Returns the heading and the rows as lines of tab-separated values. */
    public String tsv() {
        return lines().stream().map(line -> String.join("\t", line) + "\n").collect(Collectors.joining());
    }

    /** Returns the table with its columns aligned. */
    public String text() {
        var text = new StringBuilder(name).append('\n');
        for (List<String> line : lines()) {
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                text.append("  ").append(cell).append(" ".repeat(width(column) - cell.length()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Writes {@code <name>.tsv} into a folder, which is made when it is not there. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".tsv"), tsv());
    }

    private List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        lines.addAll(rows);
        return lines;
    }

    private int width(int column) {
        return lines().stream()
                .mapToInt(line -> line.get(column).length())
                .max()
                .orElse(0);
    }
}
