package io.aludel.schema.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the folder of a revision, all of it or nothing. The same revision gives the same bytes: UTF-8, {@code \n}, no clock and no
 * locale.
 */
public final class HistoryWriter {

    private HistoryWriter() {}

    /**
     * Writes a revision into a folder of its own.
     *
     * @param folder the history's folder; made when it isn't there
     * @param recorded the revision and its scripts
     * @return the new folder, named after the revision's id
     * @throws FileAlreadyExistsException when there's something of that name already; it stays as it is
     * @throws IOException when the file system refuses, or when SQL can't be written as UTF-8; nothing is left behind
     * @throws IllegalArgumentException when a dialect's id is none
     */
    public static Path write(Path folder, RecordedRevision recorded) throws IOException {
        return write(folder, recorded, RevisionFile.FORMAT);
    }

    /** Writes as a version does that writes this format. */
    static Path write(Path folder, RecordedRevision recorded, long format) throws IOException {
        SortedMap<String, byte[]> files = files(recorded, format);
        Path target = folder.resolve(recorded.id());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(folder);
        Path draft = newFolder(folder, recorded.id());
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(draft.resolve(file.getKey()), file.getValue());
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(draft, files);
        }
        return target;
    }

    /**
     * Writes revisions in place of others: first all new folders, of which none stays if one fails, then what follows them by another
     * name, then the old ones go.
     *
     * @param folder the history's folder
     * @param added the new revisions; their ids are free
     * @param changed revisions of which only {@code revision.json} is another
     * @param gone ids of the old revisions
     * @return the new folders
     * @throws IOException when the file system refuses; when it refuses a new folder, nothing has changed
     */
    public static List<Path> replace(
            Path folder,
            Collection<RecordedRevision> added,
            Collection<RecordedRevision> changed,
            Collection<String> gone)
            throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (RecordedRevision revision : added) {
                written.add(write(folder, revision));
            }
        } catch (IOException | RuntimeException e) {
            for (Path path : written) {
                removeAll(path);
            }
            throw e;
        }
        for (RecordedRevision revision : changed) {
            rewrite(folder.resolve(revision.id()), revision);
        }
        for (String old : gone) {
            Path hidden = folder.resolve("." + old + ".replaced");
            Files.move(folder.resolve(old), hidden, StandardCopyOption.ATOMIC_MOVE);
            removeAll(hidden);
        }
        return List.copyOf(written);
    }

    /**
     * Writes SQL files that revisions lack, and then what their {@code revision.json} says of them. No file of SQL that is there is
     * touched.
     *
     * @param folder the history's folder
     * @param revisions revisions that are there, with scripts of more dialects, or with hashes of more
     * @param missing ids of the dialects whose files are to be written, by revision; none of those whose hash alone is new
     * @throws FileAlreadyExistsException when a file is there all the same; nothing has changed then
     * @throws IOException when the file system refuses; when it refuses a SQL file, nothing has changed
     */
    public static void complete(Path folder, Collection<RecordedRevision> revisions, Map<String, List<String>> missing)
            throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (RecordedRevision revision : revisions) {
                for (String dialect : missing.getOrDefault(revision.id(), List.of())) {
                    written.add(writeNew(
                            folder.resolve(revision.id()),
                            dialect + ".sql",
                            utf8(SqlFile.format(revision.script(dialect).orElseThrow()))));
                }
            }
        } catch (IOException | RuntimeException e) {
            for (Path path : written) {
                Files.delete(path);
            }
            throw e;
        }
        for (RecordedRevision revision : revisions) {
            rewrite(folder.resolve(revision.id()), revision);
        }
    }

    /** Whole or not at all, and never in the place of another. */
    private static Path writeNew(Path folder, String name, byte[] bytes) throws IOException {
        Path draft = folder.resolve("." + name + ".writing");
        try {
            Files.write(draft, bytes);
            return Files.move(draft, folder.resolve(name));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Leaves the SQL alone, which a user may have edited or laid out in another way. */
    private static void rewrite(Path folder, RecordedRevision recorded) throws IOException {
        Path draft = folder.resolve("." + RevisionFile.NAME + ".writing");
        Files.write(draft, utf8(RevisionFile.format(recorded.revision())));
        Files.move(
                draft,
                folder.resolve(RevisionFile.NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files of a revision's folder by their names, as they're written. */
    static SortedMap<String, byte[]> files(RecordedRevision recorded) throws IOException {
        return files(recorded, RevisionFile.FORMAT);
    }

    private static SortedMap<String, byte[]> files(RecordedRevision recorded, long format) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(RevisionFile.NAME, utf8(RevisionFile.format(recorded.revision(), format)));
        for (String dialect : recorded.scripts().keySet()) {
            if (!RevisionFile.isDialect(dialect)) {
                throw new IllegalArgumentException("\"" + Excerpt.of(dialect) + "\" is no dialect's id");
            }
            files.put(dialect + ".sql", utf8(SqlFile.format(recorded.scripts().get(dialect))));
        }
        return files;
    }

    private static byte[] utf8(String text) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /** Named with a point in front, so that the reader passes it over should this process die. */
    private static Path newFolder(Path folder, String id) throws IOException {
        int number = 0;
        while (true) {
            Path draft = folder.resolve("." + id + ".writing" + number++);
            if (Files.notExists(draft, LinkOption.NOFOLLOW_LINKS)) {
                return Files.createDirectory(draft);
            }
        }
    }

    private static void removeAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /** Nothing is left to remove after the move. */
    private static void remove(Path draft, SortedMap<String, byte[]> files) throws IOException {
        for (String file : files.keySet()) {
            Files.deleteIfExists(draft.resolve(file));
        }
        Files.deleteIfExists(draft);
    }
}
