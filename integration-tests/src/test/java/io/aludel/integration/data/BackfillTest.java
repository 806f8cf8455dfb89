package io.aludel.integration.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.integration.PostgresServer;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large table of PostgreSQL gets a column that is never NULL, filled in batches, while others read and write its rows. How fast that goes
 * is the machine's and printed; how much memory it takes and how long others wait is ours. {@code -Daludel.backfill.rows=1000000} says how
 * many rows.
 */
final class BackfillTest {

    private static final int ROWS = Integer.getInteger("aludel.backfill.rows", 200_000);
    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_GROWTH = 64 * MEGABYTE;

    /** The runtime's own, after which a statement that waits for a table gives up. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private static final Report REPORT = new Report(
            "backfill",
            "database",
            "rows",
            "seconds",
            "rows a second",
            "MB before",
            "most MB",
            "reads",
            "longest read ms",
            "writes",
            "longest write ms",
            "lock timeout ms");

    @TempDir
    private Path folder;

    @Test
    void aBackfillTakesLittleMemoryAndNobodyWaitsForLong() throws Exception {
        DataSource database = PostgresServer.newDatabase();
        Aludel aludel = application().on(database);
        aludel.upgrade("before");
        execute(
                database,
                "insert into players (name, score) select 'Player ' || x, 0 from generate_series(1, " + ROWS + ") x");
        execute(database, "analyze players");

        Heap heap = Heap.before();
        Traffic reads = Traffic.on(database, "select score from players where id = ?", ROWS);
        Traffic writes = Traffic.on(database, "update players set score = score + 1 where id = ?", ROWS);
        long begun = System.nanoTime();
        heap.start();
        reads.start();
        writes.start();
        try {
            aludel.upgrade();
        } finally {
            heap.stop();
            reads.stop();
            writes.stop();
        }
        long nanoseconds = System.nanoTime() - begun;

        report(nanoseconds, heap, reads, writes);
        assertThat(number(database, "select count(*) from players where slug = lower(name)"))
                .isEqualTo(ROWS);
        assertThat(number(database, "select sum(score) from players"))
                .as("what others wrote")
                .isEqualTo(writes.count());
        assertThat(heap.growth()).as("bytes of heap").isLessThan(MOST_GROWTH);
        assertThat(reads.longest()).as("longest read").isLessThan(LOCK_TIMEOUT);
        assertThat(writes.longest()).as("longest write").isLessThan(LOCK_TIMEOUT);
    }

    private RecordedModel application() throws Exception {
        return Story.recorded(
                "dialects = io.aludel.annotation.Dialect.POSTGRESQL, online = true",
                List.of("backfill/Before.java"),
                List.of("backfill/After.java", "backfill/FillSlugs.java"),
                "add slugs",
                folder);
    }

    private static void report(long nanoseconds, Heap heap, Traffic reads, Traffic writes) throws Exception {
        REPORT.add(
                "PostgreSQL",
                String.valueOf(ROWS),
                Report.seconds(nanoseconds),
                String.valueOf(Math.round(ROWS / (nanoseconds / 1e9))),
                String.valueOf(heap.least() / MEGABYTE),
                String.valueOf(heap.most() / MEGABYTE),
                String.valueOf(reads.count()),
                String.valueOf(reads.longest().toMillis()),
                String.valueOf(writes.count()),
                String.valueOf(writes.longest().toMillis()),
                String.valueOf(LOCK_TIMEOUT.toMillis()));
        REPORT.write();
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
