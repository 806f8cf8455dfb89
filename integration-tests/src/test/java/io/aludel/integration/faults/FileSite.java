package io.aludel.integration.faults;

import io.aludel.runtime.support.UrlDataSource;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Databases within the process, each the files of a folder.
 *
 * <p>Each is told to write its files when it commits, and not some hundred milliseconds later, so that every statement that changes anything
 * is a state of its own; that the disk has it, and not only the operating system, isn't asked for, as no power fails.
 */
enum FileSite {
    H2(
            "sa",
            "jdbc:h2:file:%s/db;WRITE_DELAY=0;RETENTION_TIME=86400000;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1",
            "shutdown immediately"),
    /** Its lock file holds a heartbeat, for which who opens the database anew would wait ten seconds. */
    HSQLDB("SA", "jdbc:hsqldb:file:%s/db;hsqldb.lock_file=false;hsqldb.write_delay=false", "shutdown immediately"),
    DERBY("aludel", "jdbc:derby:%s/db;create=true", ""),
    SQLITE("", "jdbc:sqlite:%s/db?foreign_keys=on&synchronous=off", ""),
    DUCKDB("", "jdbc:duckdb:%s/db", "");

    private final String user;
    private final String url;
    private final String shutdown;

    FileSite(String user, String url, String shutdown) {
        this.user = user;
        this.url = url;
        this.shutdown = shutdown;
    }

    Dialect dialect() {
        return Dialects.byId(name().toLowerCase(Locale.ROOT)).orElseThrow();
    }

    String user() {
        return user;
    }

    String url(Path folder) {
        return url.formatted(folder);
    }

    /** Opens the database of a folder, or makes it. */
    OpenDatabase open(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        UrlDataSource source = new UrlDataSource(url(folder), user);
        // Some databases are opened anew for each connection when none is left.
        Connection kept = source.getConnection();
        return new OpenDatabase(source, () -> close(kept, folder));
    }

    private void close(Connection kept, Path folder) throws SQLException {
        if (!shutdown.isEmpty()) {
            try (Statement statement = kept.createStatement()) {
                statement.execute(shutdown);
            }
        }
        kept.close();
        if (this == DERBY) {
            try {
                new UrlDataSource(url(folder).replace(";create=true", ";shutdown=true"), user)
                        .getConnection()
                        .close();
            } catch (SQLException e) {
                if (!"08006".equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** Copies the files as they are at this moment, though a database may be open on them. */
    static void copy(Path from, Path to) throws IOException {
        Map<Path, List<Object>> before;
        do {
            delete(to);
            before = states(from);
            for (Path file : before.keySet()) {
                Path copied = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            // An engine may write behind the back of who waits for it.
        } while (!states(from).equals(before));
    }

    /** Whether two folders hold the same files, byte for byte. */
    static boolean isSame(Path one, Path other) throws IOException {
        if (!Files.exists(other) || !names(one).equals(names(other))) {
            return false;
        }
        for (Path name : names(one)) {
            Path file = one.resolve(name);
            if (!Files.isDirectory(file) && Files.mismatch(file, other.resolve(name)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Set<Path> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(folder::relativize).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<Path, List<Object>> states(Path folder) throws IOException {
        Map<Path, List<Object>> states = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                states.put(file, List.of(attributes.size(), attributes.lastModifiedTime()));
            }
        }
        return states;
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
