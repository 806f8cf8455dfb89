package io.aludel.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a lock that any DDL on its own connection would free: a row lock on a second one, and one among the threads of
 * this JVM.
 *
 * <p>A pool may have no second connection. An embedded database goes on without: no other process can open it. A server,
 * or an embedded database that serves others ({@code AUTO_SERVER}), is refused.
 */
final class SecondConnection {
    private static final Duration PATIENCE_EMBEDDED = Duration.ofSeconds(1);
    private static final Duration PATIENCE_SERVER = Duration.ofSeconds(10);

    private final Workbench bench;

    SecondConnection(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Takes both locks and returns what gives them back.
     *
     * @param key the database and schema
     * @param remote whether other processes may reach the database
     */
    Runnable lock(String key, boolean remote) {
        Runnable unlock = JvmLock.taken(bench, key);
        try {
            Runnable rowLock = rowLock(remote);
            return () -> {
                try {
                    rowLock.run();
                } finally {
                    unlock.run();
                }
            };
        } catch (RuntimeException | Error e) {
            unlock.run();
            throw e;
        }
    }

    private Runnable rowLock(boolean remote) {
        bench.createJournal();
        String lockRow = "select state from " + bench.journal().lockRow() + " for update nowait";
        Connection connection = connection(remote ? PATIENCE_SERVER : PATIENCE_EMBEDDED);
        if (connection == null) {
            if (remote) {
                throw Failures.secondConnection();
            }
            return () -> {};
        }
        Session second = Session.of(connection);
        try {
            new TransactionLock(second, bench.engine(), lockRow).take(bench.waiting(), bench.progress());
        } catch (RuntimeException | Error e) {
            second.close();
            throw e;
        }
        return () -> {
            try {
                second.rollback();
            } finally {
                second.close();
            }
        };
    }

    /**
     * Asks the data source for one more connection, without waiting for ever on a pool that has no more.
     *
     * <p>The asking thread is a daemon: a pool that never answers keeps it, not the application. A connection that comes
     * too late is given back at once.
     */
    private @Nullable Connection connection(Duration patience) {
        CompletableFuture<Connection> promise = new CompletableFuture<>();
        Thread asking = new Thread(() -> ask(promise), "aludel-second-connection");
        asking.setDaemon(true);
        asking.start();
        try {
            return promise.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The promise may have been kept just now: then it is ours.
            return promise.cancel(false) ? null : promise.getNow(null);
        } catch (ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            if (!promise.cancel(false) && !promise.isCompletedExceptionally()) {
                giveBack(promise.join());
            }
            Thread.currentThread().interrupt();
            throw Failures.interrupted();
        }
    }

    private void ask(CompletableFuture<Connection> promise) {
        try {
            Connection connection = bench.settings().dataSource().getConnection();
            if (!promise.complete(connection)) {
                giveBack(connection);
            }
        } catch (SQLException | RuntimeException | Error e) {
            promise.completeExceptionally(e);
        }
    }

    private static void giveBack(Connection connection) {
        Session.of(connection).close();
    }
}
