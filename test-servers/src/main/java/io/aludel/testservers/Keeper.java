package io.aludel.testservers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The process that keeps the servers of one build: it starts each when it's asked for first, and ends, and they with it, when the
 * build ends.
 */
final class Keeper {

    /** Holds the process number and the port, a line each. */
    static final String FILE = "keeper";

    /** Begins an answer that isn't a port. */
    static final String FAILED = "failed: ";

    private final Map<Server, Integer> running = new EnumMap<>(Server.class);
    private final Path folder;

    private Keeper(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs until the build ends.
     *
     * @param args the folder to write to, and the build's process number
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        ProcessHandle build = ProcessHandle.of(Long.parseLong(args[1]))
                .orElseThrow(() -> new IllegalStateException("the build has ended"));
        new Thread(() -> endWith(build), "end with the build").start();
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(socket.getLocalPort());
            Files.write(
                    folder.resolve(FILE),
                    List.of(String.valueOf(ProcessHandle.current().pid()), port));
            System.out.println(port);
            System.out.close();
            new Keeper(folder).answer(socket);
        }
    }

    /** The servers end by their own hooks. */
    private static void endWith(ProcessHandle build) {
        build.onExit().join();
        System.exit(0);
    }

    private void answer(ServerSocket socket) throws IOException {
        while (true) {
            try (Socket client = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                client.getOutputStream().write((portOf(in.readLine()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String portOf(String server) {
        try {
            Server wanted = Server.valueOf(server);
            Integer port = running.get(wanted);
            if (port == null) {
                port = wanted.start(folder);
                running.put(wanted, port);
            }
            return port.toString();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return FAILED + e;
        }
    }
}
