package io.aludel.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the migration lock of H2: one among the threads of this JVM, and a row lock for everybody else.
 *
 * <p>A pool may have no second connection for the row lock. An embedded database goes on without: no other process can
 * open it. A server, or an embedded database that serves others ({@code AUTO_SERVER}), is refused.
 */
final class H2Locking {
    private static final Duration PATIENCE_EMBEDDED = Duration.ofSeconds(1);
    private static final Duration PATIENCE_SERVER = Duration.ofSeconds(10);

    /** What H2 calls an in-memory database without name, which no second connection reaches. */
    private static final String UNNAMED = "UNNAMED";

    private final Workbench bench;

    H2Locking(Workbench bench) {
        this.bench = bench;
    }

    /** Takes both locks and returns what gives them back. */
    Runnable take(Waiting waiting) {
        List<String> database = bench.session()
                .row("select current_catalog, database_path(), (select SERVER from INFORMATION_SCHEMA.SESSIONS"
                        + " where SESSION_ID = session_id())");
        JvmLock jvmLock = new JvmLock(database + "\n" + bench.schema());
        jvmLock.take(waiting, bench.progress());
        H2RowLock rowLock = null;
        try {
            rowLock = database.get(0).equals(UNNAMED)
                    ? null
                    : rowLock(!database.get(2).isEmpty());
            if (rowLock != null) {
                rowLock.take(waiting, bench.progress());
            }
        } catch (RuntimeException | Error e) {
            release(rowLock, jvmLock);
            throw e;
        }
        H2RowLock taken = rowLock;
        return () -> release(taken, jvmLock);
    }

    private @Nullable H2RowLock rowLock(boolean remote) {
        bench.createJournal();
        String lockRow = bench.journal().lockRow();
        Connection second = secondConnection(remote ? PATIENCE_SERVER : PATIENCE_EMBEDDED);
        if (second == null && remote) {
            throw Failures.secondConnection();
        }
        return second == null ? null : new H2RowLock(second, lockRow);
    }

    /**
     * Asks the data source for one more connection, without waiting for ever on a pool that has no more.
     *
     * <p>The asking thread is a daemon: a pool that never answers keeps it, not the application. A connection that comes
     * too late is given back at once.
     */
    private @Nullable Connection secondConnection(Duration patience) {
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

    private static void release(@Nullable H2RowLock rowLock, JvmLock jvmLock) {
        try {
            if (rowLock != null) {
                rowLock.release();
            }
        } finally {
            jvmLock.release();
        }
    }
}
