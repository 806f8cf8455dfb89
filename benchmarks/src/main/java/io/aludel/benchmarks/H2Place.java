package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** H2: in memory for what is measured in this process, in a file for other processes. */
final class H2Place implements Place {

    private static final String FILE = "jdbc:h2:file:";

    private final Path folder;
    private final boolean inMemory;
    private int made;

    H2Place(Path folder, boolean inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public String dialect() {
        return "h2";
    }

    @Override
    public String create() throws IOException {
        made++;
        if (inMemory) {
            return "jdbc:h2:mem:benchmark" + made + ";DB_CLOSE_DELAY=-1";
        }
        // One that was broken off has left its own.
        String url = FILE + folder.resolve("benchmark" + made).toAbsolutePath();
        Files.deleteIfExists(file(url));
        return url;
    }

    private static Path file(String url) {
        return Path.of(url.substring(FILE.length()) + ".mv.db");
    }

    @Override
    public void drop(String url) throws SQLException, IOException {
        if (inMemory) {
            try (Connection connection = Place.dataSource(url).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        } else {
            Files.deleteIfExists(file(url));
        }
    }

    @Override
    public void close() {}
}
