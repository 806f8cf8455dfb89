package io.aludel.testservers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds this build's {@link Keeper}, or starts it. */
final class Keepers {

    private static final Map<Server, String> PORTS = new EnumMap<>(Server.class);

    private Keepers() {}

    /** The port of a server, which is started if it isn't there yet. */
    static synchronized String portOf(Server server) {
        return PORTS.computeIfAbsent(server, Keepers::ask);
    }

    /** One process at a time, so that no two start a keeper. */
    @SuppressWarnings("try")
    private static String ask(Server server) {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return ask(server, running(folder).orElseGet(() -> start(folder)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ask(Server server, int keeper) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), keeper)) {
            socket.getOutputStream().write((server.name() + "\n").getBytes(StandardCharsets.UTF_8));
            return answer(socket.getInputStream(), "the keeper of the test servers");
        }
    }

    /** The port of a keeper that lives: one that an earlier build left behind has ended with it. */
    private static Optional<Integer> running(Path folder) throws IOException {
        Path file = folder.resolve(Keeper.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        boolean lives = ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .isPresent();
        return lives ? Optional.of(Integer.valueOf(lines.get(1))) : Optional.empty();
    }

    private static int start(Path folder) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-D" + Mysql.HOME + "=" + System.getProperty(Mysql.HOME, ""),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Keeper.class.getName(),
                            folder.toString(),
                            String.valueOf(build().pid()))
                    .redirectError(folder.resolve("keeper.log").toFile())
                    .start();
            return Integer.parseInt(answer(process.getInputStream(), "a new keeper of the test servers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(InputStream in, String who) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        if (line == null || line.startsWith(Keeper.FAILED)) {
            throw new IOException(who + " says: " + line + "; see keeper.log in " + folder());
        }
        return line;
    }

    /** The process of the build: the nearest Java above this test's JVM, which a shell may stand between. */
    private static ProcessHandle build() {
        ProcessHandle test = ProcessHandle.current();
        return Stream.iterate(test.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(parent -> parent.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .findFirst()
                .or(test::parent)
                .orElse(test);
    }

    /** Below the root of the build, which is where Maven's own settings lie. */
    private static Path folder() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve(".mvn")))
                .findFirst()
                .orElse(start)
                .resolve("target")
                .resolve("test-servers");
    }
}
