package io.aludel.integration.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/** Another user of a database, who sends one and the same short statement over and over, each in a transaction of its own. */
final class Traffic {

    private final DataSource database;
    private final String sql;
    private final int ids;
    private final FutureTask<Long> work = new FutureTask<>(this::send);
    private volatile boolean over;

    /** Guarded by the end of the work. */
    private long longest;

    private Traffic(DataSource database, String sql, int ids) {
        this.database = database;
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Doesn't begin yet.
     *
     * @param sql a statement with one parameter, an id
     * @param ids the largest id; the smallest is 1
     */
    static Traffic on(DataSource database, String sql, int ids) {
        return new Traffic(database, sql, ids);
    }

    void start() {
        Thread thread = new Thread(work, sql);
        thread.setDaemon(true);
        thread.start();
    }

    private long send() throws SQLException {
        long count = 0;
        SplittableRandom random = new SplittableRandom(1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            while (!over) {
                statement.setLong(1, random.nextLong(ids) + 1);
                long begun = System.nanoTime();
                statement.execute();
                longest = Math.max(longest, System.nanoTime() - begun);
                count++;
            }
        }
        return count;
    }

    /** Fails if one of the statements did. */
    void stop() throws ExecutionException, InterruptedException {
        over = true;
        work.get();
    }

    /** How many statements went through. */
    long count() throws ExecutionException, InterruptedException {
        return work.get();
    }

    /** The longest that one of them took, whatever it waited for. */
    Duration longest() {
        return Duration.ofNanos(longest);
    }
}
