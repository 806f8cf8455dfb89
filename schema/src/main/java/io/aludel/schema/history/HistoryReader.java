package io.aludel.schema.history;

import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.history.HistoryProblem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a history's folder: a folder in it for each revision. What's neither a revision nor looks like one is passed over. */
public final class HistoryReader {

    private final Set<String> dialects;
    private final long format;
    private final Renderer renderer;
    private final SortedMap<String, FolderReader> folders = new TreeMap<>(RevisionNumber.ORDER);
    private final List<HistoryProblem> problems = new ArrayList<>();

    /** Ids of revisions that are there, though not to be read. */
    private final Set<String> unreadable = new HashSet<>();

    private HistoryReader(Collection<String> dialects, long format, Renderer renderer) {
        this.dialects = new TreeSet<>(dialects);
        this.format = format;
        this.renderer = renderer;
    }

    /**
     * Reads and verifies a history. Bad content never makes it throw: each mistake is a problem of the reading.
     *
     * @param folder the history's folder; when there's none, the history is empty
     * @param dialects ids of the configured dialects; SQL of others isn't looked at
     */
    public static HistoryReading read(Path folder, Collection<String> dialects) {
        return read(folder, dialects, Renderer.NONE);
    }

    /**
     * Reads and verifies a history, and whether the SQL of several heads goes together too.
     *
     * @param folder the history's folder; when there's none, the history is empty
     * @param dialects ids of the configured dialects; SQL of others isn't looked at
     * @param renderer renders what the SQL of a head would be behind another one
     */
    public static HistoryReading read(Path folder, Collection<String> dialects, Renderer renderer) {
        return read(folder, new HistoryReader(dialects, RevisionFile.FORMAT, renderer));
    }

    /** Reads as a version does that knows formats up to this one. */
    static HistoryReading read(Path folder, Collection<String> dialects, long format) {
        return read(folder, new HistoryReader(dialects, format, Renderer.NONE));
    }

    private static HistoryReading read(Path folder, HistoryReader reader) {
        reader.readFolders(folder);
        return reader.reading();
    }

    private void readFolders(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.sorted().toList();
            // Side by side, as a long history is thousands of files, and each folder is read for itself.
            Map<Path, FolderReader> read = sorted.parallelStream()
                    .filter(HistoryReader::holdsRevision)
                    .collect(Collectors.toConcurrentMap(
                            entry -> entry, entry -> new FolderReader(entry, name(entry), dialects, format)));
            sorted.forEach(entry -> readEntry(entry, Optional.ofNullable(read.get(entry))));
        } catch (IOException | UncheckedIOException e) {
            problems.add(HistoryProblem.of(
                    Kind.UNREADABLE_FILE,
                    "",
                    "the history's folder can't be read: " + e,
                    "Look at its path and rights"));
        }
    }

    private static boolean holdsRevision(Path entry) {
        return RevisionNumber.isId(name(entry))
                && !Files.isSymbolicLink(entry)
                && Files.exists(entry.resolve(RevisionFile.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private void readEntry(Path entry, Optional<FolderReader> read) {
        String name = name(entry);
        if (read.isPresent()) {
            add(name, read.get());
        } else if (RevisionNumber.isId(name)) {
            refuse(entry, name);
        } else if (!name.startsWith(".") && Files.exists(entry.resolve(RevisionFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
            problems.add(HistoryProblem.of(
                    Kind.INVALID_FOLDER_NAME,
                    Excerpt.of(name),
                    "this folder holds a revision, but its name is none of a revision",
                    "A name has four digits or more and lower-case words, such as 0002_create_teams"));
        }
    }

    private void add(String name, FolderReader folder) {
        folders.put(name, folder);
        problems.addAll(folder.problems());
        unreadable.addAll(folder.unreadable());
    }

    /** Says what is wrong with a folder that should hold a revision. */
    private void refuse(Path entry, String name) {
        if (Files.isSymbolicLink(entry)) {
            refuse(Kind.UNREADABLE_FILE, name, "this is a link, and a history is in one folder", "Put the folder here");
        } else if (Files.isDirectory(entry) && holdsSql(entry)) {
            refuse(
                    Kind.MISSING_REVISION_FILE,
                    name,
                    "this folder has no " + RevisionFile.NAME,
                    "Restore it from version control, or remove the folder");
        }
    }

    private void refuse(Kind kind, String name, String fact, String fix) {
        problems.add(HistoryProblem.of(kind, name, fact, fix));
        unreadable.add(name);
    }

    /** Version control leaves folders behind in which somebody else put a file; those are of no interest. */
    private boolean holdsSql(Path folder) {
        return dialects.stream()
                .anyMatch(dialect -> Files.exists(folder.resolve(dialect + ".sql"), LinkOption.NOFOLLOW_LINKS));
    }

    private HistoryReading reading() {
        List<RecordedRevision> revisions = folders.values().stream()
                .flatMap(folder -> folder.recorded().stream())
                .toList();
        HistoryCheck check = new HistoryCheck(revisions, unreadable, renderer, this::placeOfOperation);
        reportMissingSql();
        problems.addAll(check.problems());
        return new HistoryReading(check.history(), problems);
    }

    private Place placeOfOperation(String id, int index) {
        return Optional.ofNullable(folders.get(id))
                .map(folder -> folder.placeOfOperation(index))
                .orElseThrow();
    }

    private void reportMissingSql() {
        for (String dialect : dialects) {
            reportMissingSql(
                    dialect,
                    missing(dialect, folder -> folder.hasFrozen(dialect)),
                    "the SQL that was frozen for " + dialect + " is gone from ",
                    "Restore it from version control, or compile once with -Aaludel.render=true, which renders it again if"
                            + " it comes out the same");
            reportMissingSql(
                    dialect,
                    missing(dialect, folder -> !folder.hasFrozen(dialect)),
                    "no SQL was frozen for " + dialect + " in ",
                    "If the dialect is new here, compile once with -Aaludel.render=true (with Maven: mvn clean compile"
                            + " -Daludel.render), which renders what is missing; else take it out of the root's dialects");
        }
    }

    private List<String> missing(String dialect, Predicate<FolderReader> which) {
        return folders.entrySet().stream()
                .filter(folder -> folder.getValue().missing().contains(dialect) && which.test(folder.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void reportMissingSql(String dialect, List<String> revisions, String fact, String fix) {
        if (!revisions.isEmpty()) {
            problems.add(HistoryProblem.of(
                    Kind.MISSING_DIALECT_SQL,
                    revisions.get(0) + "/" + dialect + ".sql",
                    fact + RevisionNames.listed(revisions),
                    fix));
        }
    }
}
