package io.aludel.testservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** A PostgreSQL on files of its own. What it was told to commit is with the operating system, which is never killed. */
final class OwnPostgresql {

    private final Deque<EmbeddedPostgres> started = new ArrayDeque<>();
    private final Path folder;

    OwnPostgresql(Path folder) {
        this.folder = folder;
    }

    int start(int port) throws IOException {
        while (!started.isEmpty()) {
            // It's dead; what is given back is the lock of this process on its files.
            started.pop().close();
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // In its own folder: what a killed server has shared elsewhere nobody takes away.
                .setServerConfig("dynamic_shared_memory_type", "mmap")
                .setServerConfig("fsync", "off");
        EmbeddedPostgres server = (port == 0 ? builder : builder.setPort(port)).start();
        started.push(server);
        return server.getPort();
    }
}
