package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody else who writes on a connection of their own, from before something until behind it. */
final class Meanwhile {

    private static final int AT_LEAST = 50;

    private Meanwhile() {}

    /**
     * Runs something once somebody has written several times and while they go on.
     *
     * @return how many times they wrote
     */
    static int writing(Connection connection, Write write, Run run) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(AT_LEAST);
        CompletableFuture<Integer> times = CompletableFuture.supplyAsync(() -> {
            try (Connection other = beside(connection)) {
                int time = 0;
                for (; !over.get(); time++) {
                    write.write(other, time);
                    begun.countDown();
                }
                return time;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        run.run();
        over.set(true);
        return times.get(1, TimeUnit.MINUTES);
    }

    private static Connection beside(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        return DriverManager.getConnection(
                database.getURL(), database.getUserName().split("@")[0], "");
    }

    /** What's written one time. */
    interface Write {
        void write(Connection other, int time) throws SQLException;
    }

    /** What runs meanwhile. */
    interface Run {
        void run() throws SQLException;
    }
}
