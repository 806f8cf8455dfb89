package io.aludel.integration.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One word of the vocabulary as a user writes it: a folder with the sources {@code before} and, where the thing can change,
 * {@code after}.
 *
 * <p>Beside a folder of sources may stand what goes with its revision: {@code after.options} for the compiler, one a line, and
 * {@code after.sql} for rows, a {@link RowScript}. {@code back.sql} looks at the rows after the way down from {@code after}.
 * {@code schema.txt} holds the schema that all databases have in the end.
 */
record Model(Path folder) {

    private static final Path ALL = Path.of("src", "test", "resources", "models");
    private static final List<String> STATES = List.of("before", "after");

    /** What each source begins with that names no package itself. */
    private static final String HEADER = """
            package model;
            import io.aludel.annotation.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    private static final String ROOT = "@io.aludel.annotation.Database(name = \"model\") package model;\n";

    static List<Model> all() {
        return list(ALL).stream().map(Model::new).toList();
    }

    /** The states that there are, each to become a revision of that message. */
    List<String> states() {
        return STATES.stream()
                .filter(state -> Files.exists(folder.resolve(state)))
                .toList();
    }

    /** Whether the root lists this database; one that isn't written down lists all. */
    boolean isFor(String dialect) {
        return read("before/package-info.java")
                .map(root -> root.contains("Dialect." + dialect.toUpperCase(Locale.ROOT)))
                .orElse(true);
    }

    /** Texts of the sources by file name, the root's among them. */
    SortedMap<String, String> sources(String state) {
        SortedMap<String, String> sources = new TreeMap<>();
        sources.put("package-info.java", ROOT);
        read("before/package-info.java").ifPresent(root -> sources.put("package-info.java", root));
        for (Path file : list(folder.resolve(state))) {
            String text = read(state + "/" + file.getFileName()).orElseThrow();
            boolean whole = text.lines().anyMatch(line -> line.startsWith("package "));
            sources.put(file.getFileName().toString(), whole ? text : HEADER + text);
        }
        return sources;
    }

    /** Options of the compiler for recording a state. */
    List<String> options(String state) {
        return read(state + ".options").stream().flatMap(String::lines).toList();
    }

    /** What is done to rows when the database is in that state. */
    Optional<RowScript> rows(String name) {
        return read(name + ".sql").map(RowScript::parse);
    }

    /** The file that holds the schema in the end. */
    Path schema() {
        return folder.resolve("schema.txt");
    }

    private Optional<String> read(String file) {
        Path path = folder.resolve(file);
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name in reports. */
    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
