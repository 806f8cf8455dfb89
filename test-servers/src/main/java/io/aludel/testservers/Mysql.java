package io.aludel.testservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** MySQL, from a distribution that has been unpacked, as the profile {@code mysql} of the build does. */
final class Mysql {

    /** The property that says where it is. */
    static final String HOME = "aludel.mysql";

    private Mysql() {}

    /** Where it is; empty when there's none. */
    static Optional<Path> home() {
        return Optional.of(System.getProperty(HOME, ""))
                .filter(home -> !home.isEmpty())
                .map(Path::of);
    }

    /**
     * Makes a server on new files, and starts it.
     *
     * @param data a folder that isn't there yet
     * @return its process and its port
     */
    static Started start(Path data, Path log, Duration patience) throws IOException {
        Path home = home().orElseThrow(() -> new IOException("-D" + HOME + " says no folder"));
        Path program = home.resolve("bin").resolve("mysqld");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("there's no " + program);
        }
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "--no-defaults", "--basedir=" + home, "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            // Otherwise it refuses to start.
            command.add("--user=root");
        }
        run(command, log);
        int port = freePort();
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("socket"),
                "--mysqlx=OFF",
                "--pid-file=" + data.resolve("pid"),
                "--character-set-server=utf8mb4",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--skip-log-bin",
                "--innodb-stats-persistent=OFF",
                "--max-connections=300"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await(process, port, log, patience);
        return new Started(process, port);
    }

    /** The root user has no password. */
    private static void run(List<String> command, Path log) throws IOException {
        List<String> initialize = new ArrayList<>(command);
        initialize.addAll(List.of("--initialize-insecure", "--innodb-doublewrite=0"));
        try {
            int exit = new ProcessBuilder(initialize)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("MySQL makes no files: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, int port, Path log, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("MySQL doesn't start: " + Files.readString(log), e);
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** A server that runs. */
    record Started(Process process, int port) {}
}
