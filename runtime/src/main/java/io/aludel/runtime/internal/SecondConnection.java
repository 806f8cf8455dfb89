package io.aludel.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks a data source for one more connection, without waiting for ever on a pool that has no more.
 *
 * <p>The asking thread is a daemon: a pool that never answers keeps it, not the application. A connection that comes too
 * late is given back at once.
 */
final class SecondConnection {
    private SecondConnection() {}

    static Optional<Connection> of(DataSource dataSource, Duration patience) {
        CompletableFuture<Connection> promise = new CompletableFuture<>();
        Thread asking = new Thread(
                () -> {
                    try {
                        Connection connection = dataSource.getConnection();
                        if (!promise.complete(connection)) {
                            connection.close();
                        }
                    } catch (SQLException | RuntimeException e) {
                        promise.completeExceptionally(e);
                    }
                },
                "aludel-second-connection");
        asking.setDaemon(true);
        asking.start();
        try {
            return Optional.of(promise.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // The promise may have been kept just now: then it is ours.
            return promise.completeExceptionally(e) ? Optional.empty() : Optional.ofNullable(promise.getNow(null));
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted();
        }
    }
}
