package io.aludel.integration.model;

import io.aludel.annotation.Dialect;
import io.aludel.runtime.migration.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One word of the vocabulary as a user writes it: a folder with the sources {@code before} and, where the thing can change,
 * {@code after}.
 *
 * <p>Beside a folder of sources may stand what goes with its revision: {@code after.options} for the compiler, one a line, and
 * {@code after.sql} for rows, a {@link RowScript}. {@code back.sql} looks at the rows after the way down from {@code after}.
 * {@code schema.txt} holds the schema that all databases have in the end, {@code limits.txt} what the compiler says of those that
 * can't have it.
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
    private static final Pattern NAME = Pattern.compile("name = \"model\"");
    private static final Pattern DIALECTS = Pattern.compile(",\\s*dialects = (\\{[^}]*}|[\\w.]+)");
    private static final Pattern DIALECT = Pattern.compile("[A-Z0-9]+\\b");

    /** Those of dialects whose databases the runtime knows. */
    private static final List<String> RUN = Stream.of(Dialect.values())
            .map(Dialect::name)
            .filter(name -> Stream.of(Database.values()).map(Database::name).anyMatch(name::equals))
            .toList();

    static List<Model> all() {
        return list(ALL).stream().map(Model::new).toList();
    }

    /** The states that there are, each to become a revision of that message. */
    List<String> states() {
        return STATES.stream()
                .filter(state -> Files.exists(folder.resolve(state)))
                .toList();
    }

    /** Ids of the dialects that the root lists: those that it writes down, otherwise all whose databases the runtime knows. */
    List<String> dialects() {
        return DIALECTS
                .matcher(root())
                .results()
                .findFirst()
                .map(match -> DIALECT.matcher(match.group(1))
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .orElse(RUN)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Texts of the sources by file name, the root's among them, which lists these dialects. */
    SortedMap<String, String> sources(String state, List<String> dialects) {
        SortedMap<String, String> sources = new TreeMap<>();
        for (Path file : list(folder.resolve(state))) {
            String text = read(state + "/" + file.getFileName()).orElseThrow();
            boolean whole = text.lines().anyMatch(line -> line.startsWith("package "));
            sources.put(file.getFileName().toString(), whole ? text : HEADER + text);
        }
        String list = dialects.stream()
                .map(id -> "io.aludel.annotation.Dialect." + id.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", ", ", dialects = {", "}"));
        String root = DIALECTS.matcher(root()).replaceAll("");
        sources.put("package-info.java", NAME.matcher(root).replaceFirst(match -> match.group() + list));
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

    /** What the compiler says of databases that can't keep a state, a line each: {@code after duckdb: DuckDB has no ...}. */
    Path limits() {
        return folder.resolve("limits.txt");
    }

    /** Whether a database keeps the model in all of its states. */
    boolean isKeptBy(String dialect) {
        return dialects().contains(dialect)
                && read("limits.txt").stream()
                        .flatMap(String::lines)
                        .noneMatch(line -> line.matches("\\w+ " + dialect + ": .*"));
    }

    private String root() {
        return read("before/package-info.java").orElse(ROOT);
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
