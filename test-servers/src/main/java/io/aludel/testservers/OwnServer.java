package io.aludel.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A server of one test's own, which may be killed as the operating system kills, and comes up again at the same address with what it had
 * written.
 */
public final class OwnServer implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Server kind;
    private final Path folder;
    private final Starting starting;
    private final int port;

    private OwnServer(Server kind, Path folder, Starting starting) throws IOException {
        this.kind = kind;
        this.folder = folder;
        this.starting = starting;
        this.port = starting.start(0);
    }

    /**
     * Starts a PostgreSQL.
     *
     * @param folder for its files, an empty one
     */
    public static OwnServer postgresql(Path folder) throws IOException {
        return new OwnServer(Server.POSTGRESQL, folder, new OwnPostgresql(folder)::start);
    }

    /**
     * Starts a MariaDB.
     *
     * @param folder for its files, an empty one
     */
    public static OwnServer mariadb(Path folder) throws IOException {
        return new OwnServer(Server.MARIADB, folder, new OwnMariadb(folder)::start);
    }

    /**
     * Makes a new, empty database.
     *
     * @return its URL, user included
     */
    public String newDatabase() {
        return Servers.newDatabase(kind, String.valueOf(port), "own_" + DATABASES.incrementAndGet());
    }

    /** Kills all of its processes at once; returns when they're gone. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>();
        processes(folder).forEach(process -> {
            all.add(process);
            process.descendants().forEach(all::add);
        });
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }

    /** Those of this process that were started on a folder. */
    static Stream<ProcessHandle> processes(Path folder) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent());
    }

    /** Starts it again where it was. */
    public void restart() {
        try {
            starting.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Starts a server at a port, or at any when it's 0, and returns which it is. */
    private interface Starting {
        int start(int port) throws IOException;
    }
}
